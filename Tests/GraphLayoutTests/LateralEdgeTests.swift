import Testing

@testable import GraphLayout

struct LateralEdgeTests {
  private func graph(_ count: Int, _ pairs: [(Int, Int)], lateral: [(Int, Int)]) -> Graph {
    SampleGraph.plain(
      count, pairs.map { Graph.Edge(from: $0.0, to: $0.1) } + lateral.map { Graph.Edge(from: $0.0, to: $0.1, isLateral: true) })
  }

  @Test func endsStandBesideEachOther() {
    let layout = graph(6, [(0, 1), (0, 2), (0, 3), (3, 4), (4, 5)], lateral: [(1, 5)]).layout(.wide)
    #expect(layout.ranks[1] == layout.ranks[5])
    #expect(layout.ranks == [0, 3, 1, 1, 2, 3])
  }

  @Test func neighboursAreJoinedByAStraightLineWithTwoHeads() {
    let layout = graph(3, [(0, 1), (0, 2)], lateral: [(1, 2)]).layout(.wide)
    let route = layout.routes[2]
    #expect(route.start.x == route.segments[0].end.x && route.segments.count == 1)
    #expect(Set(route.heads.map(\.heading)) == [.up, .down])
  }

  @Test func betweenNeighboursTooCloseThereAreNoHeads() {
    #expect(graph(3, [(0, 1), (0, 2)], lateral: [(1, 2)]).layout(.tall).routes[2].heads.isEmpty)
  }

  @Test func threeInACircleGoRoundTheOneBetween() throws {
    let layout = graph(4, [(0, 1), (0, 2), (0, 3)], lateral: [(1, 2), (2, 3), (1, 3)]).layout(.wide)
    #expect(Set(layout.ranks[1...]) == [1])
    let detour = try #require(layout.routes[3...].first { $0.heads.map(\.heading) == [.left, .left] })
    #expect(detour.points.allSatisfy { $0.x > layout.boxes[1].x + layout.boxes[1].width })
  }

  @Test func aPathBetweenTheEndsWinsOverStandingSideBySide() {
    let layout = graph(3, [(0, 1), (1, 2)], lateral: [(2, 0)]).layout(.wide)
    #expect(layout.ranks == [0, 1, 2])
    #expect(Set(layout.routes[2].heads.map(\.heading)) == [.left, .right])
  }

  @Test func directionOfALateralEdgeDoesNotMatter() {
    let one = graph(5, [(0, 1), (0, 2), (2, 3), (1, 4)], lateral: [(1, 2)]).layout(.wide)
    let other = graph(5, [(0, 1), (0, 2), (2, 3), (1, 4)], lateral: [(2, 1)]).layout(.wide)
    #expect(one.boxes == other.boxes)
  }
}
