@testable import GraphLayout

/// Graphs to try things on, the same in every run.
enum SampleGraph {
  struct Dice {
    private var state: UInt64

    init(seed: Int) {
      state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
      for _ in 0..<8 { _ = roll(2) }
    }

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % sides
    }
  }

  /// Any graph: cycles, loops, repeated and lateral edges, parts and sizes as they come.
  static func random(nodes count: Int, edges: Int, seed: Int) -> Graph {
    var dice = Dice(seed: seed)
    let nodes = (0..<count).map { _ in Graph.Node(width: Double(96 + dice.roll(97)), height: Double(40 + dice.roll(40))) }
    let edges = (0..<edges).map { _ in
      Graph.Edge(from: dice.roll(count), to: dice.roll(count), isLateral: dice.roll(6) == 0)
    }
    return Graph(nodes: nodes, edges: edges)
  }

  /// Edges from lower to higher numbers only.
  static func acyclic(nodes count: Int, edges: Int, seed: Int) -> Graph {
    var dice = Dice(seed: seed)
    let edges = (0..<edges).map { _ in
      let low = dice.roll(count - 1)
      return Graph.Edge(from: low, to: low + 1 + dice.roll(count - low - 1))
    }
    return plain(count, edges)
  }

  static func plain(_ count: Int, _ edges: [Graph.Edge]) -> Graph {
    Graph(nodes: Array(repeating: Graph.Node(width: 180, height: 56), count: count), edges: edges)
  }

  static func plain(_ count: Int, _ pairs: [(Int, Int)]) -> Graph {
    plain(count, pairs.map { Graph.Edge(from: $0.0, to: $0.1) })
  }
}

extension Layout.Route {
  /// Points along the route, near enough to see what it touches.
  var points: [Layout.Point] {
    var points = [start]
    for segment in segments {
      let from = points[points.count - 1]
      switch segment {
      case .line(let to):
        for step in 1...40 {
          let t = Double(step) / 40
          points.append(Layout.Point(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t))
        }
      case .curve(let one, let two, let to):
        for step in 1...40 {
          let t = Double(step) / 40
          let u = 1 - t
          let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
          points.append(
            Layout.Point(a * from.x + b * one.x + c * two.x + d * to.x, a * from.y + b * one.y + c * two.y + d * to.y))
        }
      }
    }
    return points
  }
}
