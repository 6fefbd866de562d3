/// The random name of one badge: 128 bits as 32 digits from 0 to 9 and a to f, so that nobody finds a badge by counting.
package struct BadgeID: Hashable, Sendable {
  /// The digits.
  package let text: String

  /// A badge by its digits; nil for any other text.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 32, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.text = String(text)
  }

  /// A new name from the system's source of random numbers.
  package init() {
    var source = SystemRandomNumberGenerator()
    text = Self.digits(of: source.next()) + Self.digits(of: source.next())
  }

  private static func digits(of number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Where its credential lies, below the address of the site.
  package var credentialPath: String { "badges/\(text)/credential.json" }
}

extension BadgeID: CustomStringConvertible {
  package var description: String { text }
}
