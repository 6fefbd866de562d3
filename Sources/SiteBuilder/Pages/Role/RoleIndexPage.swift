import Catalog
import Mustache

/// All role cards, with filters, and those that are planned.
struct RoleIndexPage: PageView {
  static let template = "pages/roles"

  let site: Site
  let head: Head
  let rows: [RoleRow]
  let planned: [LinkView]

  init(_ site: Site) {
    self.site = site
    let roles = site.catalog.all(.role)
    let cards = roles.filter { $0.common.status == .active }
    rows = cards.compactMap { RoleRow(site, $0) }
    planned = roles.filter { $0.common.status == .planned }.compactMap { site.link($0.id) }
    head = Head(
      site, title: "Roles",
      description: "\(Numerals.count(cards.count, "role card")). Each says what the role does, what you must hold and what it brings.",
      url: site.addresses.section("roles"), section: .roles)
  }

  static let shape = Shape<RoleIndexPage>(
    "roles page",
    frameFields + [
      .text("lede") { $0.head.description }, .number("count") { $0.rows.count }, .list("rows", of: RoleRow.self) { $0.rows },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
      .list("planned", of: LinkView.self) { LinkView.series($0.planned) },
      .flag("has_planned") { !$0.planned.isEmpty },
    ])

  var filters: [FilterGroup] {
    let levels = [("campus", "Campus"), ("district", "District")].filter { level in
      rows.contains { $0.classes.contains("level-\(level.0)") }
    }
    let years = Set(rows.compactMap(\.introduced)).sorted().map { ($0.description, $0.long) }
    let families = Set(rows.compactMap(\.family)).sorted().map { (Slug.of($0), $0) }
    var groups = [
      FilterGroup.radios("Level", "level", levels), FilterGroup.radios("Introduced", "since", years),
      FilterGroup.radios("Family", "family", families),
    ].compactMap { $0 }
    if rows.contains(where: \.stays), !rows.allSatisfy(\.stays) {
      groups.append(
        FilterGroup(legend: "Classroom", name: "stays", choices: [FilterChoice(id: "stays", label: "Stays in the classroom")], isBox: true))
    }
    return groups
  }
}
