import Catalog

/// The filters of the list of micro-credentials. Choices are numbered, since every row names those that keep it.
struct MicroCredentialFilters: Sendable {
  /// Groups that leave a choice.
  let groups: [FilterGroup]
  private let categories: [String: Int]
  private let awarders: [EntityID: Int]
  private let competencies: [EntityID: Int]
  private let kept: Set<String>

  init(_ site: Site) {
    let all = site.catalog.all(.microCredential)
    var categories: Set<String> = [], bands: Set<EffortBand> = [], needs: Set<MicroCredential.Need> = [], awarders: Set<EntityID> = []
    var competencies: Set<EntityID> = []
    var vetted = 0, anytime = 0
    for entity in all {
      guard case .microCredential(let it) = entity.content else { continue }
      categories.insert(it.category.value)
      if let band = EffortBand(it.effort) { bands.insert(band) }
      needs.formUnion(it.needs)
      competencies.formUnion(it.competencies.map(site.catalog.current))
      if let awarder = site.organization(of: entity) { awarders.insert(awarder.id) }
      if it.stateVetted { vetted += 1 }
      if !NeedWords.isSeasonal(it.needs) { anytime += 1 }
    }
    let category = Self.numbered(categories.sorted()), awarder = Self.numbered(awarders.sorted())
    let competency = Self.numbered(FilterGroup.byTitle(competencies, site)), search = FacetLinks.search(site, .microCredential)
    var groups = [
      FilterGroup.choice("Category", "c", category.map { ("\($0.number)", $0.value) }),
      FilterGroup.choice("Competency", "k", competency.map { ("\($0.number)", site.catalog.title($0.value)) }, search: search),
      FilterGroup.choice("Effort", "e", EffortBand.allCases.filter(bands.contains).map { ("\($0.number)", $0.label) }),
      FilterGroup.choice(
        "Needs", "n",
        Self.numbered(MicroCredential.Need.allCases).filter { needs.contains($0.value) }.map { ("\($0.number)", NeedWords.label($0.value)) }
      ),
      FilterGroup.choice("Awarded by", "b", awarder.map { ("\($0.number)", site.catalog.title($0.value)) }),
    ].compactMap { $0 }
    var boxes: [FilterChoice] = []
    if vetted > 0, vetted < all.count { boxes.append(FilterChoice(id: "vetted", label: "State-vetted")) }
    if anytime > 0, anytime < all.count { boxes.append(FilterChoice(id: "anytime", label: "Without students or colleagues")) }
    if !boxes.isEmpty { groups.append(FilterGroup(legend: "Only", name: "only", choices: boxes, isBox: true)) }
    self.groups = groups
    self.categories = Dictionary(uniqueKeysWithValues: category.map { ($0.value, $0.number) })
    self.awarders = Dictionary(uniqueKeysWithValues: awarder.map { ($0.value, $0.number) })
    self.competencies = Dictionary(uniqueKeysWithValues: competency.map { ($0.value, $0.number) })
    kept = FilterGroup.names(groups)
  }

  /// Choices that keep the row of this one.
  func classes(_ site: Site, _ entity: Entity, _ it: MicroCredential) -> [String] {
    var classes: [String] = []
    if let number = categories[it.category.value] { classes.append("c-\(number)") }
    if let band = EffortBand(it.effort) { classes.append("e-\(band.number)") }
    classes += it.needs.map { "n-\(Self.number($0))" }
    if !NeedWords.isSeasonal(it.needs) { classes.append("anytime") }
    if it.stateVetted { classes.append("vetted") }
    if let awarder = site.organization(of: entity), let number = awarders[awarder.id] { classes.append("b-\(number)") }
    classes += Set(it.competencies.compactMap { competencies[site.catalog.current($0)] }).sorted().map { "k-\($0)" }
    return classes.filter(kept.contains)
  }

  private static func number<T: CaseIterable & Equatable>(_ value: T) -> Int { (Array(T.allCases).firstIndex(of: value) ?? 0) + 1 }

  private static func numbered<T>(_ values: [T]) -> [(value: T, number: Int)] { values.enumerated().map { ($1, $0 + 1) } }
}
