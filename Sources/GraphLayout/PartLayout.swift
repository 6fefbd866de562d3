/// One connected part of a graph, drawn: the steps of a layered layout, one after the other.
struct PartLayout {
  /// In the order of the part's nodes: their beginnings along and across.
  private(set) var corners: [AxisPoint]
  /// In the order of the part's edges.
  private(set) var routes: [AxisRoute]
  private(set) var length: Double
  private(set) var breadth: Double
  private(set) var ranks: [Int]
  /// Places in the part's nodes, rank by rank.
  private(set) var readingOrder: [Int]
  private(set) var crossings: Int

  init(_ part: Part, of graph: Graph, options: LayoutOptions) {
    var local = [Int](repeating: 0, count: (part.nodes.last ?? 0) + 1)
    for (index, node) in part.nodes.enumerated() { local[node] = index }
    let edges = part.edges.map { index in
      let edge = graph.edges[index]
      return Graph.Edge(from: local[edge.from], to: local[edge.to], isLateral: edge.isLateral)
    }

    let sizes = part.nodes.map { graph.nodes[$0] }
    let isWide = options.direction == .leftToRight
    let steps = Steps(nodes: sizes.count, edges: edges, most: options.mostNodesInRank)
    let geometry = RankGeometry(
      steps.layered, nodeDepths: sizes.map { isWide ? $0.width : $0.height }, nodeBreadths: sizes.map { isWide ? $0.height : $0.width },
      options: options)
    let router = EdgeRouter(graph: steps.layered, geometry: geometry, options: options)

    ranks = steps.ranks
    corners = sizes.indices.map { AxisPoint(along: geometry.start[steps.ranks[$0]], across: geometry.across($0, -1)) }
    routes = router.routes(steps.ways)
    length = router.extent(steps.ways)
    breadth = geometry.centre.indices.reduce(0) { max($0, geometry.across($1, 1)) }
    readingOrder = steps.layered.layers.flatMap { $0.filter { $0 < sizes.count } }
    crossings = CrossingCount.total(steps.layered)
  }

  /// What is known before any coordinate: ranks, layers in their order, and the way of every edge.
  private struct Steps {
    let ranks: [Int]
    let layered: LayeredGraph
    let ways: [EdgeRouter.Way]

    init(nodes: Int, edges: [Graph.Edge], most: Int?) {
      let directed = edges.indices.filter { !edges[$0].isLateral && edges[$0].from != edges[$0].to }
      let isBack = CycleRemoval.backEdges(nodes: nodes, edges: directed.map { (edges[$0].from, edges[$0].to) })
      var ends = edges.map { (from: $0.from, to: $0.to) }
      for (index, edge) in directed.enumerated() where isBack[index] { ends[edge] = (ends[edge].to, ends[edge].from) }

      let lateral = edges.indices.filter { edges[$0].isLateral && edges[$0].from != edges[$0].to }
      let ranks = Ranking.ranks(nodes: nodes, forward: directed.map { ends[$0] }, lateral: lateral.map { ends[$0] }, most: most)
      for edge in lateral where ranks[ends[edge].from] > ranks[ends[edge].to] { ends[edge] = (ends[edge].to, ends[edge].from) }

      let chained = edges.indices.filter { ranks[ends[$0].from] < ranks[ends[$0].to] }
      let beside = lateral.filter { ranks[ends[$0].from] == ranks[ends[$0].to] }
      var layered = LayeredGraph(ranks: ranks, down: chained.map { ends[$0] }, beside: beside.map { ends[$0] })
      layered.layers = CrossingReduction.layers(of: layered)

      var chainNumber = [Int](repeating: -1, count: edges.count)
      for (number, edge) in chained.enumerated() { chainNumber[edge] = number }
      let positions = layered.positions()
      let graph = layered
      ways = edges.indices.map { edge in
        let (from, to) = ends[edge]
        if chainNumber[edge] >= 0 {
          return .chain(chainNumber[edge], isReversed: from != edges[edge].from, isLateral: edges[edge].isLateral)
        }
        let (left, right) = positions[from] < positions[to] ? (from, to) : (to, from)
        if left == right { return .bracket(left: left, right: right, isLateral: false) }
        let between = graph.layers[ranks[left]][positions[left] + 1..<positions[right]]
        return between.allSatisfy(graph.isJoint)
          ? .side(left: left, right: right) : .bracket(left: left, right: right, isLateral: true)
      }
      self.ranks = ranks
      self.layered = layered
    }
  }
}
