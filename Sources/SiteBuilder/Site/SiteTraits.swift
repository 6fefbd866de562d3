import Catalog

/// What every page depends on and the whole catalog has to be gone through for.
struct SiteTraits: Sendable {
  /// Whether any role leads to another, so that there is a map of all roles.
  var hasMoves: Bool
  /// How many roles can be taken up.
  var activeRoles: Int
  /// Whether anything says when it was changed, so that there is a feed.
  var isDated: Bool
  /// On which page of a long glossary each word stands; empty where there is one page.
  var termPages: [String: Int]

  init(_ catalog: Catalog) {
    hasMoves = catalog.hasMoves
    activeRoles = catalog.all(.role).count { $0.common.status == .active }
    isDated = catalog.entities.contains { $0.common.updated != nil }
    termPages = Glossary.pages(catalog)
  }

  init(hasMoves: Bool, activeRoles: Int, isDated: Bool, termPages: [String: Int]) {
    self.hasMoves = hasMoves
    self.activeRoles = activeRoles
    self.isDated = isDated
    self.termPages = termPages
  }
}

extension Catalog {
  /// Whether any role leads to another.
  fileprivate var hasMoves: Bool {
    all(.role).contains { if case .role(let role) = $0.content { !role.leadsTo.isEmpty } else { false } }
      || all(.pathway).contains { if case .pathway(let pathway) = $0.content { !pathway.edges.isEmpty } else { false } }
  }
}
