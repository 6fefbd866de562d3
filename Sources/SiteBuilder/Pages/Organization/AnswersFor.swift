import Catalog
import Mustache

/// Entities of one kind that an organization answers for.
struct AnswersFor: View {
  var title: String
  /// Those in force.
  var count: Int
  var planned: Int
  /// All of them, or none where there are too many to name here.
  var links: [LinkView]
  /// The index of the kind.
  var url: String

  static let shape = Shape<AnswersFor>(
    "kind that an organization answers for",
    [
      .text("title") { $0.title }, .number("count") { $0.count }, .number("planned") { $0.planned },
      .list("links", of: LinkView.self) { LinkView.series($0.links) },
      .flag("has_links") { !$0.links.isEmpty }, .text("url") { $0.url },
    ])

  /// More than these are counted only.
  private static let most = 30
  private static let kinds: [Kind] = [.role, .program, .pathway, .recognition, .policy, .microCredential]

  static func all(_ site: Site, _ organization: EntityID) -> [AnswersFor] {
    var owned: [Kind: [Entity]] = [:]
    let main = site.configuration.organization.map(site.catalog.current)
    for entity in site.catalog.entities where entity.id.version == nil && entity.common.status != .retired && kinds.contains(entity.id.kind)
    {
      if (entity.common.organization.map(site.catalog.current) ?? main) == organization {
        owned[entity.id.kind, default: []].append(entity)
      }
    }
    return kinds.compactMap { kind in
      guard let entities = owned[kind], let section = Section(kind) else { return nil }
      let planned = entities.count { $0.common.status == .planned }
      return AnswersFor(
        title: section.title, count: entities.count - planned, planned: planned,
        links: entities.count > most ? [] : entities.compactMap { site.shortLink($0.id) },
        url: site.addresses.section(section.rawValue))
    }
  }
}
