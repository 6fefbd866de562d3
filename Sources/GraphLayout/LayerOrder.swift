/// The order of the vertices in each layer while it is being improved, and what that order costs.
///
/// A crossing costs one; so does each vertex between two nodes with a lateral edge.
struct LayerOrder {
  private let graph: LayeredGraph
  /// Vertices layer by layer, from left to right.
  private(set) var order: [Int]
  /// Where each layer begins in `order`, and where the last one ends.
  private let starts: [Int]
  private(set) var positions: [Int]
  /// Steps of work done, the measure that ends the search: a clock would make the drawing depend on the machine.
  private(set) var work = 0

  private let hasLateral: [Bool]
  private var count = CrossingCount()
  private let above: FlatNeighbours
  private let below: FlatNeighbours
  // Where the neighbours of a layer stood when it was last looked at, and how often each layer had changed then and has by now.
  private var placesAbove: NeighbourPlaces
  private var placesBelow: NeighbourPlaces
  private var changes: [Int]
  private var seenAbove: [Int]
  private var seenBelow: [Int]
  // Of the sweep at hand: what pulls each vertex that is pulled, and the places these have.
  private var pulled: [(key: Double, vertex: Int)] = []
  private var slots: [Int] = []
  private var places: [Int] = []

  init(_ graph: LayeredGraph) {
    self.graph = graph
    order = graph.layers.flatMap { $0 }
    starts = graph.layers.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    positions = graph.positions()
    above = FlatNeighbours(graph.above)
    below = FlatNeighbours(graph.below)
    hasLateral = graph.layers.map { $0.contains { !graph.beside[$0].isEmpty } }
    placesAbove = NeighbourPlaces(above)
    placesBelow = NeighbourPlaces(below)
    changes = Array(repeating: 1, count: graph.layers.count)
    seenAbove = Array(repeating: 0, count: graph.layers.count)
    seenBelow = seenAbove
  }

  var levels: Range<Int> { 0..<(starts.count - 1) }
  var vertexCount: Int { order.count }
  func size(_ level: Int) -> Int { starts[level + 1] - starts[level] }
  func vertex(_ level: Int, _ place: Int) -> Int { order[starts[level] + place] }
  /// The layers in an order that was `order` before.
  func layers(_ order: [Int]) -> [[Int]] { levels.map { Array(order[range($0)]) } }

  private func range(_ level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }

  mutating func set(_ newOrder: [Int]) {
    order = newOrder
    for level in levels { renumber(level) }
  }

  /// Takes one layer from another order.
  mutating func set(_ level: Int, from other: [Int]) {
    for index in range(level) { order[index] = other[index] }
    renumber(level)
  }

  /// Writes one layer into another order.
  func copy(_ level: Int, to other: inout [Int]) {
    for index in range(level) { other[index] = order[index] }
  }

  private mutating func renumber(_ level: Int) {
    let start = starts[level]
    for index in range(level) { positions[order[index]] = index - start }
    changes[level] += 1
  }

  // MARK: Cost

  mutating func cost() -> Int {
    var cost = 0
    for level in levels {
      if level + 1 < levels.upperBound { cost += crossings(below: level) }
      cost += lateralCost(level)
    }
    return cost
  }

  /// What the order of one layer costs on both its sides.
  mutating func cost(around level: Int) -> Int {
    var cost = lateralCost(level)
    for upper in max(0, level - 1)..<min(level + 1, levels.upperBound - 1) { cost += crossings(below: upper) }
    return cost
  }

  private mutating func crossings(below level: Int) -> Int {
    work += size(level) * 8
    return count.between(order[range(level)], below: below, positions: positions, width: size(level + 1))
  }

  private func lateralCost(_ level: Int) -> Int {
    if !hasLateral[level] { return 0 }
    var cost = 0
    for vertex in order[range(level)] {
      for partner in graph.beside[vertex] where positions[partner] > positions[vertex] {
        cost += positions[partner] - positions[vertex] - 1
      }
    }
    return cost
  }

  // MARK: Sweeps

  enum Pull { case median, mean }

  /// Sorts a layer by the middle of the neighbours on one side; a vertex without neighbours there keeps its place.
  mutating func sort(_ level: Int, byAbove: Bool, pull: Pull, flipsTies: Bool) {
    pulled.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    for index in range(level) {
      guard let key = middle(of: order[index], byAbove: byAbove, pull) else { continue }
      pulled.append((key, order[index]))
      slots.append(index)
    }
    if flipsTies { pulled.reverse() }
    // Nearly in order from the second sweep on: insertion is as good as any other sort, and stable.
    for index in pulled.indices.dropFirst() {
      let it = pulled[index]
      var place = index
      while place > 0, pulled[place - 1].key > it.key {
        pulled[place] = pulled[place - 1]
        place -= 1
      }
      if place < index { pulled[place] = it }
    }
    for (index, slot) in slots.enumerated() { order[slot] = pulled[index].vertex }
    renumber(level)
    work += size(level) * 10
  }

  private mutating func middle(of vertex: Int, byAbove: Bool, _ pull: Pull) -> Double? {
    byAbove ? middle(of: vertex, above, pull) : middle(of: vertex, below, pull)
  }

  private mutating func middle(of vertex: Int, _ neighbours: FlatNeighbours, _ pull: Pull) -> Double? {
    let first = neighbours.starts[vertex], count = neighbours.starts[vertex + 1] - first
    if count == 0 { return nil }
    if count == 1 { return Double(positions[neighbours.targets[first]]) }
    if count == 2 { return Double(positions[neighbours.targets[first]] + positions[neighbours.targets[first + 1]]) / 2 }
    places.removeAll(keepingCapacity: true)
    for slot in first..<first + count { places.append(positions[neighbours.targets[slot]]) }
    if pull == .mean { return Double(places.reduce(0, +)) / Double(count) }
    places.sort()
    let half = count / 2
    if count % 2 == 1 { return Double(places[half]) }
    let (left, right) = (Double(places[half - 1] - places[0]), Double(places[count - 1] - places[half]))
    if left + right == 0 { return Double(places[half]) }
    return (Double(places[half - 1]) * right + Double(places[half]) * left) / (left + right)
  }

  // MARK: Moves within a layer

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
