/// Places along a rank: the centre of every vertex, so that long edges run straight and nodes stand in the middle of their neighbours.
///
/// After Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2001): four alignments, each pressed together by longest
/// paths over its blocks, and the mean of the two middle ones.
struct BrandesKoepf {
  private let graph: LayeredGraph
  /// The length of each vertex along the rank.
  private let extents: [Double]
  private let gap: (_ left: Int, _ right: Int) -> Double
  private let positions: [Int]
  private let conflicts: Set<Link>

  private struct Link: Hashable {
    let upper, lower: Int
  }

  static func centres(
    of graph: LayeredGraph, extents: [Double], gap: @escaping (_ left: Int, _ right: Int) -> Double
  ) -> [Double] {
    BrandesKoepf(graph, extents, gap).centres()
  }

  private init(_ graph: LayeredGraph, _ extents: [Double], _ gap: @escaping (Int, Int) -> Double) {
    self.graph = graph
    self.extents = extents
    self.gap = gap
    positions = graph.positions()
    conflicts = BrandesKoepf.conflicts(graph, positions)
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
      let places = [candidates[0][vertex], candidates[1][vertex], candidates[2][vertex], candidates[3][vertex]].sorted()
      return (places[1] + places[2]) / 2
    }
    let lower = self.bounds(centres).lower
    for vertex in centres.indices { centres[vertex] -= lower }
    return centres
  }

  private func bounds(_ centres: [Double]) -> (lower: Double, upper: Double) {
    var (lower, upper) = (Double.infinity, -Double.infinity)
    for vertex in centres.indices {
      lower = min(lower, centres[vertex] - extents[vertex] / 2)
      upper = max(upper, centres[vertex] + extents[vertex] / 2)
    }
    return (lower, upper)
  }

  private func candidate(isDownward: Bool, isLeftward: Bool) -> [Double] {
    var layers = isDownward ? graph.layers : graph.layers.reversed()
    var places = positions
    if !isLeftward {
      for level in layers.indices {
        layers[level].reverse()
        for (index, vertex) in layers[level].enumerated() { places[vertex] = index }
      }
    }
    let roots = alignedRoots(layers, places, neighbours: isDownward ? graph.above : graph.below, isDownward: isDownward)
    let centres = compact(layers, roots: roots, isLeftward: isLeftward)
    return isLeftward ? centres : centres.map { -$0 }
  }

  /// The first vertex of the block each vertex belongs to.
  private func alignedRoots(_ layers: [[Int]], _ places: [Int], neighbours: [[Int]], isDownward: Bool) -> [Int] {
    var roots = Array(0..<graph.vertexCount)
    for layer in layers {
      var reached = -1
      for vertex in layer where !neighbours[vertex].isEmpty {
        let around = neighbours[vertex].sorted { places[$0] < places[$1] }
        for middle in [(around.count - 1) / 2, around.count / 2] where roots[vertex] == vertex {
          let other = around[middle]
          let link = isDownward ? Link(upper: other, lower: vertex) : Link(upper: vertex, lower: other)
          if places[other] > reached && !conflicts.contains(link) {
            roots[vertex] = roots[other]
            reached = places[other]
          }
        }
      }
    }
    return roots
  }

  private func compact(_ layers: [[Int]], roots: [Int], isLeftward: Bool) -> [Double] {
    var rightward = [[(block: Int, distance: Double)]](repeating: [], count: graph.vertexCount)
    var waiting = [Int](repeating: 0, count: graph.vertexCount)
    for layer in layers {
      for (left, right) in zip(layer, layer.dropFirst()) {
        let gap = isLeftward ? gap(left, right) : gap(right, left)
        rightward[roots[left]].append((roots[right], (extents[left] + extents[right]) / 2 + gap))
        waiting[roots[right]] += 1
      }
    }
    var blocks = roots.indices.filter { roots[$0] == $0 && waiting[$0] == 0 }
    var centres = [Double](repeating: 0, count: graph.vertexCount)
    var next = 0
    while next < blocks.count {
      let block = blocks[next]
      next += 1
      for step in rightward[block] {
        centres[step.block] = max(centres[step.block], centres[block] + step.distance)
        waiting[step.block] -= 1
        if waiting[step.block] == 0 { blocks.append(step.block) }
      }
    }
    for block in blocks.reversed() {
      let room = rightward[block].map { centres[$0.block] - $0.distance }.min()
      if let room { centres[block] = max(centres[block], room) }
    }
    return roots.map { centres[$0] }
  }
}
