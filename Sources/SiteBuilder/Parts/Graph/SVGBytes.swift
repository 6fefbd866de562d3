import GraphLayout
import Mustache

/// The markup of a drawing as it is written.
struct SVGBytes {
  private(set) var bytes: [UInt8] = []

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func put(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func put(escaping text: String) {
    // Hardly a title has anything to escape. One comparison settles nearly every letter.
    let mayEscape = text.utf8.contains { $0 <= 0x3E && ($0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27) }
    if mayEscape { bytes += HTML(escaping: text).bytes } else { bytes += text.utf8 }
  }

  /// With one decimal at most.
  mutating func put(_ number: Double) {
    let tenths = Int((number * 10).rounded())
    if tenths < 0 { bytes.append(0x2D) }
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    put(digits: whole)
    if tenth == 0 { return }
    bytes.append(0x2E)
    bytes.append(0x30 + UInt8(tenth))
  }

  private mutating func put(digits number: UInt) {
    if number >= 10 { put(digits: number / 10) }
    bytes.append(0x30 + UInt8(number % 10))
  }

  /// An attribute, given with its name and opening quote.
  mutating func put(_ name: StaticString, _ number: Double) {
    put(name)
    put(number)
    bytes.append(0x22)
  }

  mutating func put(_ point: Layout.Point) {
    put(point.x)
    put(" ")
    put(point.y)
  }

  /// The data of a path, without the command at its beginning.
  mutating func put(_ route: Layout.Route) {
    put(route.start)
    var at = route.start
    for segment in route.segments {
      switch segment {
      case .line(let to):
        if to.y == at.y {
          put("H")
          put(to.x)
        } else if to.x == at.x {
          put("V")
          put(to.y)
        } else {
          put("L")
          put(to)
        }
      case .curve(let first, let second, let to):
        put("C")
        put(first)
        put(" ")
        put(second)
        put(" ")
        put(to)
      }
      at = segment.end
    }
  }

  /// The data of an arrow head.
  /// - Parameter isShort: beside dashes, whose last gap it would swallow.
  mutating func put(_ head: Layout.Head, isShort: Bool) {
    put("M")
    put(head.tip)
    switch head.heading {
    case .right: put(isShort ? "l-8 -4.5v9z" : "l-9 -4.5v9z")
    case .left: put(isShort ? "l8 -4.5v9z" : "l9 -4.5v9z")
    case .down: put(isShort ? "l-4.5 -8h9z" : "l-4.5 -9h9z")
    case .up: put(isShort ? "l-4.5 8h9z" : "l-4.5 9h9z")
    }
  }
}
