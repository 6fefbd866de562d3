import Catalog
import GraphLayout
import Mustache

/// Roles and the moves between them, to be drawn.
struct RoleGraph: Sendable {
  struct Node: Sendable {
    var title: String
    var url: String
    /// Below the title: "Stays in the classroom".
    var line: String
    /// Whether it carries the blaze of roles that keep teaching.
    var stays: Bool
    /// The page's own role: inverted, and no link.
    var isHere: Bool
  }

  /// How large the nodes of a wide drawing are, and how much room it has.
  enum Scale: Sendable {
    /// A whole pathway, as wide as the page.
    case map
    /// Neighbours of one role, as wide as the text.
    case focus
  }

  /// A step from one role to another.
  struct Move: Hashable, Sendable {
    var from: EntityID
    var to: EntityID
    var isLateral: Bool

    /// Lateral moves go either way, so each is named once.
    var normal: Move { isLateral && to < from ? Move(from: to, to: from, isLateral: true) : self }
  }

  /// More nodes than this are no picture any more.
  static let most = 15

  let nodes: [Node]
  let edges: [Graph.Edge]
  let scale: Scale
  /// Text alternative of the group.
  let label: String

  /// - Parameters:
  ///   - roles: at most `most` of them are drawn, in their order.
  ///   - moves: those between other roles are left out, and each is drawn once.
  ///   - here: the role of the page, where there is one.
  init(_ site: Site, roles: [EntityID], moves: [Move], here: EntityID? = nil, scale: Scale, label: String) {
    var nodes: [Node] = [], position: [EntityID: Int] = [:]
    for id in roles where nodes.count < Self.most && position[id] == nil {
      guard let node = Self.node(site, id, here: here, scale: scale) else { continue }
      position[id] = nodes.count
      nodes.append(node)
    }
    var seen: Set<Move> = []
    edges = moves.compactMap { move in
      guard let from = position[move.from], let to = position[move.to], from != to, seen.insert(move.normal).inserted else { return nil }
      return Graph.Edge(from: from, to: to, isLateral: move.isLateral)
    }
    self.nodes = nodes
    self.scale = scale
    self.label = label
  }

  var hasLateral: Bool { edges.contains(where: \.isLateral) }
  var hasPromotion: Bool { edges.contains { !$0.isLateral } }
  var hasBlaze: Bool { nodes.contains(where: \.stays) }

  private static func node(_ site: Site, _ id: EntityID, here: EntityID?, scale: Scale) -> Node? {
    guard let entity = site.catalog.entity(id), case .role(let role) = entity.content else { return nil }
    let line =
      if id == here {
        "This card"
      } else if entity.common.status == .planned {
        "Planned"
      } else if role.staysInClassroom == true {
        "Stays in the classroom"
      } else if role.staysInClassroom == false, scale == .focus {
        "Leaves the classroom"
      } else {
        role.level.map { $0 == .campus ? "Campus" : "District" } ?? ""
      }
    return Node(title: entity.title, url: site.url(id), line: line, stays: role.staysInClassroom ?? false, isHere: id == here)
  }
}
