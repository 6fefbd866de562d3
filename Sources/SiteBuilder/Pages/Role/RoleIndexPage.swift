import Catalog
import Mustache

/// All role cards, with filters, and those that are planned.
struct RoleIndexPage: PageView {
  static let template = "pages/roles"

  let site: Site
  let head: Head
  let rows: [RoleRow]
  let filters: [FilterGroup]
  let facets: [FacetLinks]
  let pagination: Pagination
  /// On the last page only.
  let planned: [LinkView]

  /// - Parameter cards: the part of what `cards` gives that this page shows.
  init(_ site: Site, _ cards: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    let filters = pagination.hasPages ? nil : RoleFilters(site)
    let rows = cards.compactMap { RoleRow(site, $0, filters) }
    self.rows = rows
    self.filters = FilterGroup.counted(filters?.groups ?? [], rows: rows.map(\.classes))
    facets = FacetLinks.all(site, .role, pagination)
    let isLast = pagination.page == pagination.pages
    planned =
      isLast ? site.catalog.all(.role).filter { $0.common.status == .planned }.compactMap { site.link($0.id) } : []
    head = Head(
      site, .roles,
      description:
        "\(Numerals.count(pagination.total, "role card")). Each says what the role does, what you must hold and what it brings.",
      pagination, listing: Array(cards))
  }

  static func cards(_ site: Site) -> [Entity] { site.catalog.all(.role).filter { $0.common.status == .active } }

  static let shape = Shape<RoleIndexPage>(
    "roles page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .number("count") { $0.rows.count },
      .list("rows", of: RoleRow.self) { $0.rows },
      .list("filters", of: FilterGroup.self) { $0.filters }, .flag("has_filters") { !$0.filters.isEmpty },
      .list("facets", of: FacetLinks.self) { $0.facets }, .flag("has_facets") { !$0.facets.isEmpty },
      .object("pagination", of: Pagination.self) { $0.pagination }, .text("career_map") { $0.site.careerMap },
      .list("planned", of: LinkView.self) { LinkView.series($0.planned) },
      .flag("has_planned") { !$0.planned.isEmpty },
      .text("compare_url") { $0.site.comparesRoles ? $0.site.addresses.comparisons : nil },
      .text("requirements_url") { $0.site.showsRequirements ? $0.site.addresses.requirements : nil },
      .flag("has_overviews") { $0.site.showsRequirements },
    ])
}
