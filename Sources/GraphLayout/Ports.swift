/// Where edges meet a node: at most a port's gap apart, in the order of their other ends, so that they never cross at the node.
struct Ports {
  /// For each chain, the place across the rank where it leaves its upper node and reaches its lower one.
  private(set) var leaving: [Double]
  private(set) var reaching: [Double]
  /// For each bracket, the places of its two ends.
  private(set) var brackets: [(from: Double, to: Double)]

  /// - Parameter pairs: edges that leave and end on the same side of a rank, the upper node first; equal for a loop.
  init(_ graph: LayeredGraph, _ geometry: RankGeometry, brackets pairs: [(from: Int, to: Int)], gap: Double) {
    leaving = Array(repeating: 0, count: graph.chains.count)
    reaching = leaving
    brackets = Array(repeating: (0, 0), count: pairs.count)
    let positions = graph.positions()

    var slots: [Slot] = []
    slots.reserveCapacity((graph.chains.count + pairs.count) * 2)
    for (index, chain) in graph.chains.enumerated() {
      slots.append(Slot(node: chain[0], kind: .chainStart, key: positions[chain[1]], index: index))
      slots.append(Slot(node: chain[chain.count - 1], kind: .chainEnd, key: positions[chain[chain.count - 2]], index: index))
    }
    for (index, pair) in pairs.enumerated() {
      if pair.from == pair.to {
        slots.append(Slot(node: pair.from, kind: .loop, key: index * 2, index: index))
        slots.append(Slot(node: pair.from, kind: .loop, key: index * 2 + 1, index: index))
      } else {
        // A bracket to a near node lies inside one to a far node.
        slots.append(Slot(node: pair.from, kind: .bracketStart, key: -positions[pair.to], index: index))
        slots.append(Slot(node: pair.to, kind: .bracketEnd, key: -positions[pair.from], index: index))
      }
    }
    slots.sort()

    var first = 0
    while first < slots.count {
      var end = first + 1
      while end < slots.count, slots[end].isBeside(slots[first]) { end += 1 }
      let node = slots[first].node
      let pitch = min(gap, max(geometry.breadth[node] - 20, geometry.breadth[node] / 2) / Double(max(end - first - 1, 1)))
      for index in first..<end {
        let slot = slots[index]
        let steps = Double(index - first) - Double(end - first - 1) / 2
        let place = end - first > 1 ? geometry.centre[node] + steps * pitch : geometry.centre[node]
        switch slot.kind {
        case .chainEnd: reaching[slot.index] = place
        case .chainStart: leaving[slot.index] = place
        case .bracketStart: brackets[slot.index].from = place
        case .bracketEnd: brackets[slot.index].to = place
        case .loop:
          if slot.key % 2 == 0 { brackets[slot.index].from = place } else { brackets[slot.index].to = place }
        }
      }
      first = end
    }
  }

  /// An end of an edge at a node, in the order they meet it.
  private struct Slot: Comparable {
    enum Kind: Int {
      /// Alone on the upper side of the node; all others share the lower one.
      case chainEnd
      case bracketEnd, chainStart, loop, bracketStart
    }

    let node: Int
    let kind: Kind
    let key: Int
    let index: Int

    static func < (one: Slot, other: Slot) -> Bool {
      if one.node != other.node { return one.node < other.node }
      if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
      return one.key == other.key ? one.index < other.index : one.key < other.key
    }

    /// Whether both lie on the same side of the same node.
    func isBeside(_ other: Slot) -> Bool {
      node == other.node && (kind == .chainEnd) == (other.kind == .chainEnd)
    }
  }
}
