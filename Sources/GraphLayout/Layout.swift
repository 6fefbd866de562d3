/// Where everything of a graph is drawn: x to the right, y down, in pixels, nothing below zero.
package struct Layout: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package var x, y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package struct Box: Equatable, Sendable {
    /// Top left corner.
    package var x, y: Double
    package var width, height: Double
  }

  package enum Segment: Equatable, Sendable {
    case line(to: Point)
    case curve(Point, Point, to: Point)

    package var end: Point {
      switch self {
      case .line(let to), .curve(_, _, let to): to
      }
    }
  }

  package enum Heading: Sendable {
    case right, left, down, up
  }

  /// An arrow head; the line stops `headLength` away from the node it points at.
  package struct Head: Equatable, Sendable {
    /// One pixel before the node.
    package var tip: Point
    package var heading: Heading
  }

  package struct Route: Equatable, Sendable {
    package var start: Point
    package var segments: [Segment]
    /// One at the end; one at each end of a lateral edge.
    package var heads: [Head]
  }

  /// One for each node of the graph.
  package var boxes: [Box]
  /// One for each edge of the graph; equal edges share one.
  package var routes: [Route]
  package var width, height: Double
  /// The rank of each node, counted from 0 in its part of the graph.
  package var ranks: [Int]
  /// The nodes in reading order: part by part, rank by rank.
  package var readingOrder: [Int]
  /// How often two edges cross between ranks.
  package var crossings: Int
}
