/// Orders of the layers to begin with.
enum LayerSeed {
  /// Vertices in the order a walk meets them, breadth first, from the nodes without an edge on the other side.
  static func walk(_ graph: LayeredGraph, down: Bool) -> [[Int]] {
    let onward = down ? graph.below : graph.above
    let behind = down ? graph.above : graph.below
    var isSeen = [Bool](repeating: false, count: graph.vertexCount)
    var layers = [[Int]](repeating: [], count: graph.layers.count)
    for root in 0..<graph.nodeCount where behind[root].isEmpty {
      var queue = [root]
      var next = 0
      isSeen[root] = true
      while next < queue.count {
        let vertex = queue[next]
        next += 1
        layers[graph.rank[vertex]].append(vertex)
        for target in onward[vertex] where !isSeen[target] {
          isSeen[target] = true
          queue.append(target)
        }
      }
    }
    return layers
  }
}
