import GraphLayout

/// Boxes with words and links, and lines between them: what a drawing and its export as text are made from.
struct Diagram: Sendable {
  struct Node: Sendable {
    /// Its name in exports, unlike that of any other: `plc-leader`.
    var id: String
    var title: String
    /// Nil for what has no page; `#n2` for a place on the same page.
    var url: String?
    /// Below the title: "Stays in the classroom".
    var line = ""
    var look = Look.plain
    /// Whether it carries the blaze of roles that keep teaching.
    var stays = false
  }

  enum Look: String, Sendable {
    case plain
    /// What the page is about: inverted, and no link.
    case here
    case planned
    /// A choice among several.
    case choice
  }

  struct Edge: Sendable {
    enum Kind: Sendable {
      /// A step, or something required.
      case firm
      /// Either way.
      case lateral
      /// One of several to choose from.
      case choice
    }

    var from: Int
    var to: Int
    var kind = Kind.firm
  }

  /// How large the nodes of a wide drawing are, and how much room it has.
  enum Scale: Sendable {
    /// A whole pathway, as wide as the page.
    case map
    /// What stands around one thing, as wide as the text.
    case focus
  }

  /// More nodes than this are hard to read as one picture.
  static let most = 15

  var nodes: [Node]
  var edges: [Edge]
  var scale: Scale
  /// Text alternative of the group.
  var label: String

  func has(_ kind: Edge.Kind) -> Bool { edges.contains { $0.kind == kind } }
  func has(_ look: Look) -> Bool { nodes.contains { $0.look == look } }
  var hasBlaze: Bool { nodes.contains(where: \.stays) }

  func graph(width: Double, height: Double) -> Graph {
    Graph(
      nodes: Array(repeating: Graph.Node(width: width, height: height), count: nodes.count),
      edges: edges.map { Graph.Edge(from: $0.from, to: $0.to, isLateral: $0.kind == .lateral) })
  }
}
