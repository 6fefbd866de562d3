import Catalog

/// Style sheets of the filters: one for each list that has any, all from one template.
enum FilterSheet {
  static let template = "assets/filters.css"

  static func all(_ site: Site) -> [(path: String, view: AssetView)] {
    [
      sheet(site, .roles, RoleIndexPage.cards(site).count, { RoleFilters($0).groups }),
      sheet(site, .microCredentials, site.catalog.all(.microCredential).count, { MicroCredentialFilters($0).groups }),
      sheet(site, .programs, site.catalog.all(.program).count, ProgramIndexPage.filters), requirements(site),
    ].compactMap { $0 }
  }

  /// More roles never share a page of requirements, and what they ask for is not weighed.
  private static let mostTogether = 200

  /// For what all roles ask for.
  private static func requirements(_ site: Site) -> (path: String, view: AssetView)? {
    guard site.showsRequirements, site.catalog.all(.role).count <= mostTogether else { return nil }
    let roles = site.askingRoles
    guard RequirementPages.divided(roles, site).count == 1 else { return nil }
    let choices = RequirementFilters.groups(roles).flatMap(\.choices).filter { !$0.isAll }
    return choices.isEmpty ? nil : (RequirementFilters.sheet, AssetView(site: site, choices: choices))
  }

  /// Nothing for a list of several pages: it has no filters, and what they would be is not worked out.
  private static func sheet(
    _ site: Site, _ section: Section, _ count: Int, _ filters: (Site) -> [FilterGroup]
  ) -> (path: String, view: AssetView)? {
    guard count <= section.together else { return nil }
    let choices = filters(site).flatMap(\.choices).filter { !$0.isAll }
    return choices.isEmpty ? nil : ("assets/filters-\(section.rawValue).css", AssetView(site: site, choices: choices))
  }
}
