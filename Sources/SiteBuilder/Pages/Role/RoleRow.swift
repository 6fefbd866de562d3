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
  var family: String?
  var stays: Bool
  /// Choices of the filters that keep this row.
  var classes: [String]

  /// - Parameter competencies: their numbers in the filters of the list.
  init?(_ site: Site, _ entity: Entity, _ competencies: [EntityID: Int] = [:]) {
    guard case .role(let role) = entity.content else { return nil }
    title = entity.title
    url = site.url(entity.id)
    summary = site.html(entity.common.summary)
    let named = role.requires?.named ?? []
    cairn = ListCairn(site, entity)
    count = Numerals.count(named.count, "micro-credential")
    level = role.level.map { $0 == .campus ? "Campus" : "District" }
    introduced = role.introduced
    family = role.family
    stays = role.staysInClassroom ?? false
    classes = []
    if let level = role.level { classes.append("l-\(level.rawValue)") }
    if let introduced { classes.append("y-\(introduced)") }
    if let family { classes.append("f-\(Slug.of(family))") }
    if stays { classes.append("stays") }
    if let owner = site.organization(of: entity) { classes.append("o-\(owner.id.id)") }
    classes += Set(role.competencies.compactMap { competencies[site.catalog.current($0)] }).sorted().map { "k-\($0)" }
  }

  static let shape = Shape<RoleRow>(
    "role row",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("summary") { $0.summary },
      .object("cairn", of: ListCairn.self) { $0.cairn },
      .text("count") { $0.count }, .text("level") { $0.level }, .text("since") { $0.introduced?.long }, .flag("stays") { $0.stays },
      .text("classes") { $0.classes.joined(separator: " ") },
    ])
}
