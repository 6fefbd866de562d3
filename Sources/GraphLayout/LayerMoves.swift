/// Moves of vertices within a layer, made where they save something.
extension LayerOrder {
  private static let farthest = 10

  private mutating func collectNeighbours(of level: Int) {
    if level > 0, seenAbove[level] != changes[level - 1] {
      placesAbove.collect(order[range(level)], positions: positions)
      seenAbove[level] = changes[level - 1]
      work += size(level) * 2
    }
    if level + 1 < changes.count, seenBelow[level] != changes[level + 1] {
      placesBelow.collect(order[range(level)], positions: positions)
      seenBelow[level] = changes[level + 1]
      work += size(level) * 2
    }
  }

  private func growth(moving left: Int, behind right: Int) -> Int {
    placesAbove.growth(moving: left, behind: right) + placesBelow.growth(moving: left, behind: right)
  }

  /// What came of work on a layer.
  struct Gain {
    var saved = 0
    /// Also where nothing was saved.
    var hasChanged = false
  }

  /// Swaps neighbours in a layer as long as that saves something.
  mutating func transpose(_ level: Int, swapsEqual: Bool = false) -> Gain {
    guard size(level) > 1 else { return Gain() }
    collectNeighbours(of: level)
    if hasLateral[level] { return transposeBesideLateral(level, swapsEqual: swapsEqual) }
    let (start, end) = (starts[level], starts[level + 1])
    let (gain, steps) = order.withUnsafeMutableBufferPointer { [placesAbove, placesBelow] order in
      var gain = Gain(), steps = 0
      // Beyond the first and the last swap of a round, the next one would find what it found.
      var window = start..<(end - 1)
      for round in 0..<8 {
        var gained = 0, first = end, last = start
        for index in window {
          let (left, right) = (order[index], order[index + 1])
          let growth = placesAbove.growth(moving: left, behind: right) + placesBelow.growth(moving: left, behind: right)
          if growth < 0 || (growth == 0 && swapsEqual && round == 0) {
            order[index] = right
            order[index + 1] = left
            gained -= growth
            first = min(first, index)
            last = index
            gain.hasChanged = true
          }
        }
        steps += window.count
        gain.saved += gained
        if gained == 0 { break }
        window = max(start, first - 1)..<min(end - 1, last + 2)
      }
      return (gain, steps)
    }
    if gain.hasChanged { renumber(level) }
    work += steps * 4
    return gain
  }

  /// The same where the places of nodes with lateral edges count as well.
  private mutating func transposeBesideLateral(_ level: Int, swapsEqual: Bool) -> Gain {
    var gain = Gain()
    let start = starts[level]
    for round in 0..<8 {
      var gained = 0
      for index in start..<(starts[level + 1] - 1) {
        let (left, right) = (order[index], order[index + 1])
        let growth = growth(moving: left, behind: right) + lateralGrowth(swapping: left, right)
        work += 4
        if growth < 0 || (growth == 0 && swapsEqual && round == 0) {
          order[index] = right
          order[index + 1] = left
          positions[right] = index - start
          positions[left] = index + 1 - start
          changes[level] += 1
          gained -= growth
          gain.hasChanged = true
        }
      }
      gain.saved += gained
      if gained == 0 { break }
    }
    return gain
  }

  private func lateralGrowth(swapping left: Int, _ right: Int) -> Int {
    var growth = 0
    for partner in graph.beside[left] where partner != right {
      growth += positions[partner] > positions[left] ? -1 : 1
    }
    for partner in graph.beside[right] where partner != left {
      growth += positions[partner] > positions[right] ? 1 : -1
    }
    return growth
  }

  /// Takes each vertex of a layer out and puts it where it costs least, not far from its place: in wide layers farther ones save nothing.
  mutating func sift(_ level: Int) -> Gain {
    let size = size(level)
    guard size > 2 else { return transpose(level) }
    collectNeighbours(of: level)
    let hasLateral = hasLateral[level], start = starts[level]
    var saved = 0
    let before = Array(order[range(level)])
    for vertex in before {
      let place = positions[vertex]
      var best = (place: place, growth: 0)
      var growth = 0
      for index in stride(from: place - 1, through: max(0, place - Self.farthest), by: -1) {
        growth += self.growth(moving: order[start + index], behind: vertex)
        let total = growth + (hasLateral ? lateralGrowth(level, moving: vertex, to: index) : 0)
        if total < best.growth { best = (index, total) }
      }
      growth = 0
      for index in stride(from: place + 1, to: min(size, place + Self.farthest + 1), by: 1) {
        growth += self.growth(moving: vertex, behind: order[start + index])
        let total = growth + (hasLateral ? lateralGrowth(level, moving: vertex, to: index) : 0)
        if total < best.growth { best = (index, total) }
      }
      work += size * 4
      if best.growth < 0 {
        move(vertex, in: level, to: best.place)
        saved -= best.growth
      }
    }
    return Gain(saved: saved, hasChanged: saved > 0)
  }

  private func lateralGrowth(_ level: Int, moving vertex: Int, to place: Int) -> Int {
    let old = positions[vertex]
    func moved(_ position: Int) -> Int {
      if position == old { return place }
      if old < place { return position > old && position <= place ? position - 1 : position }
      return position >= place && position < old ? position + 1 : position
    }
    var growth = 0
    for node in order[range(level)] {
      for partner in graph.beside[node] where partner > node {
        growth += abs(moved(positions[node]) - moved(positions[partner])) - abs(positions[node] - positions[partner])
      }
    }
    return growth
  }

  mutating func move(_ vertex: Int, in level: Int, to place: Int) {
    let start = starts[level], step = place > positions[vertex] ? 1 : -1
    var at = positions[vertex]
    while at != place {
      let other = order[start + at + step]
      order[start + at] = other
      positions[other] = at
      at += step
    }
    order[start + place] = vertex
    positions[vertex] = place
    changes[level] += 1
  }
}
