/// Counts the crossings between two ranks by adding up, with a binary indexed tree, how many edges already end further right.
struct CrossingCount {
  private var sums: [Int] = []

  /// - Parameters:
  ///   - upper: the vertices of a rank in their order.
  ///   - below: the neighbours of each vertex in the lower rank.
  ///   - width: the number of vertices there.
  mutating func between(_ upper: ArraySlice<Int>, below: FlatNeighbours, positions: [Int], width: Int) -> Int {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: width + 1))
    return sums.withUnsafeMutableBufferPointer { sums in
      below.targets.withUnsafeBufferPointer { targets in
        positions.withUnsafeBufferPointer { positions in
          var crossings = 0, total = 0
          for vertex in upper {
            let slots = below.starts[vertex]..<below.starts[vertex + 1]
            for slot in slots {
              var index = positions[targets[slot]] + 1
              var upTo = 0
              while index > 0 {
                upTo += sums[index]
                index &= index - 1
              }
              crossings += total - upTo
            }
            for slot in slots {
              var index = positions[targets[slot]] + 1
              while index <= width {
                sums[index] += 1
                index += index & -index
              }
            }
            total += slots.count
          }
          return crossings
        }
      }
    }
  }

  /// All crossings of a layered graph as its layers stand.
  static func total(_ graph: LayeredGraph) -> Int {
    var count = CrossingCount()
    let positions = graph.positions(), below = FlatNeighbours(graph.below)
    var crossings = 0
    for level in graph.layers.indices.dropLast() where graph.layers[level].count > 1 && graph.layers[level + 1].count > 1 {
      crossings += count.between(graph.layers[level][...], below: below, positions: positions, width: graph.layers[level + 1].count)
    }
    return crossings
  }
}
