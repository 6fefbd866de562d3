/// The edge of a stone: twelve points of a superellipse, every 30°, clockwise from the right (y down), joined by Catmull-Rom curves.
struct Outline {
  enum Form {
    /// Seen from above: rounder.
    case pebble
    /// Seen from the side: flatter, so that stones rest on each other.
    case slab
  }

  struct Box {
    let x, y, width, height: Double
  }

  private(set) var points: [Point]

  /// An outline that fills the box exactly.
  init(_ form: Form, in box: Box, roll: inout Roll) {
    let wild = form == .pebble ? 15 : 9
    var jitter: [Int] = []
    jitter.reserveCapacity(12)
    for _ in 0..<12 { jitter.append(roll.between(-wild, wild)) }
    let tilt = form == .pebble ? Outline.tilts[roll.pick(5)] : Outline.tilts[2]

    points = form == .pebble ? Outline.roundUnit : Outline.flatUnit
    var low = Point(.infinity, .infinity)
    var high = -low
    for i in 0..<12 {
      let soft = Double(jitter[(i + 11) % 12] + jitter[i] + jitter[i] + jitter[(i + 1) % 12]) / 4
      let radius = 1 + soft / 100
      let unit = points[i]
      let point = Point((unit.x * tilt.x - unit.y * tilt.y) * radius, (unit.x * tilt.y + unit.y * tilt.x) * radius)
      points[i] = point
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
    }
    for i in 0..<12 {
      points[i] = Point(box.x, box.y) + ((points[i] - low) / (high - low)) * Point(box.width, box.height)
    }
  }

  private init(points: [Point]) {
    self.points = points
  }

  subscript(index: Int) -> Point { points[index % 12] }

  var middle: Point {
    Point((points[0].x + points[6].x) / 2, (points[3].y + points[9].y) / 2)
  }

  /// The same outline drawn towards a point.
  func scaled(by factor: Double, around centre: Point) -> Outline {
    Outline(points: points.map { centre + ($0 - centre) * factor })
  }

  func write(into bytes: inout [UInt8]) {
    put(start: points[0], into: &bytes)
    put(from: 0, to: 12, into: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  /// A bed: the outline between two anchors, closed by a gently bent chord.
  /// It can never leave the stone, so nothing has to be clipped.
  func writeBed(from: Int, to: Int, bend: Double, into bytes: inout [UInt8]) {
    put(start: self[from], into: &bytes)
    put(from: from, to: to, into: &bytes)
    put(chordFrom: self[to], to: self[from], bend: bend, into: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  func writeVein(from: Int, to: Int, bend: Double, into bytes: inout [UInt8]) {
    put(start: self[from], into: &bytes)
    put(chordFrom: self[from], to: self[to], bend: bend, into: &bytes)
  }

  private func put(start: Point, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "M"))
    bytes.put(start)
  }

  private func put(from: Int, to: Int, into bytes: inout [UInt8]) {
    for i in from..<to {
      let (before, start, end, after) = (self[i + 11], self[i], self[i + 1], self[i + 2])
      bytes.append(UInt8(ascii: "C"))
      bytes.put(tight: start + (end - before) / 6)
      bytes.append(UInt8(ascii: " "))
      bytes.put(tight: end - (after - start) / 6)
      bytes.append(UInt8(ascii: " "))
      bytes.put(tight: end)
    }
  }

  private func put(chordFrom start: Point, to end: Point, bend: Double, into bytes: inout [UInt8]) {
    let way = end - start
    let near = start + way / 3
    let far = start + (way * 2) / 3
    bytes.append(UInt8(ascii: "C"))
    bytes.put(Point(near.x, near.y + bend))
    bytes.append(UInt8(ascii: " "))
    bytes.put(Point(far.x, far.y - bend / 2))
    bytes.append(UInt8(ascii: " "))
    bytes.put(end)
  }

  private static let tilts = [
    Point(0.9781, -0.2079), Point(0.9945, -0.1045), Point(1, 0), Point(0.9945, 0.1045), Point(0.9781, 0.2079),
  ]
  private static let roundUnit = unit(0.887, 0.561)
  private static let flatUnit = unit(0.91, 0.645)

  private static func unit(_ c: Double, _ s: Double) -> [Point] {
    [
      Point(1, 0), Point(c, s), Point(s, c), Point(0, 1), Point(-s, c), Point(-c, s),
      Point(-1, 0), Point(-c, -s), Point(-s, -c), Point(0, -1), Point(s, -c), Point(c, -s),
    ]
  }
}
