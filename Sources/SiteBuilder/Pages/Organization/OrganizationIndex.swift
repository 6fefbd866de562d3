import Catalog
import Mustache

extension IndexPage {
  /// All organizations: the catalog's own first, and those that belong to another after it.
  static func organizations(_ site: Site) -> [Entity] {
    let all = site.catalog.all(.organization).filter { $0.common.status != .retired }
    var children: [EntityID: [Entity]] = [:], tops: [Entity] = []
    for entity in all {
      if case .organization(let it) = entity.content, let parent = it.parent.map(site.catalog.current) {
        children[parent, default: []].append(entity)
      } else {
        tops.append(entity)
      }
    }
    var ordered: [Entity] = [], seen: Set<EntityID> = []
    func add(_ entity: Entity) {
      guard seen.insert(entity.id).inserted else { return }
      ordered.append(entity)
      for child in children[entity.id] ?? [] { add(child) }
    }
    let main = site.configuration.organization.flatMap(site.catalog.entity).map { [$0] } ?? []
    for entity in main + tops + all { add(entity) }
    return ordered
  }

  static func organizations(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) -> IndexPage {
    let rows = entities.compactMap { entity -> IndexRow? in
      guard case .organization(let it) = entity.content else { return nil }
      let parent = it.parent.map { "Part of \(site.catalog.title($0))" }
      return IndexRow(site, entity, meta: [it.form?.words, parent].compactMap { $0 })
    }
    return IndexPage(
      site, .organizations, lede: "Who publishes, awards, recognizes or takes part, and what each of them answers for.", rows: rows,
      pagination, listing: Array(entities))
  }
}

extension Organization.Form {
  var words: String {
    switch self {
    case .network: "Network of schools"
    case .district: "School district"
    case .state: "State"
    case .partner: "Partner"
    case .platform: "Platform"
    }
  }
}
