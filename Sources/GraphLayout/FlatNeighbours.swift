/// Neighbours of all vertices in one list: a list for each would cost more to reach than to read.
struct FlatNeighbours {
  private(set) var starts: [Int] = [0]
  private(set) var targets: [Int] = []

  init(_ neighbours: [[Int]]) {
    starts.reserveCapacity(neighbours.count + 1)
    targets.reserveCapacity(neighbours.count * 2)
    for list in neighbours {
      targets += list
      starts.append(targets.count)
    }
  }

  /// The neighbours of each vertex from left to right.
  init(_ neighbours: [[Int]], sortedBy positions: [Int]) {
    self.init(neighbours)
    for vertex in neighbours.indices {
      for slot in starts[vertex]..<starts[vertex + 1] {
        let target = targets[slot]
        var index = slot
        while index > starts[vertex], positions[targets[index - 1]] > positions[target] {
          targets[index] = targets[index - 1]
          index -= 1
        }
        targets[index] = target
      }
    }
  }
}
