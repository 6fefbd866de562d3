import Catalog
import Mustache

/// A micro-credential in a list.
struct MicroCredentialRow: View {
  var title: String
  var url: String
  var stone: String
  var category: String
  /// "8–20 hours", with a bare † where assumed: hundreds of them share a page, and its foot explains the sign.
  var effort: String?
  var competencies: String?
  var vetted: Bool
  /// "Planned" or "Retired".
  var status: TagView?
  /// Choices of the filters that keep this row.
  var classes: [String]

  /// - Parameters:
  ///   - filters: of the list, where it has any.
  ///   - below: the competency on whose page the row stands; it goes without saying.
  init?(_ site: Site, _ entity: Entity, filters: MicroCredentialFilters? = nil, below competency: EntityID? = nil) {
    guard case .microCredential(let it) = entity.content else { return nil }
    title = entity.title
    url = site.url(entity.id)
    stone = site.addresses.stone(entity.id)
    category = it.category.value
    effort = it.effort.map { "\($0.display) hours" + (entity.common.assumed.contains("effort_hours") ? "†" : "") }
    let shown = it.competencies.filter { competency == nil || site.catalog.current($0) != competency }
    competencies = shown.isEmpty ? nil : shown.map(site.catalog.title).joined(separator: ", ")
    vetted = it.stateVetted
    switch entity.common.status {
    case .active: status = nil
    case .planned: status = TagView(sign: "prefer", word: "Planned")
    case .retired: status = TagView(sign: "no", word: "Retired")
    }
    classes = filters?.classes(site, entity, it) ?? []
  }

  static let shape = Shape<MicroCredentialRow>(
    "micro-credential row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .text("stone") { $0.stone }, .text("category") { $0.category },
      .text("effort") { $0.effort }, .text("competencies") { $0.competencies }, .object("status", of: TagView.self) { $0.status },
      .flag("vetted") { $0.vetted }, .text("classes") { $0.classes.joined(separator: " ") }, .flag("has_classes") { !$0.classes.isEmpty },
    ])
}
