import Testing

@testable import GraphLayout

struct TransitiveReductionTests {
  @Test func anEdgeBesideALongerWayIsRedundant() {
    #expect(SampleGraph.plain(3, [(0, 2), (0, 1), (1, 2)]).redundantEdges() == [0])
    #expect(SampleGraph.plain(4, [(0, 1), (1, 2), (2, 3), (0, 3), (1, 3), (0, 2)]).redundantEdges() == [3, 4, 5])
  }

  @Test func twoWaysOfEqualWorthBothStay() {
    #expect(SampleGraph.plain(4, [(0, 1), (0, 2), (1, 3), (2, 3)]).redundantEdges() == [])
  }

  @Test func aRepeatedEdgeIsRedundant() {
    #expect(SampleGraph.plain(2, [(0, 1), (0, 1)]).redundantEdges() == [1])
  }

  @Test func lateralEdgesLoopsAndClosingEdgesAreLeftAlone() {
    let graph = SampleGraph.plain(
      3,
      [
        Graph.Edge(from: 0, to: 1), Graph.Edge(from: 1, to: 2), Graph.Edge(from: 2, to: 0), Graph.Edge(from: 1, to: 1),
        Graph.Edge(from: 0, to: 2, isLateral: true),
      ])
    #expect(graph.redundantEdges() == [])
  }

  @Test(arguments: 1...15) func whatRemainsLeadsToTheSameNodes(seed: Int) {
    let graph = SampleGraph.acyclic(nodes: 20, edges: 50, seed: seed)
    let redundant = Set(graph.redundantEdges())
    let remaining = graph.edges.indices.filter { !redundant.contains($0) }.map { graph.edges[$0] }
    #expect(!redundant.isEmpty)
    #expect(reach(remaining) == reach(graph.edges))
    for left in remaining.indices {
      var fewer = remaining
      fewer.remove(at: left)
      #expect(reach(fewer) != reach(remaining))
    }
  }

  private func reach(_ edges: [Graph.Edge]) -> [Set<Int>] {
    var reached = [Set<Int>](repeating: [], count: 20)
    for node in (0..<20).reversed() {
      for edge in edges where edge.from == node { reached[node].formUnion(reached[edge.to].union([edge.to])) }
    }
    return reached
  }
}
