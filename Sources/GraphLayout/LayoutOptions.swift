/// How a graph is drawn. All lengths in pixels.
package struct LayoutOptions: Equatable, Sendable {
  package enum Direction: Sendable {
    case leftToRight, topToBottom
  }

  package var direction: Direction

  /// Between two ranks: the lower bound where edges run straight, the upper where they climb far.
  package var rankGap: ClosedRange<Double> = 44...64

  /// Between two nodes of a rank.
  package var nodeGap: Double = 26

  /// Between two edges that pass a rank side by side.
  package var edgeGap: Double = 12

  /// Between the places where two edges meet a node, at most.
  package var portGap: Double = 12

  /// An edge stops this far from the node; its arrow head takes the rest.
  package var headLength: Double = 9

  /// A wider rank is split into several, and the drawing is kept narrow rather than its edges straight; nil leaves ranks as wide as
  /// they are.
  package var mostNodesInRank: Int?

  package init(direction: Direction) {
    self.direction = direction
  }

  /// For a wide screen.
  package static let wide = LayoutOptions(direction: .leftToRight)

  /// For a phone: at most three nodes beside each other.
  package static let tall: LayoutOptions = {
    var options = LayoutOptions(direction: .topToBottom)
    options.nodeGap = 20
    options.edgeGap = 8
    options.mostNodesInRank = 3
    return options
  }()
}
