import Catalog

/// The roles and moves of a pathway, each once, under their current ids.
struct PathwayMap: Sendable {
  var roles: [EntityID] = []
  var entry: [EntityID] = []
  var moves: [RoleGraph.Move] = []
  /// Whether a role keeps teaching, where its card says so.
  var stays: [EntityID: Bool] = [:]
  var hasEntryMoves: Bool

  init(_ site: Site, _ pathway: Pathway) {
    var seen: Set<EntityID> = []
    for id in pathway.roles + pathway.edges.flatMap({ [$0.from, $0.to] }) {
      let id = site.catalog.current(id)
      guard seen.insert(id).inserted, let entity = site.catalog.entity(id), case .role(let role) = entity.content else { continue }
      roles.append(id)
      stays[id] = role.staysInClassroom
    }
    entry = pathway.entry.map(site.catalog.current)
    hasEntryMoves = pathway.edges.contains { $0.kind == .entry }
    var known: Set<RoleGraph.Move> = []
    moves = pathway.edges.compactMap { edge in
      let move = RoleGraph.Move(
        from: site.catalog.current(edge.from), to: site.catalog.current(edge.to), isLateral: edge.kind == .lateral)
      return move.from != move.to && known.insert(move.normal).inserted ? move : nil
    }
  }

  /// The roles to draw: all of them, or those nearest to the entries where there are too many for one picture.
  var drawn: [EntityID] {
    if roles.count <= RoleGraph.most { return roles }
    var onward: [EntityID: [EntityID]] = [:]
    for move in moves {
      onward[move.from, default: []].append(move.to)
      if move.isLateral { onward[move.to, default: []].append(move.from) }
    }
    // Breadth first from the entries.
    var near: [EntityID] = [], seen: Set<EntityID> = [], queue = entry.isEmpty ? Array(roles.prefix(1)) : entry, next = 0
    while near.count < RoleGraph.most, next < queue.count {
      let role = queue[next]
      next += 1
      guard seen.insert(role).inserted else { continue }
      near.append(role)
      queue += onward[role] ?? []
    }
    return near
  }
}
