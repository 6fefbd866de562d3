/// Orders the vertices of each layer so that few edges cross.
///
/// Sweeps by weighted median and by mean with transposition (Gansner et al. 1993), then sifting. As long as that took little work,
/// other beginnings are tried as well, and then the best order is disturbed a little and improved again: the drawings people look at are
/// small and get all of it, large ones are done in a twentieth of the time that `dot` takes. The same graph always gives the same order.
struct CrossingReduction {
  private let graph: LayeredGraph
  private var order: LayerOrder
  private var best: [Int]
  private var bestCost: Int
  private var budget: Int
  /// Work up to which a search goes on after the sweeps.
  private static let spare = 60_000
  /// The layers the last attempt may have changed.
  private var touched: [Int] = []
  /// Layers to look at again, since one beside them has changed.
  private var isStale: [Bool]

  /// The layers of the graph in the order found.
  static func layers(of graph: LayeredGraph) -> [[Int]] {
    // Most small graphs have nothing to save, and the search need not even begin.
    if graph.beside.allSatisfy({ $0.isEmpty }), CrossingCount.total(graph) == 0 { return graph.layers }
    var reduction = CrossingReduction(graph)
    reduction.run()
    return reduction.order.layers(reduction.best)
  }

  private init(_ graph: LayeredGraph) {
    self.graph = graph
    order = LayerOrder(graph)
    best = order.order
    bestCost = order.cost()
    isStale = Array(repeating: false, count: graph.layers.count)
    budget = .max
  }

  private var isDone: Bool { bestCost == 0 || order.work > budget }

  private mutating func run() {
    if isDone { return }
    sweep(startingDown: true, pull: .median)
    order.set(best)
    sweep(startingDown: true, pull: .mean)
    order.set(best)
    siftAll()
    keepBest()
    budget = Self.spare
    for isDown in [true, false] where !isDone {
      order.set(LayerSeed.walk(graph, down: isDown).flatMap { $0 })
      sweep(startingDown: isDown, pull: .median)
      siftAll()
      keepBest()
    }
    disturb()
  }

  private mutating func keepBest() {
    let cost = order.cost()
    if cost >= bestCost { return }
    bestCost = cost
    best = order.order
  }

  /// Leaves the best order that the sweeps met.
  private mutating func sweep(startingDown: Bool, pull: LayerOrder.Pull) {
    var lowest = Int.max
    var lowestOrder = order.order
    var idle = 0
    var sweep = 0
    while idle < 4, sweep < 40, lowest > 0, !isDone {
      let flipsTies = sweep / 2 % 2 == 1
      if (sweep % 2 == 0) == startingDown {
        for level in order.levels.dropFirst() { order.sort(level, byAbove: true, pull: pull, flipsTies: flipsTies) }
      } else {
        for level in order.levels.dropLast().reversed() { order.sort(level, byAbove: false, pull: pull, flipsTies: flipsTies) }
      }
      transposeAll(swapsEqual: !flipsTies)
      let cost = order.cost()
      if cost < lowest {
        lowest = cost
        lowestOrder = order.order
        idle = 0
      } else {
        idle += 1
      }
      sweep += 1
    }
    order.set(lowestOrder)
    if lowest < bestCost {
      bestCost = lowest
      best = lowestOrder
    }
  }

  private mutating func transposeAll(swapsEqual: Bool) {
    improveAll(rounds: 20, alternates: false) { $0.transpose($1, swapsEqual: swapsEqual) }
  }

  private mutating func siftAll() {
    improveAll(rounds: 6, alternates: true) { $0.sift($1) }
  }

  /// Improves all layers as long as that saves something; layers with nothing new around them are passed over.
  private mutating func improveAll(rounds: Int, alternates: Bool, _ improve: (inout LayerOrder, Int) -> LayerOrder.Gain) {
    for level in order.levels { isStale[level] = true }
    for round in 0..<rounds where !isDone {
      var saved = 0
      for step in order.levels {
        let level = round % 2 == 0 || !alternates ? step : order.levels.upperBound - 1 - step
        guard isStale[level] else { continue }
        let gain = improve(&order, level)
        saved += gain.saved
        isStale[level] = gain.hasChanged
        guard gain.hasChanged else { continue }
        if level > 0 { isStale[level - 1] = true }
        if level + 1 < isStale.count { isStale[level + 1] = true }
      }
      if saved == 0 { return }
    }
  }

  /// Moves a few vertices of the best order anywhere, and improves the layers around from there.
  private mutating func disturb() {
    var dice = Dice()
    var idle = 0
    order.set(best)
    let wide = order.levels.filter { order.size($0) > 1 }
    if wide.isEmpty { return }
    while idle < 80 + order.vertexCount, !isDone {
      let level = wide[dice.roll(wide.count)]
      var cost = bestCost - order.cost(around: level)
      for _ in 0...dice.roll(3) {
        let vertex = order.vertex(level, dice.roll(order.size(level)))
        order.move(vertex, in: level, to: dice.roll(order.size(level)))
      }
      cost += order.cost(around: level)
      cost -= settle(around: level)
      idle = cost < bestCost ? 0 : idle + 1
      if cost <= bestCost {
        bestCost = cost
        for level in touched { order.copy(level, to: &best) }
      } else {
        for level in touched { order.set(level, from: best) }
      }
    }
  }

  /// Improves a layer, and those beside it as long as that goes on.
  /// - Returns: what was saved.
  private mutating func settle(around level: Int) -> Int {
    touched = [level]
    var saved = 0
    var waiting = [level - 1, level + 1, level]
    while let next = waiting.popLast() {
      guard order.levels.contains(next) else { continue }
      if !touched.contains(next) { touched.append(next) }
      let gained = order.sift(next).saved
      saved += gained
      if gained > 0 {
        for neighbour in [next - 1, next + 1] where !waiting.contains(neighbour) { waiting.append(neighbour) }
      }
    }
    return saved
  }
}

/// Numbers without pattern, the same in every run (xorshift).
private struct Dice {
  private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % sides
  }
}
