/// A directed graph to be drawn: boxes of known size, and edges between them.
package struct Graph: Equatable, Sendable {
  package struct Node: Equatable, Sendable {
    /// Pixels.
    package var width, height: Double

    package init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }

  package struct Edge: Equatable, Sendable {
    /// Indices into `nodes`.
    package var from, to: Int
    /// An edge without a direction: its ends stand side by side where the other edges allow it, and both get an arrow head.
    package var isLateral: Bool

    package init(from: Int, to: Int, isLateral: Bool = false) {
      self.from = from
      self.to = to
      self.isLateral = isLateral
    }
  }

  package var nodes: [Node]
  package var edges: [Edge]

  package init(nodes: [Node], edges: [Edge]) {
    precondition(edges.allSatisfy { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }, "an edge ends at no node")
    self.nodes = nodes
    self.edges = edges
  }
}
