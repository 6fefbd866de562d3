/// A letter or digit cut with one stroke, on a grid ten high.
struct Glyph: Sendable {
  let width: Double
  let path: StaticString

  /// The glyph of a capital letter or a digit; nil for every other byte.
  static func of(_ byte: UInt8) -> Glyph? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters[Int(byte - UInt8(ascii: "A"))]
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits[Int(byte - UInt8(ascii: "0"))]
    default: nil
    }
  }

  private static let letters = [
    Glyph(width: 8, path: "M0 10L4 0L8 10M1.4 6.8H6.6"),
    Glyph(width: 6.6, path: "M0 0V10H3.8A2.8 2.8 0 0 0 3.8 4.6H0M0 0H3.6A2.3 2.3 0 0 1 3.6 4.6"),
    Glyph(width: 7.4, path: "M7.4 1.9A4.3 5 0 1 0 7.4 8.1"),
    Glyph(width: 7.4, path: "M0 0V10H2.6A4.8 5 0 0 0 2.6 0Z"),
    Glyph(width: 5.8, path: "M5.8 0H0V10H5.8M0 4.8H5"),
    Glyph(width: 5.6, path: "M5.6 0H0V10M0 4.9H4.8"),
    Glyph(width: 7.8, path: "M7.3 1.8A4.3 5 0 1 0 7.8 7.4V5.3H4.8"),
    Glyph(width: 7, path: "M0 0V10M7 0V10M0 4.9H7"),
    Glyph(width: 0, path: "M0 0V10"),
    Glyph(width: 5, path: "M5 0V7.2A2.5 2.8 0 0 1 0 7.2"),
    Glyph(width: 6.8, path: "M0 0V10M6.4 0L0 6.2M2.3 4L6.8 10"),
    Glyph(width: 5.6, path: "M0 0V10H5.6"),
    Glyph(width: 8.8, path: "M0 10V0L4.4 6.2L8.8 0V10"),
    Glyph(width: 7.2, path: "M0 10V0L7.2 10V0"),
    Glyph(width: 8.4, path: "M4.2 0A4.2 5 0 1 0 4.2 10A4.2 5 0 1 0 4.2 0Z"),
    Glyph(width: 6.4, path: "M0 10V0H3.6A2.8 2.8 0 0 1 3.6 5.6H0"),
    Glyph(width: 8.4, path: "M4.2 0A4.2 5 0 1 0 4.2 10A4.2 5 0 1 0 4.2 0ZM5 7.2L8.2 10.6"),
    Glyph(width: 6.6, path: "M0 10V0H3.6A2.8 2.8 0 0 1 3.6 5.6H0M3.4 5.6L6.6 10"),
    Glyph(width: 6.6, path: "M6.2 1.6C5.4.5 4.4 0 3.3 0C1.6 0 .4 1 .4 2.5C.4 5.8 6.6 4.2 6.6 7.4C6.6 9 5.2 10 3.4 10C2 10 .9 9.5 0 8.3"),
    Glyph(width: 7.2, path: "M0 0H7.2M3.6 0V10"),
    Glyph(width: 7, path: "M0 0V6.4A3.5 3.6 0 0 0 7 6.4V0"),
    Glyph(width: 8, path: "M0 0L4 10L8 0"),
    Glyph(width: 11, path: "M0 0L2.8 10L5.5 2.4L8.2 10L11 0"),
    Glyph(width: 7, path: "M0 0L7 10M7 0L0 10"),
    Glyph(width: 7.4, path: "M0 0L3.7 5.2V10M7.4 0L3.7 5.2"),
    Glyph(width: 6.6, path: "M0 0H6.6L0 10H6.6"),
  ]

  private static let digits = [
    Glyph(width: 7, path: "M3.5 0A3.5 5 0 1 0 3.5 10A3.5 5 0 1 0 3.5 0Z"),
    Glyph(width: 2.4, path: "M0 1.8L2.4 0V10"),
    Glyph(width: 6, path: "M0 2.6A3 2.7 0 1 1 5.2 4.4L0 10H6"),
    Glyph(width: 6, path: "M.2 0H5.8L2.8 4A3 3 0 1 1 0 8.2"),
    Glyph(width: 6.6, path: "M4.8 10V0L0 7H6.6"),
    Glyph(width: 6, path: "M5.4 0H.8L.4 4.4A3.1 3 0 1 1 0 8.6"),
    Glyph(width: 6.4, path: "M4.6 0L.8 5.4A3.1 3.1 0 1 0 3.2 3.8"),
    Glyph(width: 6, path: "M0 0H6L2 10"),
    Glyph(width: 6, path: "M3 0A2.4 2.3 0 1 0 3 4.6A3 2.7 0 1 0 3 10A3 2.7 0 1 0 3 4.6A2.4 2.3 0 1 0 3 0Z"),
    Glyph(width: 6.4, path: "M1.8 10L5.6 4.6A3.1 3.1 0 1 0 3.2 6.2"),
  ]
}
