/// The order of the vertices in each layer while it is being improved, and what that order costs.
///
/// A crossing costs one; so does each vertex between two nodes with a lateral edge.
struct LayerOrder {
  let graph: LayeredGraph
  private(set) var layers: [[Int]]
  private(set) var positions: [Int]
  /// Steps of work done, the measure that ends the search: a clock would make the drawing depend on the machine.
  private(set) var work = 0

  private let hasLateral: [Bool]
  private var count = CrossingCount()
  private let above: FlatNeighbours
  private let below: FlatNeighbours
  // Sorted positions of the neighbours of the vertices of the layer at hand, one after the other.
  private var sorted: [Int] = []
  private var aboveRange: [Range<Int>]
  private var belowRange: [Range<Int>]

  init(_ graph: LayeredGraph) {
    self.graph = graph
    layers = graph.layers
    positions = graph.positions()
    above = FlatNeighbours(graph.above)
    below = FlatNeighbours(graph.below)
    hasLateral = graph.layers.map { $0.contains { !graph.beside[$0].isEmpty } }
    aboveRange = Array(repeating: 0..<0, count: graph.vertexCount)
    belowRange = aboveRange
  }

  mutating func set(_ newLayers: [[Int]]) {
    layers = newLayers
    for level in layers.indices { renumber(level) }
  }

  mutating func set(_ layer: [Int], at level: Int) {
    layers[level] = layer
    renumber(level)
  }

  private mutating func renumber(_ level: Int) {
    for (index, vertex) in layers[level].enumerated() { positions[vertex] = index }
  }

  mutating func cost() -> Int {
    var cost = 0
    for level in layers.indices {
      if level + 1 < layers.count { cost += crossings(below: level) }
      cost += lateralCost(level)
    }
    return cost
  }

  /// What the order of one layer costs on both its sides.
  mutating func cost(around level: Int) -> Int {
    var cost = lateralCost(level)
    for upper in max(0, level - 1)..<min(level + 1, layers.count - 1) { cost += crossings(below: upper) }
    return cost
  }

  private mutating func crossings(below level: Int) -> Int {
    work += layers[level].count * 8
    return count.between(layers[level], below: graph.below, positions: positions, width: layers[level + 1].count)
  }

  private func lateralCost(_ level: Int) -> Int {
    var cost = 0
    for vertex in layers[level] {
      for partner in graph.beside[vertex] where positions[partner] > positions[vertex] {
        cost += positions[partner] - positions[vertex] - 1
      }
    }
    return cost
  }

  // MARK: Sweeps

  enum Pull { case median, mean }

  /// Sorts a layer by the middle of the neighbours on one side; a vertex without neighbours there keeps its place.
  mutating func sort(_ level: Int, by neighbours: [[Int]], pull: Pull, flipsTies: Bool) {
    var keyed: [(key: Double, vertex: Int)] = []
    var slots: [Int] = []
    for (index, vertex) in layers[level].enumerated() {
      guard let key = middle(neighbours[vertex], pull) else { continue }
      keyed.append((key, vertex))
      slots.append(index)
    }
    if flipsTies { keyed.reverse() }
    let order = keyed.indices.sorted { (keyed[$0].key, $0) < (keyed[$1].key, $1) }
    for (slot, index) in zip(slots, order) { layers[level][slot] = keyed[index].vertex }
    renumber(level)
    work += layers[level].count * 10
  }

  private func middle(_ neighbours: [Int], _ pull: Pull) -> Double? {
    if neighbours.isEmpty { return nil }
    if neighbours.count == 1 { return Double(positions[neighbours[0]]) }
    switch pull {
    case .mean: return Double(neighbours.reduce(0) { $0 + positions[$1] }) / Double(neighbours.count)
    case .median:
      let places = neighbours.map { positions[$0] }.sorted()
      let half = places.count / 2
      if places.count % 2 == 1 { return Double(places[half]) }
      if places.count == 2 { return Double(places[0] + places[1]) / 2 }
      let (left, right) = (Double(places[half - 1] - places[0]), Double(places[places.count - 1] - places[half]))
      if left + right == 0 { return Double(places[half]) }
      return (Double(places[half - 1]) * right + Double(places[half]) * left) / (left + right)
    }
  }

  // MARK: Moves within a layer

  private mutating func collectNeighbours(of level: Int) {
    sorted.removeAll(keepingCapacity: true)
    for vertex in layers[level] {
      aboveRange[vertex] = collect(vertex, above)
      belowRange[vertex] = collect(vertex, below)
    }
    work += layers[level].count * 4
  }

  private mutating func collect(_ vertex: Int, _ neighbours: FlatNeighbours) -> Range<Int> {
    let start = sorted.count
    for slot in neighbours.starts[vertex]..<neighbours.starts[vertex + 1] {
      let place = positions[neighbours.targets[slot]]
      sorted.append(place)
      var index = sorted.count - 1
      while index > start, sorted[index - 1] > place {
        sorted[index] = sorted[index - 1]
        index -= 1
      }
      sorted[index] = place
    }
    return start..<sorted.count
  }

  /// By how much the crossings of two vertices grow when `left` moves from before `right` to behind it.
  private func growth(moving left: Int, behind right: Int) -> Int {
    growth(aboveRange[left], aboveRange[right]) + growth(belowRange[left], belowRange[right])
  }

  private func growth(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    if left.isEmpty || right.isEmpty { return 0 }
    return sorted.withUnsafeBufferPointer { sorted in
      var growth = 0
      var smaller = right.lowerBound
      var notGreater = right.lowerBound
      for index in left {
        let place = sorted[index]
        while smaller < right.upperBound, sorted[smaller] < place { smaller += 1 }
        while notGreater < right.upperBound, sorted[notGreater] <= place { notGreater += 1 }
        // Crossing now: those smaller. Crossing then: those greater.
        growth += (right.upperBound - notGreater) - (smaller - right.lowerBound)
      }
      return growth
    }
  }

  /// Swaps neighbours in a layer as long as that saves something.
  /// - Returns: what was saved.
  mutating func transpose(_ level: Int, swapsEqual: Bool = false) -> Int {
    guard layers[level].count > 1 else { return 0 }
    collectNeighbours(of: level)
    var saved = 0
    let hasLateral = hasLateral[level]
    var layer = layers[level]
    defer { layers[level] = layer }
    for round in 0..<8 {
      var gained = 0
      for index in 0..<(layer.count - 1) {
        let (left, right) = (layer[index], layer[index + 1])
        let growth = growth(moving: left, behind: right) + (hasLateral ? lateralGrowth(swapping: left, right) : 0)
        work += 4
        if growth < 0 || (growth == 0 && swapsEqual && round == 0) {
          layer[index] = right
          layer[index + 1] = left
          positions[right] = index
          positions[left] = index + 1
          gained -= growth
        }
      }
      saved += gained
      if gained == 0 { break }
    }
    return saved
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

  /// Takes each vertex of a layer out and puts it where it costs least.
  /// - Returns: what was saved.
  mutating func sift(_ level: Int) -> Int {
    guard layers[level].count > 2 else { return transpose(level) }
    collectNeighbours(of: level)
    let hasLateral = hasLateral[level]
    var saved = 0
    var layer = layers[level]
    for vertex in layer {
      let place = positions[vertex]
      var best = (place: place, growth: 0)
      var growth = 0
      for index in stride(from: place - 1, through: 0, by: -1) {
        growth += self.growth(moving: layer[index], behind: vertex)
        let total = growth + (hasLateral ? lateralGrowth(level, moving: vertex, to: index) : 0)
        if total < best.growth { best = (index, total) }
      }
      growth = 0
      for index in stride(from: place + 1, to: layer.count, by: 1) {
        growth += self.growth(moving: vertex, behind: layer[index])
        let total = growth + (hasLateral ? lateralGrowth(level, moving: vertex, to: index) : 0)
        if total < best.growth { best = (index, total) }
      }
      work += layer.count * 4
      if best.growth < 0 {
        move(vertex, in: level, to: best.place)
        layer = layers[level]
        saved -= best.growth
      }
    }
    return saved
  }

  private func lateralGrowth(_ level: Int, moving vertex: Int, to place: Int) -> Int {
    let old = positions[vertex]
    func moved(_ position: Int) -> Int {
      if position == old { return place }
      if old < place { return position > old && position <= place ? position - 1 : position }
      return position >= place && position < old ? position + 1 : position
    }
    var growth = 0
    for node in layers[level] {
      for partner in graph.beside[node] where partner > node {
        growth += abs(moved(positions[node]) - moved(positions[partner])) - abs(positions[node] - positions[partner])
      }
    }
    return growth
  }

  mutating func move(_ vertex: Int, in level: Int, to place: Int) {
    let old = positions[vertex]
    layers[level].remove(at: old)
    layers[level].insert(vertex, at: place)
    for index in min(old, place)...max(old, place) { positions[layers[level][index]] = index }
  }
}
