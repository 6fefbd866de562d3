import Testing

@testable import GraphLayout

struct LayeredLayoutTests {
  private static let graphs: [Graph] =
    (1...9).map { SampleGraph.random(nodes: 1 + $0 * 2, edges: $0 * 3, seed: $0) }
    + (1...5).map { SampleGraph.acyclic(nodes: $0 * 5, edges: $0 * 7, seed: $0) }
    + [SampleGraph.acyclic(nodes: 60, edges: 84, seed: 6)]

  private static let drawings: [(graph: Graph, options: LayoutOptions, layout: Layout)] =
    [LayoutOptions.wide, .tall, LayoutOptions(direction: .topToBottom)].flatMap { options in
      graphs.map { ($0, options, $0.layout(options)) }
    }

  @Test func nodesNeverOverlap() {
    for (_, _, layout) in Self.drawings {
      let boxes = layout.boxes
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] {
          let apart = max(
            max(other.x - box.x - box.width, box.x - other.x - other.width),
            max(other.y - box.y - box.height, box.y - other.y - other.height))
          #expect(apart > 19.99)
        }
      }
    }
  }

  @Test func noEdgeTouchesANode() {
    for (_, _, layout) in Self.drawings {
      for route in layout.routes {
        for point in route.points + route.heads.map(\.tip) {
          #expect(
            !layout.boxes.contains { box in
              point.x > box.x + 0.01 && point.x < box.x + box.width - 0.01 && point.y > box.y + 0.01 && point.y < box.y + box.height - 0.01
            })
        }
      }
    }
  }

  @Test func everythingStaysInTheDrawing() {
    for (_, _, layout) in Self.drawings {
      let corners = layout.boxes.flatMap { [Layout.Point($0.x, $0.y), Layout.Point($0.x + $0.width, $0.y + $0.height)] }
      for point in corners + layout.routes.flatMap(\.points) {
        #expect(point.x > -0.01 && point.y > -0.01 && point.x < layout.width + 0.01 && point.y < layout.height + 0.01)
      }
    }
  }

  @Test func headsPointAtTheNodesOfTheirEdges() {
    func isBeside(_ tip: Layout.Point, _ box: Layout.Box) -> Bool {
      tip.x > box.x - 1.01 && tip.x < box.x + box.width + 1.01 && tip.y > box.y - 1.01 && tip.y < box.y + box.height + 1.01
    }
    for (graph, _, layout) in Self.drawings {
      for (edge, route) in zip(graph.edges, layout.routes) {
        let ends = [layout.boxes[edge.from], layout.boxes[edge.to]]
        if edge.isLateral && edge.from != edge.to {
          #expect(route.heads.isEmpty || route.heads.count == 2)
          #expect(route.heads.allSatisfy { head in ends.contains { isBeside(head.tip, $0) } })
        } else {
          #expect(route.heads.count == 1 && isBeside(route.heads[0].tip, ends[1]))
          #expect(route.segments.last?.end != nil)
        }
      }
    }
  }

  @Test func edgesWithoutCyclesPointForward() {
    for (graph, options, layout) in Self.drawings where graph.edges.allSatisfy({ $0.from < $0.to && !$0.isLateral }) {
      for edge in graph.edges {
        #expect(layout.ranks[edge.from] < layout.ranks[edge.to])
        let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
        #expect(options.direction == .leftToRight ? from.x + from.width < to.x : from.y + from.height < to.y)
      }
    }
  }

  @Test func theSameGraphGivesTheSameDrawing() {
    for (graph, options, layout) in Self.drawings.suffix(Self.graphs.count) {
      #expect(graph.layout(options) == layout)
    }
  }

  @Test func readingOrderNamesEveryNodeOnceRankByRank() {
    for (graph, _, layout) in Self.drawings {
      #expect(layout.readingOrder.sorted() == Array(graph.nodes.indices))
    }
    let chain = SampleGraph.plain(4, [(3, 1), (1, 0), (0, 2)]).layout(.wide)
    #expect(chain.readingOrder == [3, 1, 0, 2])
    #expect(chain.ranks == [2, 1, 3, 0])
  }

  @Test func anEmptyGraphIsAnEmptyDrawing() {
    let layout = Graph(nodes: [], edges: []).layout(.wide)
    #expect(layout.width == 0 && layout.height == 0 && layout.boxes.isEmpty && layout.routes.isEmpty)
  }

  @Test func aSingleNodeStandsAlone() {
    let layout = SampleGraph.plain(1, [(Int, Int)]()).layout(.tall)
    #expect(layout.boxes == [Layout.Box(x: 0, y: 0, width: 180, height: 56)])
    #expect(layout.width == 180 && layout.height == 56)
  }

  @Test func aStraightEdgeRunsFromSideToSideWithRoomForItsHead() {
    let layout = SampleGraph.plain(2, [(0, 1)]).layout(.wide)
    #expect(layout.width == 404 && layout.height == 56)
    #expect(layout.routes[0].start == Layout.Point(180, 28))
    #expect(layout.routes[0].segments == [.line(to: Layout.Point(215, 28))])
    #expect(layout.routes[0].heads == [Layout.Head(tip: Layout.Point(223, 28), heading: .right)])
  }

  @Test func aCycleIsDrawnWithOneEdgeRunningBack() {
    let layout = SampleGraph.plain(3, [(0, 1), (1, 2), (2, 0)]).layout(.wide)
    #expect(layout.ranks == [0, 1, 2])
    #expect(layout.routes.map { $0.heads.map(\.heading) } == [[.right], [.right], [.left]])
    #expect(layout.routes[2].start.x == layout.boxes[2].x)
  }

  @Test func aLoopLeavesAndReachesItsNodeOnOneSide() throws {
    let layout = SampleGraph.plain(1, [(0, 0)]).layout(.wide)
    let end = try #require(layout.routes[0].segments.last).end
    #expect(layout.routes[0].start.x == 180 && end.x == 189 && end.y > layout.routes[0].start.y)
    #expect(layout.routes[0].heads.map(\.heading) == [.left])
    #expect(layout.width > 180)
  }

  @Test func partsStandBelowEachOtherAndSinglesLast() {
    let layout = SampleGraph.plain(6, [(0, 2), (3, 4)]).layout(.wide)
    #expect(layout.boxes[3].y == layout.boxes[0].y + 56 + 26)
    #expect(layout.boxes[1].y == layout.boxes[3].y + 56 + 26)
    #expect(layout.boxes[5].y == layout.boxes[1].y)
    #expect(layout.readingOrder == [0, 2, 3, 4, 1, 5])
  }

  @Test func equalEdgesShareARoute() {
    let layout = SampleGraph.plain(2, [(0, 1), (0, 1)]).layout(.wide)
    #expect(layout.routes[0] == layout.routes[1])
  }

  @Test func edgesLeaveANodeInTheOrderOfTheirEndsAtMostAPortGapApart() {
    let layout = SampleGraph.plain(4, [(0, 1), (0, 2), (0, 3)]).layout(.wide)
    let leaving = layout.routes.map(\.start.y)
    #expect(leaving == [leaving[1] - 12, leaving[1], leaving[1] + 12])
    #expect(layout.boxes[1].y < layout.boxes[2].y && layout.boxes[2].y < layout.boxes[3].y)
  }
}
