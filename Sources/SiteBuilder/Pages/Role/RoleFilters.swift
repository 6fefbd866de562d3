import Catalog
import FrontMatter

/// The filters of the list of roles. Most choices are numbered, since every row names those that keep it.
struct RoleFilters: Sendable {
  /// Groups that leave a choice.
  let groups: [FilterGroup]
  private let families: [String: Int]
  private let owners: [EntityID: Int]
  private let competencies: [EntityID: Int]
  private let kept: Set<String>

  init(_ site: Site) {
    var levels: Set<Role.Level> = [], years: Set<SchoolYear> = [], families: Set<String> = [], stays: Set<Bool> = []
    var owners: Set<EntityID> = [], competencies: Set<EntityID> = [], bands: Set<EffortBand> = []
    for entity in RoleIndexPage.cards(site) {
      guard case .role(let role) = entity.content else { continue }
      if let level = role.level { levels.insert(level) }
      if let introduced = role.introduced { years.insert(introduced) }
      if let family = role.family { families.insert(family) }
      stays.insert(role.staysInClassroom ?? false)
      if let owner = site.organization(of: entity) { owners.insert(owner.id) }
      competencies.formUnion(role.competencies.map(site.catalog.current))
      if let band = EffortBand(site.effort(role.stones(site.catalog))) { bands.insert(band) }
    }
    let family = Self.numbered(families.sorted()), owner = Self.numbered(owners.sorted())
    let competency = Self.numbered(FilterGroup.byTitle(competencies, site))
    let places = [(Role.Level.campus, "Campus"), (.district, "District")].filter { levels.contains($0.0) }
    var groups = [
      FilterGroup.choice("Level", "l", places.map { ($0.0.rawValue, $0.1) }),
      FilterGroup.choice("Introduced", "y", years.sorted().map { ($0.description, $0.long) }),
      FilterGroup.choice("Family", "f", family.map { ("\($0.number)", $0.value) }),
      FilterGroup.choice("Organization", "o", owner.map { ("\($0.number)", site.catalog.title($0.value)) }),
      FilterGroup.choice(
        "Competency", "k", competency.map { ("\($0.number)", site.catalog.title($0.value)) }, search: FacetLinks.search(site, .role)),
      FilterGroup.choice("Effort", "e", EffortBand.allCases.filter(bands.contains).map { ("\($0.number)", $0.label) }),
    ].compactMap { $0 }
    if stays.count > 1 {
      groups.append(
        FilterGroup(legend: "Classroom", name: "stays", choices: [FilterChoice(id: "stays", label: "Stays in the classroom")], isBox: true))
    }
    self.groups = groups
    self.families = Dictionary(uniqueKeysWithValues: family.map { ($0.value, $0.number) })
    self.owners = Dictionary(uniqueKeysWithValues: owner.map { ($0.value, $0.number) })
    self.competencies = Dictionary(uniqueKeysWithValues: competency.map { ($0.value, $0.number) })
    kept = FilterGroup.names(groups)
  }

  /// Choices that keep the row of this one.
  func classes(_ site: Site, _ entity: Entity, _ role: Role) -> [String] {
    var classes: [String] = []
    if let level = role.level { classes.append("l-\(level.rawValue)") }
    if let introduced = role.introduced { classes.append("y-\(introduced)") }
    if let family = role.family, let number = families[family] { classes.append("f-\(number)") }
    if role.staysInClassroom ?? false { classes.append("stays") }
    if let owner = site.organization(of: entity), let number = owners[owner.id] { classes.append("o-\(number)") }
    classes += Set(role.competencies.compactMap { competencies[site.catalog.current($0)] }).sorted().map { "k-\($0)" }
    if let band = EffortBand(site.effort(role.stones(site.catalog))) { classes.append("e-\(band.number)") }
    return classes.filter(kept.contains)
  }

  private static func numbered<T>(_ values: [T]) -> [(value: T, number: Int)] { values.enumerated().map { ($1, $0 + 1) } }
}
