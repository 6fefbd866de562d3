import Catalog

extension SitePages {
  /// What all roles ask for. No page where nobody holds a role; its tables are among `DataFile.all`.
  mutating func addRequirements() {
    let site = site
    guard site.showsRequirements else { return }
    let roles = site.askingRoles, hasGrid = RequirementGrid(site, roles) != nil
    for page in RequirementPages.divided(roles, site) {
      add(page.url) { RequirementsPage(site, roles[page.range], page, hasGrid: hasGrid) }
    }
  }
}
