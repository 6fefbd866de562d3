import Testing

@testable import GraphLayout

struct NarrowLayoutTests {
  private func fan(_ count: Int) -> Graph {
    var graph = SampleGraph.plain(
      count + 2, (1...count).map { (0, $0) } + (1...count).map { ($0, count + 1) })
    graph.nodes = graph.nodes.map { _ in Graph.Node(width: 96, height: 60) }
    return graph
  }

  @Test(arguments: 1...10) func noRankHoldsMoreThanThree(count: Int) {
    let layout = fan(count).layout(.tall)
    var sizes: [Int: Int] = [:]
    for rank in layout.ranks { sizes[rank, default: 0] += 1 }
    #expect(sizes.values.allSatisfy { $0 <= 3 })
    #expect(sizes.count == 2 + (count + 2) / 3)
  }

  @Test func anUnsplitDrawingOfThreeColumnsFitsAPhone() {
    #expect(fan(3).layout(.tall).width == 328)
  }

  @Test func edgesThatPassARowTakeLittleRoom() {
    #expect(fan(9).layout(.tall).width < 420)
  }

  @Test func singlesStandInRowsOfThree() {
    let layout = SampleGraph.plain(4, [(Int, Int)]()).layout(.tall)
    #expect(layout.boxes.map(\.y) == [0, 0, 0, 76])
  }
}
