import Catalog
import Mustache

/// All micro-credentials by title, with filters while they fit one page.
struct MicroCredentialIndexPage: PageView {
  static let template = "pages/micro-credentials"

  let site: Site
  let head: Head
  let rows: [MicroCredentialRow]
  let filters: [FilterGroup]
  let facets: [FacetLinks]
  let pagination: Pagination

  /// - Parameter entities: the part of what `sorted` gives that this page shows.
  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    let filters = pagination.hasPages ? nil : MicroCredentialFilters(site)
    let rows = entities.compactMap { MicroCredentialRow(site, $0, filters: filters) }
    self.rows = rows
    self.filters = FilterGroup.counted(filters?.groups ?? [], rows: rows.map(\.classes))
    facets = FacetLinks.all(site, .microCredential, pagination)
    head = Head(
      site, .microCredentials,
      description: "\(Numerals.count(pagination.total, "micro-credential")). Each is one skill, shown with evidence from your own work.",
      pagination, listing: Array(entities))
  }

  static func sorted(_ site: Site) -> [Entity] {
    site.catalog.all(.microCredential).map { ($0.title.lowercased(), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  static let shape = Shape<MicroCredentialIndexPage>(
    "micro-credentials page",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .number("count") { $0.rows.count },
      .list("rows", of: MicroCredentialRow.self) { $0.rows }, .list("filters", of: FilterGroup.self) { $0.filters },
      .flag("has_filters") { !$0.filters.isEmpty }, .list("facets", of: FacetLinks.self) { $0.facets },
      .flag("has_facets") { !$0.facets.isEmpty }, .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}
