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

  init?(_ site: Site, _ entity: Entity) {
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
