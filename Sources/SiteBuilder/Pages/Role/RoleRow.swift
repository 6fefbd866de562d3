import Catalog
import FrontMatter
import Mustache

/// A role in a list.
struct RoleRow: View {
  var title: String
  var url: String
  var summary: HTML
  var cairn: ListCairn?
  var count: String
  var level: String?
  var introduced: SchoolYear?
  var stays: Bool
  /// Choices of the filters that keep this row.
  var classes: [String]

  /// - Parameter filters: of the list, where it has any.
  init?(_ site: Site, _ entity: Entity, _ filters: RoleFilters? = nil) {
    guard case .role(let role) = entity.content else { return nil }
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    let named = role.requires?.named ?? []
    cairn = ListCairn(site, entity)
    count = Numerals.count(named.count, "micro-credential")
    level = role.level.map { $0 == .campus ? "Campus" : "District" }
    introduced = role.introduced
    stays = role.staysInClassroom ?? false
    classes = filters?.classes(site, entity, role) ?? []
  }

  static let shape = Shape<RoleRow>(
    "role row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary },
      .object("cairn", of: ListCairn.self) { $0.cairn },
      .text("count") { $0.count }, .text("level") { $0.level }, .text("since") { $0.introduced?.long }, .flag("stays") { $0.stays },
      .text("classes") { $0.classes.joined(separator: " ") }, .flag("has_classes") { !$0.classes.isEmpty },
    ])
}
