/// The tables of what all roles ask for, among the files for other systems.
enum RequirementFiles {
  static func files(_ site: Site) -> [DataFile] {
    guard site.showsRequirements else { return [] }
    let table = DataFile(
      .tables, RequirementTable.path, title: "Requirements of roles",
      says: "A line for each thing that a role asks for: of what kind it is, how it is asked for, how far it binds, and where it stands.",
      format: "CSV", mediaType: "text/csv", schema: nil, writeOn: { try RequirementTable(site, site.askingRoles).write(into: &$0, $1) })
    guard RequirementGrid(site, site.askingRoles) != nil else { return [table] }
    let grid = DataFile(
      .tables, RequirementGrid.path, title: "Requirements of roles, as a grid",
      says: "A line for each role, and a column for each micro-credential, recognition and role that any of them names.", format: "CSV",
      mediaType: "text/csv"
    ) { $0 += RequirementGrid(site, site.askingRoles)?.bytes ?? [] }
    return [table, grid]
  }
}
