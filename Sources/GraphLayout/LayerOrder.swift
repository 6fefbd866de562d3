/// The order of the vertices in each layer while it is being improved, and what that order costs.
///
/// A crossing costs one; so does each vertex between two nodes with a lateral edge.
struct LayerOrder {
  let graph: LayeredGraph
  /// Vertices layer by layer, from left to right.
  var order: [Int]
  /// Where each layer begins in `order`, and where the last one ends.
  let starts: [Int]
  var positions: [Int]
  /// Steps of work done, the measure that ends the search: a clock would make the drawing depend on the machine.
  var work = 0

  let hasLateral: [Bool]
  private var count = CrossingCount()
  private let above: FlatNeighbours
  private let below: FlatNeighbours
  // Where the neighbours of a layer stood when it was last looked at, and how often each layer had changed then and has by now.
  var placesAbove: NeighbourPlaces
  var placesBelow: NeighbourPlaces
  var changes: [Int]
  var seenAbove: [Int]
  var seenBelow: [Int]
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

  func range(_ level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }

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

  mutating func renumber(_ level: Int) {
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
}
