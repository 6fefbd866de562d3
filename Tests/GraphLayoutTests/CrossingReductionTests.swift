import Testing

@testable import GraphLayout

struct CrossingReductionTests {
  private func layered(nodes: Int, edges: Int, seed: Int) -> LayeredGraph {
    let graph = SampleGraph.acyclic(nodes: nodes, edges: edges, seed: seed)
    let pairs = graph.edges.map { (from: $0.from, to: $0.to) }
    return LayeredGraph(ranks: NetworkSimplex.longestPaths(nodes: nodes, edges: pairs), down: pairs, beside: [])
  }

  private func crossingsPairByPair(_ graph: LayeredGraph) -> Int {
    let positions = graph.positions()
    var crossings = 0
    for layer in graph.layers {
      let steps = layer.flatMap { upper in graph.below[upper].map { (positions[upper], positions[$0]) } }
      for (index, one) in steps.enumerated() {
        for other in steps[(index + 1)...] where (one.0 - other.0) * (one.1 - other.1) < 0 { crossings += 1 }
      }
    }
    return crossings
  }

  @Test(arguments: 1...20) func countingAgreesWithLookingAtEveryPair(seed: Int) {
    let graph = layered(nodes: 5 + seed * 2, edges: seed * 6, seed: seed)
    #expect(CrossingCount.total(graph) == crossingsPairByPair(graph))
  }

  @Test(arguments: 1...6) func theOrderFoundIsAPermutationWithNoMoreCrossings(seed: Int) {
    var graph = layered(nodes: 5 + seed * 3, edges: seed * 6, seed: seed)
    let before = CrossingCount.total(graph)
    let layers = CrossingReduction.layers(of: graph)
    #expect(layers.map { $0.sorted() } == graph.layers.map { $0.sorted() })
    graph.layers = layers
    #expect(CrossingCount.total(graph) <= before)
  }

  @Test(arguments: 1...6) func treesHaveNoCrossings(seed: Int) {
    var dice = SampleGraph.Dice(seed: seed)
    let tree = SampleGraph.plain(40, (1..<40).map { (dice.roll($0), $0) })
    #expect(tree.layout(.wide).crossings == 0)
  }

  /// Known least numbers: two full ranks of three cross nine times, of four thirty-six times.
  @Test(arguments: [(3, 9), (4, 36)]) func completeRanksCrossAsOftenAsTheyMust(size: Int, least: Int) {
    let pairs = (0..<size).flatMap { upper in (size..<2 * size).map { (upper, $0) } }
    #expect(SampleGraph.plain(2 * size, pairs).layout(.wide).crossings == least)
  }

  @Test func aLadderWrittenInATangledOrderIsUntangled() {
    // Two chains of eight with rungs from the one to the next step of the other, numbered so that author's order crosses.
    let names = [0, 15, 2, 13, 4, 11, 6, 9, 8, 7, 10, 5, 12, 3, 14, 1]
    var pairs: [(Int, Int)] = []
    for step in 0..<7 {
      pairs.append((names[2 * step], names[2 * step + 2]))
      pairs.append((names[2 * step + 1], names[2 * step + 3]))
      pairs.append((names[2 * step], names[2 * step + 3]))
    }
    #expect(SampleGraph.plain(16, pairs).layout(.wide).crossings == 0)
  }
}
