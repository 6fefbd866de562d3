/// A decimal number as its author wrote it, exact: `12.5` is 12.5, and `1.10` keeps both of its places.
package struct Amount: Sendable {
  /// The number without its decimal point: 125 for `12.5`.
  package let digits: Int
  /// How many of the digits follow the decimal point, 0 to 6.
  package let places: Int

  package init(_ whole: Int) {
    digits = whole
    places = 0
  }

  /// Reads `8`, `-3`, `12.5`; nil for anything else, more than six places, or more than twelve digits.
  package init?(_ text: some StringProtocol) {
    var digits = 0, places = 0, count = 0, sawPoint = false, negative = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where !sawPoint && count > 0: sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        if sawPoint { places += 1 }
        guard count <= 12, places <= 6 else { return nil }
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard count > 0, !sawPoint || places > 0 else { return nil }
    self.digits = negative ? -digits : digits
    self.places = places
  }

  /// For drawing; use `display` for text.
  package var value: Double { Double(digits) / Double(Self.power(places)) }

  /// `1,234.5`
  package var display: String {
    let power = Self.power(places)
    let whole = Self.grouped(abs(digits) / power)
    let fraction = String(abs(digits) % power)
    let point = places == 0 ? "" : "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
    return (digits < 0 ? "−" : "") + whole + point
  }

  /// `1,234` for a number that is not negative.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number).utf8)
    var out: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out.append(UInt8(ascii: ",")) }
      out.append(digit)
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The number in hundredths, or nil when it has further places.
  package var hundredths: Int? {
    let scaled = digits * 100, power = Self.power(places)
    return scaled % power == 0 ? scaled / power : nil
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  private var millionths: Int { digits * Self.power(6 - places) }
}

extension Amount: Comparable, Hashable {
  package static func == (a: Amount, b: Amount) -> Bool { a.millionths == b.millionths }
  package static func < (a: Amount, b: Amount) -> Bool { a.millionths < b.millionths }
  package func hash(into hasher: inout Hasher) { hasher.combine(millionths) }
}
