/// A school year, written with the last two digits of its second half: `2019-20`.
package struct SchoolYear: Hashable, Sendable {
  /// Small, since every id holds one.
  private let year: Int16

  /// The calendar year in which it begins, 1900 to 2199.
  package var start: Int { Int(year) }

  /// Nil outside the years 1900 to 2199.
  package init?(startingIn year: Int) {
    guard (1900...2199).contains(year) else { return nil }
    self.year = Int16(year)
  }

  /// Reads `2019-20`; nil for any other shape, and where the halves don't follow each other.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), (0x30...0x39).contains(bytes[0]), (0x30...0x39).contains(bytes[5]),
      let year = Int(text.prefix(4)), let next = Int(text.suffix(2)),
      next == (year + 1) % 100
    else { return nil }
    self.init(startingIn: year)
  }

  /// `2019–20`, with an en dash, for reading.
  package var long: String { "\(start)–\(ending)" }

  package var next: SchoolYear? { SchoolYear(startingIn: start + 1) }
  package var previous: SchoolYear? { SchoolYear(startingIn: start - 1) }

  private var ending: String {
    let second = (start + 1) % 100
    return second < 10 ? "0\(second)" : String(second)
  }
}

extension SchoolYear: CustomStringConvertible {
  /// `2019-20`
  package var description: String { "\(start)-\(ending)" }
}

extension SchoolYear: Comparable {
  package static func < (a: SchoolYear, b: SchoolYear) -> Bool { a.start < b.start }
}
