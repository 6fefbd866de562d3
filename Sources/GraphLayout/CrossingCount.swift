/// Counts the crossings between two ranks by adding up, with a binary indexed tree, how many edges already end further right.
struct CrossingCount {
  private var sums: [Int] = []
  private var targets: [Int] = []

  /// - Parameters:
  ///   - below: the neighbours of each vertex in the lower rank.
  ///   - width: the number of vertices there.
  mutating func between(_ upper: [Int], below: [[Int]], positions: [Int], width: Int) -> Int {
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: width + 1))
    var crossings = 0
    var total = 0
    for vertex in upper {
      targets.removeAll(keepingCapacity: true)
      for neighbour in below[vertex] { targets.append(positions[neighbour]) }
      for target in targets {
        var index = target + 1
        var upTo = 0
        while index > 0 {
          upTo += sums[index]
          index &= index - 1
        }
        crossings += total - upTo
      }
      for target in targets {
        var index = target + 1
        while index <= width {
          sums[index] += 1
          index += index & -index
        }
      }
      total += targets.count
    }
    return crossings
  }

  /// All crossings of a layered graph as its layers stand.
  static func total(_ graph: LayeredGraph) -> Int {
    var count = CrossingCount()
    let positions = graph.positions()
    var crossings = 0
    for level in graph.layers.indices.dropLast() where graph.layers[level].count > 1 && graph.layers[level + 1].count > 1 {
      crossings += count.between(
        graph.layers[level], below: graph.below, positions: positions, width: graph.layers[level + 1].count)
    }
    return crossings
  }
}
