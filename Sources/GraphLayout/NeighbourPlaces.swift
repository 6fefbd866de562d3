/// For every vertex, the sorted places of its neighbours on one side.
struct NeighbourPlaces {
  private let neighbours: FlatNeighbours
  /// In the slots of the neighbours.
  private var places: [Int]

  init(_ neighbours: FlatNeighbours) {
    self.neighbours = neighbours
    places = Array(repeating: 0, count: neighbours.targets.count)
  }

  /// Looks where the neighbours of a layer stand now.
  mutating func collect(_ layer: ArraySlice<Int>, positions: [Int]) {
    places.withUnsafeMutableBufferPointer { [neighbours] places in
      neighbours.targets.withUnsafeBufferPointer { targets in
        positions.withUnsafeBufferPointer { positions in
          for vertex in layer {
            let first = neighbours.starts[vertex]
            for slot in first..<neighbours.starts[vertex + 1] {
              let place = positions[targets[slot]]
              var index = slot
              while index > first, places[index - 1] > place {
                places[index] = places[index - 1]
                index -= 1
              }
              places[index] = place
            }
          }
        }
      }
    }
  }

  /// By how much the crossings of two vertices of a layer grow when `left` moves from before `right` to behind it.
  @inline(__always)
  func growth(moving left: Int, behind right: Int) -> Int {
    neighbours.starts.withUnsafeBufferPointer { starts in
      let (left, leftEnd, right, rightEnd) = (starts[left], starts[left + 1], starts[right], starts[right + 1])
      if left == leftEnd || right == rightEnd { return 0 }
      return places.withUnsafeBufferPointer { places in
        // Most vertices are joints with one neighbour on each side.
        if leftEnd - left == 1, rightEnd - right == 1 { return (places[right] - places[left]).signum() }
        var growth = 0, smaller = right, notGreater = right
        for index in left..<leftEnd {
          let place = places[index]
          while smaller < rightEnd, places[smaller] < place { smaller += 1 }
          while notGreater < rightEnd, places[notGreater] <= place { notGreater += 1 }
          // Crossing now: those smaller. Crossing then: those greater.
          growth += (rightEnd - notGreater) - (smaller - right)
        }
        return growth
      }
    }
  }
}
