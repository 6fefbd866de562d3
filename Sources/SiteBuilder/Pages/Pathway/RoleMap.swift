import Catalog

/// The roles and moves of a pathway, or of the whole catalog: each once, under their current ids.
struct RoleMap: Sendable {
  private(set) var roles: [EntityID] = []
  private(set) var entry: [EntityID] = []
  private(set) var moves: [RoleGraph.Move] = []
  private(set) var hasEntryMoves = false
  private var cards: [EntityID: Role] = [:]
  private var known: Set<RoleGraph.Move> = []

  init(_ site: Site, _ pathway: Pathway) {
    for id in pathway.roles + pathway.edges.flatMap({ [$0.from, $0.to] }) { add(site, site.catalog.current(id)) }
    entry = pathway.entry.map(site.catalog.current)
    add(site, pathway.edges)
  }

  /// All roles that somebody can take up now or later, with the moves of all pathways and of the cards themselves.
  init(_ site: Site) {
    for entity in site.catalog.all(.role) where entity.common.status != .retired { add(site, entity.id) }
    for entity in site.catalog.all(.pathway) where entity.common.status != .retired {
      if case .pathway(let pathway) = entity.content { add(site, pathway.edges) }
    }
    for id in roles {
      for step in cards[id]?.leadsTo ?? [] { add(site, from: id, to: step.role, kind: step.kind) }
    }
  }

  private mutating func add(_ site: Site, _ id: EntityID) {
    guard cards[id] == nil, let entity = site.catalog.entity(id), case .role(let role) = entity.content else { return }
    roles.append(id)
    cards[id] = role
  }

  private mutating func add(_ site: Site, _ edges: [Pathway.Edge]) {
    for edge in edges { add(site, from: edge.from, to: edge.to, kind: edge.kind) }
  }

  private mutating func add(_ site: Site, from: EntityID, to: EntityID, kind: Role.Move) {
    let move = RoleGraph.Move(from: site.catalog.current(from), to: site.catalog.current(to), isLateral: kind == .lateral)
    guard move.from != move.to, cards[move.from] != nil, cards[move.to] != nil else { return }
    if kind == .entry { hasEntryMoves = true }
    if known.insert(move.normal).inserted { moves.append(move) }
  }

  // MARK: - What the cards say

  func card(_ id: EntityID) -> Role? { cards[id] }

  /// Roles of which it is known whether they keep teaching.
  var decided: Int { cards.values.count { $0.staysInClassroom != nil } }
  var staying: Int { cards.values.count { $0.staysInClassroom == true } }

  var finder: WayFinder? {
    if moves.isEmpty { return nil }
    return WayFinder(
      hasLevels: Set(cards.values.compactMap(\.level)).count > 1, hasStays: staying > 0 && staying < roles.count)
  }

  // MARK: - What a picture holds

  /// Roles that no move begins or ends at.
  var alone: [EntityID] {
    let joined = Set(moves.flatMap { [$0.from, $0.to] })
    return roles.filter { !joined.contains($0) }
  }

  /// The roles to draw: all of them, or those nearest to the entries where there are too many for one picture.
  var drawn: [EntityID] {
    if roles.count <= Diagram.most { return roles }
    var onward: [EntityID: [EntityID]] = [:]
    for move in moves {
      onward[move.from, default: []].append(move.to)
      if move.isLateral { onward[move.to, default: []].append(move.from) }
    }
    // Breadth first from the entries.
    var near: [EntityID] = [], seen: Set<EntityID> = [], queue = entry.isEmpty ? Array(roles.prefix(1)) : entry, next = 0
    while near.count < Diagram.most, next < queue.count {
      let role = queue[next]
      next += 1
      guard seen.insert(role).inserted else { continue }
      near.append(role)
      queue += onward[role] ?? []
    }
    return near
  }
}
