/// Where ranks and vertices stand, once their order is known.
struct RankGeometry {
  /// For each vertex, the middle across its rank, and how long it is each way; joints are points.
  let centre: [Double]
  let breadth: [Double]
  let depth: [Double]
  /// For each rank, where it begins and ends.
  let start: [Double]
  let end: [Double]
  /// For each rank, the room behind it.
  let gap: [Double]

  init(_ graph: LayeredGraph, nodeDepths: [Double], nodeBreadths: [Double], options: LayoutOptions) {
    let joints = [Double](repeating: 0, count: graph.vertexCount - graph.nodeCount)
    let breadths = nodeBreadths + joints
    depth = nodeDepths + joints
    breadth = breadths
    func gapBetween(_ left: Int, _ right: Int) -> Double {
      switch (graph.isJoint(left), graph.isJoint(right)) {
      case (false, false): options.nodeGap
      case (true, true): options.edgeGap
      default: max(options.edgeGap, options.nodeGap / 2)
      }
    }
    let layers = FlatLayers(graph, extents: breadths, gap: gapBetween)
    let straight = BrandesKoepf.centres(of: graph, in: layers)
    let centres = options.mostNodesInRank == nil ? straight : Squeeze.squeezed(straight, of: graph, in: layers)
    centre = centres

    var start: [Double] = []
    var end: [Double] = []
    var gap: [Double] = []
    var along = 0.0
    for layer in graph.layers {
      start.append(along)
      along += layer.reduce(0) { $1 < graph.nodeCount ? max($0, nodeDepths[$1]) : $0 }
      end.append(along)
      let climb = layer.reduce(0.0) { climb, vertex in
        graph.below[vertex].reduce(climb) { max($0, abs(centres[$1] - centres[vertex])) }
      }
      gap.append(min(max(options.rankGap.lowerBound, climb / 4), options.rankGap.upperBound))
      along += gap[gap.count - 1]
    }
    self.start = start
    self.end = end
    self.gap = gap
  }

  func across(_ vertex: Int, _ side: Double = 0) -> Double {
    centre[vertex] + side * breadth[vertex] / 2
  }
}
