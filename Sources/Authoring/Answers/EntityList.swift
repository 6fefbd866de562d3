package import Catalog

/// What the catalog holds, for `cairn list`.
package struct EntityList: Sendable {
  /// Sorted by kind and id; frozen versions stand behind the current ones.
  package let entities: [Entity]

  /// - Parameters:
  ///   - kinds: which kinds to list; empty for all.
  ///   - status: nil for every status.
  ///   - organization: who answers for it; nil for all. Without a field of its own a thing belongs to the catalog's organization.
  package init(
    _ catalog: Catalog, kinds: [Kind] = [], status: Common.Status? = nil, organization: EntityID? = nil, versions: Bool = false
  ) {
    entities = catalog.entities.filter { entity in
      (kinds.isEmpty || kinds.contains(entity.id.kind)) && (versions || entity.id.version == nil)
        && (status == nil || entity.common.status == status)
        && (organization == nil
          || (entity.common.organization ?? catalog.configuration.organization).map(catalog.current) == organization.map(catalog.current))
    }
  }

  /// One line for each, with a heading where there are several kinds, and the number at the end.
  package func text(_ printout: Printout = .plain) -> String {
    let kinds = Kind.allCases.filter { kind in entities.contains { $0.id.kind == kind } }
    let column = entities.map(\.id.written.count).max() ?? 0
    var lines: [String] = []
    for kind in kinds {
      let members = entities.filter { $0.id.kind == kind }
      if kinds.count > 1 {
        if !lines.isEmpty { lines.append("") }
        lines.append(printout.look(.heading, kind.plural.prefix(1).uppercased() + kind.plural.dropFirst()))
      }
      for entity in members {
        let status = entity.common.status == .active ? "" : " (\(entity.common.status.rawValue))"
        let title = printout.cut(entity.title + status, after: column + 2)
        lines.append(printout.look(.name, Printout.padded(entity.id.written, to: column)) + "  " + title)
      }
      if kinds.count == 1 { lines += ["", Words.count(members.count, kind.noun, plural: kind.plural) + "."] }
    }
    if kinds.count > 1 { lines += ["", "\(entities.count) in all."] }
    if kinds.isEmpty { lines = ["There is nothing of that sort."] }
    return lines.joined(separator: "\n") + "\n"
  }
}
