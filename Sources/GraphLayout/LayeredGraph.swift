/// A graph cut into ranks: an edge over several ranks passes a joint in each rank between, so that all steps go one rank down.
struct LayeredGraph {
  /// Vertices below this number are nodes, the others are joints.
  let nodeCount: Int
  private(set) var rank: [Int]
  /// For each vertex, its neighbours one rank above and below.
  private(set) var above: [[Int]]
  private(set) var below: [[Int]]
  /// For each edge that runs down, its vertices from top to bottom.
  private(set) var chains: [[Int]]
  /// For each node, the nodes of its rank it has a lateral edge with.
  private(set) var beside: [[Int]]
  /// Vertices from left to right.
  var layers: [[Int]]

  init(ranks: [Int], down: [(from: Int, to: Int)], beside pairs: [(from: Int, to: Int)]) {
    nodeCount = ranks.count
    rank = ranks
    above = Array(repeating: [], count: nodeCount)
    below = above
    beside = above
    chains = []
    layers = Array(repeating: [], count: (ranks.max() ?? -1) + 1)
    for node in ranks.indices { layers[ranks[node]].append(node) }
    for edge in down { addChain(from: edge.from, to: edge.to) }
    for pair in pairs {
      beside[pair.from].append(pair.to)
      beside[pair.to].append(pair.from)
    }
  }

  var vertexCount: Int { rank.count }

  func isJoint(_ vertex: Int) -> Bool { vertex >= nodeCount }

  func positions() -> [Int] {
    var positions = [Int](repeating: 0, count: vertexCount)
    for layer in layers {
      for (index, vertex) in layer.enumerated() { positions[vertex] = index }
    }
    return positions
  }

  private mutating func addChain(from: Int, to: Int) {
    var chain = [from]
    for level in rank[from] + 1..<rank[to] {
      chain.append(rank.count)
      layers[level].append(rank.count)
      rank.append(level)
      above.append([])
      below.append([])
      beside.append([])
    }
    chain.append(to)
    for (upper, lower) in zip(chain, chain.dropFirst()) {
      below[upper].append(lower)
      above[lower].append(upper)
    }
    chains.append(chain)
  }
}
