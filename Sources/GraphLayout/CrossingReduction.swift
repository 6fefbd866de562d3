/// Orders the vertices of each layer so that few edges cross.
///
/// Sweeps by weighted median with transposition (Gansner et al. 1993) from several beginnings, then sifting, then disturbing the
/// best order a little and improving it again, until a budget of work is used up. The same graph always gives the same order.
struct CrossingReduction {
  private var order: LayerOrder
  private var best: [[Int]]
  private var bestCost: Int
  private let budget: Int
  /// The layers the last attempt may have changed.
  private var touched: [Int] = []

  /// The layers of the graph in the order found.
  static func layers(of graph: LayeredGraph) -> [[Int]] {
    // Most small graphs have nothing to save, and the search need not even begin.
    if graph.beside.allSatisfy({ $0.isEmpty }), CrossingCount.total(graph) == 0 { return graph.layers }
    var reduction = CrossingReduction(graph)
    reduction.run()
    return reduction.best
  }

  private init(_ graph: LayeredGraph) {
    order = LayerOrder(graph)
    best = graph.layers
    bestCost = order.cost()
    budget = 60_000_000
  }

  private var isDone: Bool { bestCost == 0 || order.work > budget }

  private mutating func run() {
    if isDone { return }
    let beginnings = [order.graph.layers, LayerSeed.walk(order.graph, down: true), LayerSeed.walk(order.graph, down: false)]
    for (index, layers) in beginnings.enumerated() where !isDone {
      order.set(layers)
      improve(startingDown: index != 2)
    }
    if !isDone {
      order.set(best)
      improve(startingDown: true, usesMeans: true)
    }
    disturb()
  }

  private mutating func keepBest(_ cost: Int) -> Bool {
    if cost >= bestCost { return false }
    bestCost = cost
    best = order.layers
    return true
  }

  private mutating func improve(startingDown: Bool, usesMeans: Bool = false) {
    var lowest = Int.max
    var lowestLayers = order.layers
    var idle = 0
    var sweep = 0
    while idle < 10, sweep < 40, lowest > 0, !isDone {
      let pull: LayerOrder.Pull = usesMeans ? .mean : .median
      let flipsTies = sweep / 2 % 2 == 1
      if (sweep % 2 == 0) == startingDown {
        for level in order.layers.indices.dropFirst() {
          order.sort(level, by: order.graph.above, pull: pull, flipsTies: flipsTies)
        }
      } else {
        for level in order.layers.indices.dropLast().reversed() {
          order.sort(level, by: order.graph.below, pull: pull, flipsTies: flipsTies)
        }
      }
      transposeAll(swapsEqual: !flipsTies)
      let cost = order.cost()
      if cost < lowest {
        lowest = cost
        lowestLayers = order.layers
        idle = 0
      } else {
        idle += 1
      }
      sweep += 1
    }
    order.set(lowestLayers)
    siftAll(rounds: 6)
    _ = keepBest(order.cost())
  }

  private mutating func transposeAll(swapsEqual: Bool = false) {
    for _ in 0..<20 where !isDone {
      var saved = 0
      for level in order.layers.indices { saved += order.transpose(level, swapsEqual: swapsEqual) }
      if saved == 0 { return }
    }
  }

  private mutating func siftAll(rounds: Int) {
    for round in 0..<rounds where !isDone {
      var saved = 0
      if round % 2 == 0 {
        for level in order.layers.indices { saved += order.sift(level) }
      } else {
        for level in order.layers.indices.reversed() { saved += order.sift(level) }
      }
      if saved == 0 { return }
    }
  }

  /// Moves a few vertices of the best order anywhere, and improves the layers around from there.
  private mutating func disturb() {
    var dice = Dice()
    var idle = 0
    order.set(best)
    let wide = order.layers.indices.filter { order.layers[$0].count > 1 }
    if wide.isEmpty { return }
    while idle < 80 + order.graph.vertexCount, !isDone {
      let level = wide[dice.roll(wide.count)]
      var cost = bestCost - order.cost(around: level)
      for _ in 0...dice.roll(3) {
        let vertex = order.layers[level][dice.roll(order.layers[level].count)]
        order.move(vertex, in: level, to: dice.roll(order.layers[level].count))
      }
      cost += order.cost(around: level)
      cost -= settle(around: level)
      idle = cost < bestCost ? 0 : idle + 1
      if cost <= bestCost {
        bestCost = cost
        for level in touched { best[level] = order.layers[level] }
      } else {
        for level in touched { order.set(best[level], at: level) }
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
      guard order.layers.indices.contains(next) else { continue }
      if !touched.contains(next) { touched.append(next) }
      let gained = order.sift(next)
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
