import GraphLayout

/// A graph made by dice: a tree whose branches lie near each other, as careers do, with more edges across it.
struct GeneratedGraph {
  let graph: Graph

  private static let densities = [1.0, 1.15, 1.3, 1.6, 2.0]

  /// Sizes go evenly from 5 to 200 nodes, densities round and round.
  init(number: Int, of count: Int, seed: Int) {
    let nodes = 5 + number * 195 / max(count - 1, 1)
    self.init(nodes: nodes, density: Self.densities[number % Self.densities.count], seed: seed &* 1_000 &+ number)
  }

  /// - Parameter density: edges for each node.
  init(nodes: Int, density: Double, seed: Int) {
    var dice = Dice(seed: seed), pairs: Set<[Int]> = [], edges: [Graph.Edge] = []
    func add(_ from: Int, _ to: Int) {
      if pairs.insert([from, to]).inserted { edges.append(Graph.Edge(from: from, to: to)) }
    }
    let reach = max(nodes / 6, 4)
    for node in 1..<nodes { add(max(0, node - 1 - dice.roll(reach)), node) }
    let wanted = min(Int(Double(nodes) * density), nodes * (nodes - 1) / 4)
    while edges.count < wanted {
      let from = dice.roll(nodes - 1)
      add(from, min(nodes - 1, from + 1 + dice.roll(reach)))
    }
    graph = Graph(nodes: Array(repeating: Graph.Node(width: 168, height: 58), count: nodes), edges: edges)
  }

  private struct Dice {
    private var state: UInt64

    init(seed: Int) {
      state = UInt64(bitPattern: Int64(seed)) &* 0x9e37_79b9_7f4a_7c15 | 1
      for _ in 0..<8 { _ = roll(2) }
    }

    mutating func roll(_ sides: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 33) % sides
    }
  }
}
