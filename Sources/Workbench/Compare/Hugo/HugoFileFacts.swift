import Foundation

/// What the front matter of a thing has so that Hugo can write other files than pages.
struct HugoFileFacts {
  private var more: [String: [(name: String, value: HugoFrontMatter.Value)]] = [:]

  init(_ catalog: SyntheticCatalog) {
    let pathways = Self.pathways(catalog)
    let categories = Dictionary(catalog.categories.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for it in catalog.microcredentials {
      let stone = HugoStones.index(categories[it.category] ?? 0, Int(it.id.dropFirst(3)) ?? 0)
      more[it.id] = [("stone", .number(stone)), ("pathways", .list(pathways[it.id] ?? []))]
    }
    for it in catalog.roles { more[it.id] = [("leads_to", .list(it.next))] }
  }

  func facts(_ id: String) -> [(name: String, value: HugoFrontMatter.Value)] { [("uuid", .text(Self.uuid(id)))] + (more[id] ?? []) }

  /// All but the last two digits.
  private static func uuid(_ id: String) -> String {
    guard let number = Int(id.dropFirst(3)), let section = CatalogSection.allCases.firstIndex(of: CatalogSection(of: id)) else {
      return "80000001-cafe-5000-8000-0000000001"
    }
    return String(format: "%x%07x-cafe-5000-8000-%010x", section + 1, number, number)
  }

  /// The pathways on which a role asks for a micro-credential.
  private static func pathways(_ catalog: SyntheticCatalog) -> [String: [String]] {
    let roles = Dictionary(catalog.roles.map { ($0.id, $0) }) { first, _ in first }
    var found: [String: [String]] = [:]
    for pathway in catalog.pathways {
      let asked = pathway.orderedRoles.compactMap { roles[$0] }.flatMap(\.requires).flatMap(\.mcs)
      for id in BackwardReferences.unique(asked) { found[id, default: []].append(pathway.id) }
    }
    return found
  }
}
