/// A point of a drawing, in the units of its view box.
typealias Point = SIMD2<Double>

/// Writing SVG: bytes straight into the buffer of the page, as a catalog draws thousands of stones.
extension [UInt8] {
  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// One decimal, half up, never "-0", never "1.0".
  mutating func put(_ number: Double) {
    let scaled = number * 10 + 0.5
    var tenths = Int(scaled)
    if Double(tenths) > scaled { tenths -= 1 }
    if tenths < 0 { append(UInt8(ascii: "-")) }
    let magnitude = tenths.magnitude
    put(whole: magnitude / 10)
    let rest = magnitude % 10
    if rest > 0 {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "0") + UInt8(rest))
    }
  }

  mutating func put(whole number: UInt) {
    if number >= 10 { put(whole: number / 10) }
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  mutating func put(_ point: Point) {
    put(point.x)
    append(UInt8(ascii: " "))
    put(point.y)
  }

  /// Two numbers of a path, without the space a minus sign makes needless.
  mutating func put(tight point: Point) {
    put(point.x)
    if !(point.y < -0.05) { append(UInt8(ascii: " ")) }
    put(point.y)
  }

  mutating func put(attribute text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): put("&amp;")
      case UInt8(ascii: "<"): put("&lt;")
      case UInt8(ascii: "\""): put("&quot;")
      default: append(byte)
      }
    }
  }

  /// What a reader who does not see the drawing is told; an empty label marks it as decoration.
  mutating func put(label: String) {
    if label.isEmpty {
      put(" aria-hidden=\"true\"")
    } else {
      put(" role=\"img\" aria-label=\"")
      put(attribute: label)
      append(UInt8(ascii: "\""))
    }
  }
}
