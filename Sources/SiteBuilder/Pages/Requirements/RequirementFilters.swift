import Catalog

/// Filters above the requirements: by family, level and sort of requirement, and what is required alone.
enum RequirementFilters {
  static let sheet = "assets/filters-requirements.css"

  static func groups(_ roles: [AskingRole]) -> [FilterGroup] {
    var counts: [String: Int] = [:], families: [String: String] = [:]
    for role in roles {
      for name in role.classes { counts[name, default: 0] += 1 }
      if !role.family.isEmpty { families[role.familyClass] = role.family }
    }
    func choices(_ all: [(id: String, label: String)], _ prefix: String) -> [(id: String, label: String)] {
      all.compactMap { choice in counts["\(prefix)-\(choice.id)"].map { (choice.id, "\(choice.label) (\($0))") } }
    }
    let sorts = Asked.Sort.allCases.map { (id: String($0.column.dropFirst(2)), label: $0.title) }
    let named = families.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { (id: String($0.key.dropFirst(2)), label: $0.value) }
    var groups = [
      FilterGroup.choice("Asks for", "k", choices(sorts, "k")),
      FilterGroup.choice("Family", "f", choices(named, "f")),
      FilterGroup.choice("Level", "l", choices([("campus", "Campus"), ("district", "District")], "l")),
    ].compactMap { $0 }
    let hasMore = roles.contains { $0.asked.contains { !$0.isRequired } }
    if hasMore, counts["required"] != nil {
      groups.append(
        FilterGroup(
          legend: "How far it binds", name: "required", choices: [FilterChoice(id: "required", label: "Only what is required")], isBox: true
        ))
    }
    return groups
  }
}
