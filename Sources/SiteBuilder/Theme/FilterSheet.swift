import Catalog

/// Style sheets of the filters: one for each list that has any, all from one template.
enum FilterSheet {
  static let template = "assets/filters.css"

  static func all(_ site: Site) -> [(path: String, view: AssetView)] {
    [
      sheet(site, .roles, RoleIndexPage.cards(site).count, RoleIndexPage.filters),
      sheet(site, .microCredentials, site.catalog.all(.microCredential).count, { MicroCredentialFilters($0).groups }),
      sheet(site, .programs, site.catalog.all(.program).count, ProgramIndexPage.filters),
    ].compactMap { $0 }
  }

  /// Nothing for a list of several pages: it has no filters, and what they would be is not worked out.
  private static func sheet(
    _ site: Site, _ section: Section, _ count: Int, _ filters: (Site) -> [FilterGroup]
  ) -> (path: String, view: AssetView)? {
    guard count <= Pagination.together else { return nil }
    let choices = filters(site).flatMap(\.choices).filter { !$0.isAll }
    return choices.isEmpty ? nil : ("assets/filters-\(section.rawValue).css", AssetView(site: site, choices: choices))
  }
}
