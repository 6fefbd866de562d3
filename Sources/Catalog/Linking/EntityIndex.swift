import Diagnostics

/// Finds entities by id and alias, and says which ids are given twice.
struct EntityIndex {
  let entities: [Entity]
  private(set) var positions: PlaceTable

  /// - Parameter entities: sorted by id.
  init(_ entities: [Entity], _ findings: inout [Diagnostic]) {
    self.entities = entities
    positions = PlaceTable(minimumCapacity: entities.count)
    for (position, entity) in entities.enumerated() {
      // An FAQ entry without a number has been reported; several of them are not duplicates.
      if entity.id == EntityID(.faq, "0") { continue }
      if let first = positions.add(entity.id, position) {
        let what = entity.id.kind == .faq ? "The FAQ number \(entity.id.id)" : "The id `\(entity.id.id)`"
        findings.append(
          Diagnostic("duplicate-id", at: entity.span, "\(what) is taken by `\(entities[first].path)`.", fix: "Give one of them another."))
      }
    }
    // Frozen versions follow the current card, whose earlier ids are theirs too.
    var earlier: (id: String, aliases: [String]) = ("", [])
    for (position, entity) in entities.enumerated() {
      if let version = entity.id.version, entity.id.id == earlier.id {
        for alias in earlier.aliases { _ = positions.add(EntityID(.role, alias, version: version), position) }
      }
      if entity.id.version == nil { earlier = (entity.id.id, entity.id.kind == .role ? entity.common.aliases.map(\.value) : []) }
      for alias in entity.common.aliases {
        guard let id = EntityID(entity.id.kind, written: alias.value), id.version == nil else {
          findings.append(
            Diagnostic(
              "bad-id", at: alias.span, "`\(alias.value)` can't be an alias.",
              fix: "Aliases are earlier ids: lower-case letters, digits and hyphens."))
          continue
        }
        if let other = positions.add(id, position) {
          findings.append(
            Diagnostic(
              "duplicate-alias", at: alias.span, "The alias `\(alias.value)` is taken by `\(entities[other].path)`.",
              fix: "An address can lead to one page only."))
        }
      }
    }
  }
}
