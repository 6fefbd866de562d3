import Testing

@testable import GraphLayout

struct RankingTests {
  private func length(_ ranks: [Int], _ edges: [(from: Int, to: Int)]) -> Int? {
    var sum = 0
    for edge in edges {
      if ranks[edge.to] <= ranks[edge.from] { return nil }
      sum += ranks[edge.to] - ranks[edge.from]
    }
    return sum
  }

  /// A connected acyclic graph: a path through all nodes that skips at random, and more edges.
  private func edges(nodes: Int, seed: Int) -> [(from: Int, to: Int)] {
    var dice = SampleGraph.Dice(seed: seed)
    let tree = (1..<nodes).map { (from: dice.roll($0), to: $0) }
    let more = (0..<nodes / 2).map { _ in
      let low = dice.roll(nodes - 1)
      return (from: low, to: low + 1 + dice.roll(nodes - low - 1))
    }
    return tree + more
  }

  @Test(arguments: 1...12) func totalLengthIsTheLeastPossible(seed: Int) throws {
    let edges = edges(nodes: 5, seed: seed)
    let found = try #require(length(NetworkSimplex(nodes: 5, edges: edges).ranks, edges))
    var least = Int.max
    var ranks = [Int](repeating: 0, count: 5)
    for code in 0..<3_125 {
      var rest = code
      for node in 0..<5 {
        ranks[node] = rest % 5
        rest /= 5
      }
      if let length = length(ranks, edges) { least = min(least, length) }
    }
    #expect(found == least)
  }

  @Test(arguments: [20, 100]) func ranksOfLargerGraphsAreFeasibleAndNoLongerThanLongestPaths(nodes: Int) throws {
    let edges = edges(nodes: nodes, seed: nodes)
    let found = try #require(length(NetworkSimplex(nodes: nodes, edges: edges).ranks, edges))
    let longest = try #require(length(NetworkSimplex.longestPaths(nodes: nodes, edges: edges), edges))
    #expect(found <= longest)
  }

  @Test func splitRowsKeepEdgesForwardAndLateralNeighboursTogether() {
    let forward = (1...7).map { (from: 0, to: $0) }
    let ranks = Ranking.ranks(nodes: 8, forward: forward, lateral: [(1, 7)], most: 3)
    #expect(ranks[0] == 0 && ranks[1] == ranks[7])
    #expect((1...3).allSatisfy { row in ranks.count { $0 == row } <= 3 })
  }

  @Test func anEdgeThatClosesACycleRunsBack() {
    #expect(CycleRemoval.backEdges(nodes: 3, edges: [(0, 1), (1, 2), (2, 0)]) == [false, false, true])
    #expect(CycleRemoval.backEdges(nodes: 4, edges: [(2, 1), (1, 2), (3, 2)]) == [false, true, false])
  }
}
