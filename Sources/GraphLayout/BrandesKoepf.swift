/// Places along a rank: the centre of every vertex, so that long edges run straight and nodes stand in the middle of their neighbours.
///
/// After Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2001): four alignments, each pressed together by longest
/// paths over its blocks, and the mean of the two middle ones.
struct BrandesKoepf {
  private let graph: LayeredGraph
  private let layers: FlatLayers
  private let positions: [Int]
  private let above: FlatNeighbours
  private let below: FlatNeighbours
  private let conflicts: Set<Link>

  private struct Link: Hashable {
    let upper, lower: Int
  }

  static func centres(of graph: LayeredGraph, in layers: FlatLayers) -> [Double] {
    BrandesKoepf(graph, layers).centres()
  }

  private init(_ graph: LayeredGraph, _ layers: FlatLayers) {
    self.graph = graph
    self.layers = layers
    positions = graph.positions()
    above = FlatNeighbours(graph.above, sortedBy: positions)
    below = FlatNeighbours(graph.below, sortedBy: positions)
    // Without joints no edge is long.
    conflicts = graph.vertexCount > graph.nodeCount ? BrandesKoepf.conflicts(graph, positions) : []
  }

  /// Edges that cross an inner step of a long edge: the long edge stays straight.
  private static func conflicts(_ graph: LayeredGraph, _ positions: [Int]) -> Set<Link> {
    var conflicts: Set<Link> = []
    for lowerLayer in graph.layers.dropFirst() {
      var left = 0
      var scanned = 0
      let upperCount = lowerLayer.first.map { graph.layers[graph.rank[$0] - 1].count } ?? 0
      for (index, vertex) in lowerLayer.enumerated() {
        let inner = graph.isJoint(vertex) ? graph.above[vertex].first(where: graph.isJoint) : nil
        guard inner != nil || index == lowerLayer.count - 1 else { continue }
        let right = inner.map { positions[$0] } ?? upperCount - 1
        while scanned <= index {
          let lower = lowerLayer[scanned]
          for upper in graph.above[lower] {
            let place = positions[upper]
            let isInner = graph.isJoint(upper) && graph.isJoint(lower)
            if (place < left || place > right) && !isInner { conflicts.insert(Link(upper: upper, lower: lower)) }
          }
          scanned += 1
        }
        left = right
      }
    }
    return conflicts
  }

  private func centres() -> [Double] {
    var candidates: [[Double]] = []
    for isDownward in [true, false] {
      for isLeftward in [true, false] {
        candidates.append(candidate(isDownward: isDownward, isLeftward: isLeftward))
      }
    }
    let bounds = candidates.map(bounds)
    let narrowest = bounds.min { $0.upper - $0.lower < $1.upper - $1.lower } ?? (0, 0)
    for index in candidates.indices {
      let shift = index % 2 == 0 ? narrowest.lower - bounds[index].lower : narrowest.upper - bounds[index].upper
      for vertex in candidates[index].indices { candidates[index][vertex] += shift }
    }
    var centres = graph.rank.indices.map { vertex in
      let (one, two, three, four) = (candidates[0][vertex], candidates[1][vertex], candidates[2][vertex], candidates[3][vertex])
      let (low, high) = (max(min(one, two), min(three, four)), min(max(one, two), max(three, four)))
      return (min(low, high) + max(low, high)) / 2
    }
    let lower = self.bounds(centres).lower
    for vertex in centres.indices { centres[vertex] -= lower }
    return centres
  }

  private func bounds(_ centres: [Double]) -> (lower: Double, upper: Double) {
    let extents = layers.extents
    var (lower, upper) = (Double.infinity, -Double.infinity)
    for vertex in centres.indices {
      lower = min(lower, centres[vertex] - extents[vertex] / 2)
      upper = max(upper, centres[vertex] + extents[vertex] / 2)
    }
    return (lower, upper)
  }

  private func candidate(isDownward: Bool, isLeftward: Bool) -> [Double] {
    let roots = alignedRoots(isDownward: isDownward, isLeftward: isLeftward)
    let centres = compact(roots, isLeftward: isLeftward)
    return isLeftward ? centres : centres.map { -$0 }
  }

  /// The first vertex of the block each vertex belongs to.
  private func alignedRoots(isDownward: Bool, isLeftward: Bool) -> [Int] {
    let neighbours = isDownward ? above : below
    let order = layers.order
    var roots = Array(0..<graph.vertexCount)
    for step in 0..<layers.count {
      let range = layers.range(isDownward ? step : layers.count - 1 - step)
      // How far the layer before is taken, counted from the left or from the right.
      var reached = Int.min
      for index in range {
        let vertex = order[isLeftward ? index : range.lowerBound + range.upperBound - 1 - index]
        let (first, end) = (neighbours.starts[vertex], neighbours.starts[vertex + 1])
        if first == end { continue }
        let (left, right) = (first + (end - first - 1) / 2, first + (end - first) / 2)
        for turn in 0..<2 where roots[vertex] == vertex {
          let other = neighbours.targets[(turn == 0) == isLeftward ? left : right]
          let place = isLeftward ? positions[other] : -positions[other]
          if place > reached && !isConflict(isDownward ? Link(upper: other, lower: vertex) : Link(upper: vertex, lower: other)) {
            roots[vertex] = roots[other]
            reached = place
          }
        }
      }
    }
    return roots
  }

  private func isConflict(_ link: Link) -> Bool { !conflicts.isEmpty && conflicts.contains(link) }

  private func compact(_ roots: [Int], isLeftward: Bool) -> [Double] {
    let (order, distance) = (layers.order, layers.distance)
    // The steps from block to block, those of one block in a row of links.
    var steps: [(block: Int, distance: Double, next: Int)] = []
    steps.reserveCapacity(order.count)
    var firstStep = [Int](repeating: -1, count: order.count)
    var waiting = [Int](repeating: 0, count: order.count)
    for level in 0..<layers.count {
      for index in layers.range(level).dropFirst() {
        let (left, right) = (roots[order[index - 1]], roots[order[index]])
        let (from, to) = isLeftward ? (left, right) : (right, left)
        steps.append((to, distance[order[index]], firstStep[from]))
        firstStep[from] = steps.count - 1
        waiting[to] += 1
      }
    }
    var blocks: [Int] = []
    blocks.reserveCapacity(order.count)
    for block in roots.indices where roots[block] == block && waiting[block] == 0 { blocks.append(block) }
    var centres = [Double](repeating: 0, count: order.count)
    var next = 0
    while next < blocks.count {
      let block = blocks[next]
      next += 1
      var index = firstStep[block]
      while index >= 0 {
        let step = steps[index]
        centres[step.block] = max(centres[step.block], centres[block] + step.distance)
        waiting[step.block] -= 1
        if waiting[step.block] == 0 { blocks.append(step.block) }
        index = step.next
      }
    }
    for block in blocks.reversed() {
      var room = Double.infinity
      var index = firstStep[block]
      while index >= 0 {
        room = min(room, centres[steps[index].block] - steps[index].distance)
        index = steps[index].next
      }
      if firstStep[block] >= 0 { centres[block] = max(centres[block], room) }
    }
    return roots.map { centres[$0] }
  }
}
