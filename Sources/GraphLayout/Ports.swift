/// Where edges meet a node: at most a port's gap apart, in the order of their other ends, so that they never cross at the node.
struct Ports {
  /// For each chain, the place across the rank where it leaves its upper node and reaches its lower one.
  private(set) var leaving: [Double]
  private(set) var reaching: [Double]
  /// For each bracket, the places of its two ends.
  private(set) var brackets: [(from: Double, to: Double)]

  /// - Parameter pairs: edges that leave and end on the same side of a rank, the upper node first; equal for a loop.
  init(_ graph: LayeredGraph, _ geometry: RankGeometry, brackets pairs: [(from: Int, to: Int)], gap: Double) {
    enum Slot { case chain(Int), bracketStart(Int), bracketEnd(Int) }
    leaving = Array(repeating: 0, count: graph.chains.count)
    reaching = leaving
    brackets = Array(repeating: (0, 0), count: pairs.count)
    let positions = graph.positions()

    var down = [[Int]](repeating: [], count: graph.nodeCount)
    var up = down
    var starts = down
    var ends = down
    var loops = down
    for (index, chain) in graph.chains.enumerated() {
      down[chain[0]].append(index)
      up[chain[chain.count - 1]].append(index)
    }
    for (index, pair) in pairs.enumerated() {
      if pair.from == pair.to {
        loops[pair.from].append(index)
      } else {
        starts[pair.from].append(index)
        ends[pair.to].append(index)
      }
    }

    func place(_ slot: Int, of count: Int, on node: Int) -> Double {
      guard count > 1 else { return geometry.centre[node] }
      let pitch = min(gap, max(geometry.breadth[node] - 20, geometry.breadth[node] / 2) / Double(count - 1))
      return geometry.centre[node] + (Double(slot) - Double(count - 1) / 2) * pitch
    }

    for node in 0..<graph.nodeCount {
      let reached = up[node].sorted { one, other in
        let (left, right) = (graph.chains[one], graph.chains[other])
        return (positions[left[left.count - 2]], one) < (positions[right[right.count - 2]], other)
      }
      for (slot, chain) in reached.enumerated() { reaching[chain] = place(slot, of: reached.count, on: node) }

      // A bracket to a near node lies inside one to a far node.
      var slots = ends[node].sorted { (-positions[pairs[$0].from], $0) < (-positions[pairs[$1].from], $1) }.map(Slot.bracketEnd)
      slots += down[node].sorted { (positions[graph.chains[$0][1]], $0) < (positions[graph.chains[$1][1]], $1) }.map(Slot.chain)
      for loop in loops[node] { slots += [.bracketStart(loop), .bracketEnd(loop)] }
      slots += starts[node].sorted { (-positions[pairs[$0].to], $0) < (-positions[pairs[$1].to], $1) }.map(Slot.bracketStart)
      for (index, slot) in slots.enumerated() {
        let place = place(index, of: slots.count, on: node)
        switch slot {
        case .chain(let chain): leaving[chain] = place
        case .bracketStart(let bracket): brackets[bracket].from = place
        case .bracketEnd(let bracket): brackets[bracket].to = place
        }
      }
    }
  }
}
