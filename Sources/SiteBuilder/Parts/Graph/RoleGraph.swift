import Catalog
import GraphLayout

/// Roles and the moves between them, to be drawn.
struct RoleGraph: Sendable {
  /// A step from one role to another.
  struct Move: Hashable, Sendable {
    var from: EntityID
    var to: EntityID
    var isLateral: Bool

    /// Lateral moves go either way, so each is named once.
    var normal: Move { isLateral && to < from ? Move(from: to, to: from, isLateral: true) : self }
  }

  /// This many moves beside a longer way clutter a drawing more than they say.
  static let many = 3

  private(set) var diagram: Diagram
  /// Moves that are not drawn, because a longer way leads to the same role.
  private(set) var leftOut = 0

  /// - Parameters:
  ///   - roles: at most `most` of them are drawn, in their order.
  ///   - moves: those between other roles are left out, and each is drawn once.
  ///   - here: the role of the page, where there is one.
  init(
    _ site: Site, roles: [EntityID], moves: [Move], here: EntityID? = nil, scale: Diagram.Scale, label: String, most: Int = Diagram.most
  ) {
    var nodes: [Diagram.Node] = [], position: [EntityID: Int] = [:]
    for id in roles where nodes.count < most && position[id] == nil {
      guard let node = Self.node(site, id, here: here, scale: scale) else { continue }
      position[id] = nodes.count
      nodes.append(node)
    }
    var seen: Set<Move> = []
    let edges: [Diagram.Edge] = moves.compactMap { move in
      guard let from = position[move.from], let to = position[move.to], from != to, seen.insert(move.normal).inserted else { return nil }
      return Diagram.Edge(from: from, to: to, kind: move.isLateral ? .lateral : .firm)
    }
    diagram = Diagram(nodes: nodes, edges: edges, scale: scale, label: label)
  }

  /// Without the moves that a longer way makes needless, where there are many.
  var reduced: RoleGraph {
    let redundant = diagram.graph(width: 0, height: 0).redundantEdges()
    if redundant.count < Self.many { return self }
    var graph = self
    let left = Set(redundant)
    graph.leftOut = left.count
    graph.diagram.edges = diagram.edges.indices.filter { !left.contains($0) }.map { diagram.edges[$0] }
    return graph
  }

  private static func node(_ site: Site, _ id: EntityID, here: EntityID?, scale: Diagram.Scale) -> Diagram.Node? {
    guard let entity = site.catalog.entity(id), case .role(let role) = entity.content else { return nil }
    let isPlanned = entity.common.status == .planned
    let line =
      if id == here {
        "This card"
      } else if isPlanned {
        "Planned"
      } else if role.staysInClassroom == true {
        "Stays in the classroom"
      } else if role.staysInClassroom == false, scale == .focus {
        "Leaves the classroom"
      } else {
        role.level.map { $0 == .campus ? "Campus" : "District" } ?? ""
      }
    return Diagram.Node(
      id: entity.id.id, title: entity.title, url: site.url(entity.id), line: line, look: id == here ? .here : isPlanned ? .planned : .plain,
      stays: role.staysInClassroom ?? false)
  }
}
