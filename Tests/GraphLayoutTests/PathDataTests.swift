import Testing

@testable import GraphLayout

struct PathDataTests {
  @Test func aRouteIsWrittenWithOneDecimal() {
    let route = Layout.Route(
      start: Layout.Point(192, 103.25),
      segments: [
        .line(to: Layout.Point(200, 103.25)), .curve(Layout.Point(-0.04, 1), Layout.Point(2.06, 3), to: Layout.Point(4, 5)),
        .line(to: Layout.Point(4, -7.5)), .line(to: Layout.Point(0, 0)),
      ],
      heads: [])
    #expect(route.pathData == "M192 103.3H200C0 1 2.1 3 4 5V-7.5L0 0")
  }

  @Test(arguments: [
    (Layout.Heading.right, "M235 29l-9 -4.5v9z"), (.left, "M235 29l9 -4.5v9z"), (.down, "M235 29l-4.5 -9h9z"), (.up, "M235 29l-4.5 9h9z"),
  ])
  func aHeadIsATriangle(heading: Layout.Heading, expected: String) {
    #expect(Layout.Head(tip: Layout.Point(235, 29), heading: heading).pathData() == expected)
  }
}
