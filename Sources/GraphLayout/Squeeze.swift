/// Presses a drawing to the width of its fullest rank, for screens too narrow for straight long edges.
///
/// Rank by rank, every vertex is drawn to the mean of its neighbours; the places nearest to that which keep order and distances come
/// from isotonic regression (pool adjacent violators).
struct Squeeze {
  private let graph: LayeredGraph
  private let extents: [Double]
  /// For each vertex, the distance of its centre from that of its left neighbour, at least.
  private var distance: [Double]
  private let width: Double
  private var centres: [Double]

  static func squeezed(
    _ centres: [Double], of graph: LayeredGraph, extents: [Double], gap: (_ left: Int, _ right: Int) -> Double
  ) -> [Double] {
    var squeeze = Squeeze(centres, graph, extents, gap)
    squeeze.run()
    return squeeze.centres
  }

  private init(_ centres: [Double], _ graph: LayeredGraph, _ extents: [Double], _ gap: (Int, Int) -> Double) {
    self.graph = graph
    self.extents = extents
    var distance = [Double](repeating: 0, count: centres.count)
    var width = 0.0
    for layer in graph.layers {
      for (left, right) in zip(layer, layer.dropFirst()) {
        distance[right] = (extents[left] + extents[right]) / 2 + gap(left, right)
      }
      guard let first = layer.first, let last = layer.last else { continue }
      width = max(width, layer.dropFirst().reduce((extents[first] + extents[last]) / 2) { $0 + distance[$1] })
    }
    self.distance = distance
    self.width = width
    let present = centres.indices.reduce(0) { max($0, centres[$1] + extents[$1] / 2) }
    let scale = present > width ? width / present : 1
    self.centres = centres.map { $0 * scale }
  }

  private mutating func run() {
    for layer in graph.layers { settle(layer, wishes: layer.map { centres[$0] }) }
    for sweep in 0..<24 {
      let layers = sweep % 2 == 0 ? graph.layers : graph.layers.reversed()
      for layer in layers { settle(layer, wishes: layer.map(wish)) }
    }
  }

  private func wish(_ vertex: Int) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for neighbour in graph.above[vertex] + graph.below[vertex] {
      let pull: Double = graph.isJoint(vertex) && graph.isJoint(neighbour) ? 4 : 1
      sum += centres[neighbour] * pull
      weight += pull
    }
    return weight == 0 ? centres[vertex] : sum / weight
  }

  private mutating func settle(_ layer: [Int], wishes: [Double]) {
    guard let first = layer.first, let last = layer.last else { return }
    var offsets: [Double] = []
    var offset = 0.0
    for vertex in layer {
      offset += distance[vertex]
      offsets.append(offset)
    }
    var pools: [(sum: Double, count: Int)] = []
    for (wish, offset) in zip(wishes, offsets) {
      var pool = (sum: wish - offset, count: 1)
      while let before = pools.last, before.sum / Double(before.count) > pool.sum / Double(pool.count) {
        pool = (before.sum + pool.sum, before.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    let lowest = extents[first] / 2
    let highest = max(lowest, width - extents[last] / 2 - (offsets.last ?? 0))
    var index = 0
    for pool in pools {
      let place = min(max(pool.sum / Double(pool.count), lowest), highest)
      for _ in 0..<pool.count {
        centres[layer[index]] = place + offsets[index]
        index += 1
      }
    }
  }
}
