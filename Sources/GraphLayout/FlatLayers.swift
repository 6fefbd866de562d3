/// The layers of a graph in one list, with the room their vertices need.
struct FlatLayers {
  /// Vertices layer by layer, from left to right.
  private(set) var order: [Int] = []
  /// Where each layer begins in `order`, and where the last one ends.
  private(set) var starts: [Int] = [0]
  /// The length of each vertex along its layer.
  let extents: [Double]
  /// For each vertex, the distance of its centre from that of its left neighbour, at least.
  private(set) var distance: [Double]

  init(_ graph: LayeredGraph, extents: [Double], gap: (_ left: Int, _ right: Int) -> Double) {
    self.extents = extents
    distance = Array(repeating: 0, count: graph.vertexCount)
    order.reserveCapacity(graph.vertexCount)
    starts.reserveCapacity(graph.layers.count + 1)
    for layer in graph.layers {
      for (index, vertex) in layer.enumerated() {
        order.append(vertex)
        if index == 0 { continue }
        let left = layer[index - 1]
        distance[vertex] = (extents[left] + extents[vertex]) / 2 + gap(left, vertex)
      }
      starts.append(order.count)
    }
  }

  var count: Int { starts.count - 1 }

  func range(_ level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }
}
