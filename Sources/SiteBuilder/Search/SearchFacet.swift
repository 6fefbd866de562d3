import Catalog

/// One way to narrow results: its values, each with the places that have it.
struct SearchFacet: Sendable {
  struct Value: Sendable {
    /// As it stands in addresses.
    let id: String
    let label: String
    var places: [Int]
  }

  let id: String
  let label: String
  let values: [Value]

  /// Those that leave a choice, in the order in which they are offered. The kind is not among them: the numbers give it.
  static func all(_ site: Site, _ entities: [Entity]) -> [SearchFacet] {
    var found = Names.allCases.map { _ in [String: (label: String, rank: String, places: [Int])]() }
    for (place, entity) in entities.enumerated() {
      for (name, id, label) in values(site, entity) {
        guard let index = Names.allCases.firstIndex(of: name) else { continue }
        if found[index][id]?.places.last != place { found[index][id, default: (label, label, [])].places.append(place) }
      }
    }
    return zip(Names.allCases, found).compactMap { name, values in
      guard values.count > 1 else { return nil }
      // Steps of a scale keep their order; names come by the alphabet.
      let sorted = values.sorted { a, b in
        name.isScale
          ? (name.rank(a.key), a.key) < (name.rank(b.key), b.key)
          : (a.value.label.lowercased(), a.key) < (b.value.label.lowercased(), b.key)
      }
      return SearchFacet(
        id: name.rawValue, label: name.label, values: sorted.map { Value(id: $0.key, label: $0.value.label, places: $0.value.places) })
    }
  }

  enum Names: String, CaseIterable {
    case category, family, level, hours, competency, organization, year

    var label: String {
      switch self {
      case .category: "Category"
      case .family: "Family"
      case .level: "Level"
      case .hours: "Hours"
      case .competency: "Competency"
      case .organization: "Organization"
      case .year: "School year"
      }
    }

    var isScale: Bool { self == .hours }

    func rank(_ id: String) -> Int { EffortBand.allCases.firstIndex { $0.rawValue == id } ?? 0 }
  }

  /// What one thing has of each.
  static func values(_ site: Site, _ entity: Entity) -> [(name: Names, id: String, label: String)] {
    var values: [(Names, String, String)] = []
    func add(_ name: Names, named label: String?) { if let label { values.append((name, id(of: label), label)) } }
    func add(_ competencies: [EntityID]) {
      values += competencies.map(site.catalog.current).map { (.competency, $0.id, site.catalog.title($0)) }
    }
    switch entity.content {
    case .role(let it):
      add(.family, named: it.family)
      if let level = it.level { values.append((.level, level.rawValue, level == .campus ? "Campus" : "District")) }
      add(it.competencies)
      if let band = EffortBand(site.effort(it.stones(site.catalog))) { values.append((.hours, band.rawValue, band.label)) }
      if let year = it.introduced ?? it.schoolYear { values.append((.year, year.description, year.long)) }
    case .microCredential(let it):
      add(.category, named: it.category.value)
      if let band = EffortBand(it.effort) { values.append((.hours, band.rawValue, band.label)) }
      add(it.competencies)
    case .competency(let it): add(.category, named: it.category)
    case .program(let it): if let year = it.schoolYear { values.append((.year, year.description, year.long)) }
    case .pathway(let it): if let year = it.schoolYear { values.append((.year, year.description, year.long)) }
    case .policy(let it): if let year = it.schoolYear?.value { values.append((.year, year.description, year.long)) }
    default: break
    }
    if let organization = site.organization(of: entity), entity.id.kind != .organization {
      values.append((.organization, organization.id.id, organization.title))
    }
    return values
  }

  /// A name in addresses: its words, or what tells it from others where it has none from a to z.
  static func id(of label: String) -> String {
    let slug = Slug.of(label)
    return slug.isEmpty ? "other" : slug
  }
}
