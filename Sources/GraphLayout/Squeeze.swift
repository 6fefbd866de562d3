/// Presses a drawing to the width of its fullest rank, for screens too narrow for straight long edges.
///
/// Rank by rank, every vertex is drawn to the mean of its neighbours; the places nearest to that which keep order and distances come
/// from isotonic regression (pool adjacent violators).
struct Squeeze {
  private let layers: FlatLayers
  private let above: FlatNeighbours
  private let below: FlatNeighbours
  private let nodeCount: Int
  private let width: Double
  private var centres: [Double]
  // For the vertices of the layer at hand: where they want to be, and how far from the first one they must be.
  private var wishes: [Double] = []
  private var offsets: [Double] = []
  private var pools: [(sum: Double, count: Int)] = []

  static func squeezed(_ centres: [Double], of graph: LayeredGraph, in layers: FlatLayers) -> [Double] {
    var squeeze = Squeeze(centres, graph, layers)
    squeeze.run()
    return squeeze.centres
  }

  private init(_ centres: [Double], _ graph: LayeredGraph, _ layers: FlatLayers) {
    self.layers = layers
    above = FlatNeighbours(graph.above)
    below = FlatNeighbours(graph.below)
    nodeCount = graph.nodeCount
    let (order, extents) = (layers.order, layers.extents)
    var width = 0.0
    for level in 0..<layers.count {
      let range = layers.range(level)
      if range.isEmpty { continue }
      var breadth = (extents[order[range.lowerBound]] + extents[order[range.upperBound - 1]]) / 2
      for index in range.dropFirst() { breadth += layers.distance[order[index]] }
      width = max(width, breadth)
    }
    self.width = width
    var present = 0.0
    for vertex in centres.indices { present = max(present, centres[vertex] + extents[vertex] / 2) }
    let scale = present > width ? width / present : 1
    self.centres = centres.map { $0 * scale }
  }

  private mutating func run() {
    for level in 0..<layers.count { _ = settle(level, staysPut: true) }
    for sweep in 0..<24 {
      var hasMoved = false
      for index in 0..<layers.count where settle(sweep % 2 == 0 ? index : layers.count - 1 - index) { hasMoved = true }
      // All stand where they want to: the sweeps to come would find the same.
      if !hasMoved { return }
    }
  }

  private func wish(_ vertex: Int) -> Double {
    var (sum, weight) = (0.0, 0.0)
    let isJoint = vertex >= nodeCount
    for slot in above.starts[vertex]..<above.starts[vertex + 1] {
      let neighbour = above.targets[slot]
      let pull: Double = isJoint && neighbour >= nodeCount ? 4 : 1
      sum += centres[neighbour] * pull
      weight += pull
    }
    for slot in below.starts[vertex]..<below.starts[vertex + 1] {
      let neighbour = below.targets[slot]
      let pull: Double = isJoint && neighbour >= nodeCount ? 4 : 1
      sum += centres[neighbour] * pull
      weight += pull
    }
    return weight == 0 ? centres[vertex] : sum / weight
  }

  /// - Parameter staysPut: whether the vertices want to be where they are, and only keep their distances.
  /// - Returns: whether a vertex moved.
  private mutating func settle(_ level: Int, staysPut: Bool = false) -> Bool {
    let range = layers.range(level)
    if range.isEmpty { return false }
    wishes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    pools.removeAll(keepingCapacity: true)
    var offset = 0.0
    for index in range {
      let vertex = layers.order[index]
      offset += layers.distance[vertex]
      offsets.append(offset)
      wishes.append(staysPut ? centres[vertex] : wish(vertex))
    }
    for index in wishes.indices {
      var pool = (sum: wishes[index] - offsets[index], count: 1)
      while let before = pools.last, before.sum / Double(before.count) > pool.sum / Double(pool.count) {
        pool = (before.sum + pool.sum, before.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lowest = layers.extents[layers.order[range.lowerBound]] / 2
    let highest = max(lowest, width - layers.extents[layers.order[range.upperBound - 1]] / 2 - offset)
    var hasMoved = false
    var index = 0
    for pool in pools {
      let place = min(max(pool.sum / Double(pool.count), lowest), highest)
      for _ in 0..<pool.count {
        let vertex = layers.order[range.lowerBound + index]
        let centre = place + offsets[index]
        if centre != centres[vertex] {
          centres[vertex] = centre
          hasMoved = true
        }
        index += 1
      }
    }
    return hasMoved
  }
}
