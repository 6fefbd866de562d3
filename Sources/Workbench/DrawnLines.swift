import GraphLayout

/// The lines of a drawing, whoever drew it, to count how often they cut each other.
struct DrawnLines {
  private struct Line {
    var ends: (Int, Int)
    var points: [Layout.Point]
    var low: Layout.Point
    var high: Layout.Point
  }

  private var lines: [Line] = []

  init() {}

  init(_ layout: Layout, of graph: Graph) {
    for (edge, route) in zip(graph.edges, layout.routes) {
      var points = [route.start]
      for segment in route.segments {
        switch segment {
        case .line(let to): points.append(to)
        case .curve(let one, let two, let to): Self.bend(&points, one, two, to)
        }
      }
      add(points, from: edge.from, to: edge.to)
    }
  }

  mutating func add(_ points: [Layout.Point], from: Int, to: Int) {
    guard let first = points.first else { return }
    let low = points.reduce(first) { Layout.Point(min($0.x, $1.x), min($0.y, $1.y)) }
    let high = points.reduce(first) { Layout.Point(max($0.x, $1.x), max($0.y, $1.y)) }
    lines.append(Line(ends: (from, to), points: points, low: low, high: high))
  }

  /// Adds a cubic curve as short lines.
  static func bend(_ points: inout [Layout.Point], _ one: Layout.Point, _ two: Layout.Point, _ to: Layout.Point) {
    let from = points[points.count - 1]
    for step in 1...12 {
      let t = Double(step) / 12, u = 1 - t
      let (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
      points.append(Layout.Point(a * from.x + b * one.x + c * two.x + d * to.x, a * from.y + b * one.y + c * two.y + d * to.y))
    }
  }

  /// How often two lines without a node in common cut each other.
  var crossings: Int {
    var count = 0
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] where Self.mayMeet(one, other) {
        for (a, b) in zip(one.points, one.points.dropFirst()) {
          for (c, d) in zip(other.points, other.points.dropFirst()) where Self.cut(a, b, c, d) { count += 1 }
        }
      }
    }
    return count
  }

  private static func mayMeet(_ one: Line, _ other: Line) -> Bool {
    let (a, b) = one.ends, (c, d) = other.ends
    if a == c || a == d || b == c || b == d { return false }
    return one.low.x <= other.high.x && other.low.x <= one.high.x && one.low.y <= other.high.y && other.low.y <= one.high.y
  }

  private static func cut(_ a: Layout.Point, _ b: Layout.Point, _ c: Layout.Point, _ d: Layout.Point) -> Bool {
    // A point that lies on the other line belongs to one of its sides, so that a cut at a joint counts once.
    side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
  }

  private static func side(_ a: Layout.Point, _ b: Layout.Point, _ p: Layout.Point) -> Bool {
    (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0
  }
}
