import FrontMatter

/// Roles that ask for nothing, lead nowhere or have fallen behind.
enum RoleHealth {
  static func topics(_ catalog: Catalog, _ told: ToldWarnings, _ day: CalendarDate) -> [HealthTopic] {
    var free = HealthTopic(
      "roles-without-requirement", .roles, "Roles that ask for no micro-credential or recognition",
      "Say under `requires` what must be held, or leave it open on purpose.")
    var behind = HealthTopic(
      "role-cards-of-an-earlier-year", .roles, "Role cards of an earlier school year",
      "Keep the old card as a version, check what it says, and write the new `school_year`.")
    var missing = HealthTopic(
      "missing-versions", .roles, "Years of a role without a version",
      "If a posting may refer to that year, keep its card in a file like `plc-leader@2018-19.md`.")
    let now = catalog.configuration.schoolYear(of: day)
    for entity in catalog.active(.role) {
      guard case .role(let role) = entity.content else { continue }
      if role.requires == nil { free.add(entity) }
      guard let year = role.schoolYear else { continue }
      if let now, year < now { behind.add(entity, "It is of \(year.long).") }
      let gaps = gaps(entity, role, year, catalog)
      if !gaps.isEmpty { missing.add(entity, "There is none for \(gaps.map(\.long).joined(separator: ", ")).") }
    }
    return [
      told.topic(
        "roles-without-qualifications", of: "role-without-qualifications", .roles, "Roles without qualifications",
        "List them under `qualifications`."), free,
      told.topic(
        "roles-off-pathways", of: "role-off-pathways", .roles, "Roles that no pathway reaches", "Add them to a file in `pathways/`."),
      behind, missing,
      told.topic(
        "unsealed-versions", of: "unfrozen-version", .roles, "Earlier versions that are not sealed",
        "Run `cairn check`: it says what to write under `frozen`."),
    ]
  }

  /// Years since the role was introduced that are over and have no version.
  private static func gaps(_ entity: Entity, _ role: Role, _ year: SchoolYear, _ catalog: Catalog) -> [SchoolYear] {
    guard let introduced = role.introduced, introduced < year else { return [] }
    let kept = Set(catalog.versions(of: entity.id).compactMap(\.id.version))
    return (introduced.start..<year.start).compactMap(SchoolYear.init(startingIn:)).filter { !kept.contains($0) }
  }
}
