import CryptoExtras

/// Tells whether a micro-credential was awarded to an earner before, where the ledger must not name the earner.
///
/// A plain hash of a name could be found by trying all names; this one needs a secret that lies in the key file.
package struct EarnerMark: Sendable, CustomReflectable, CustomStringConvertible {
  private let key: SymmetricKey

  /// - Parameter secret: 32 bytes.
  package init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

  /// The mark of one earner's award: 32 digits. Names that differ only in case or white space are the same earner's.
  package func mark(earner: String, microCredential: String) -> String {
    let name = earner.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let code = HMAC<SHA256>.authenticationCode(for: Array((name + "\n" + microCredential).utf8), using: key)
    return code.prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count < 2 ? "0" + digits : digits
    }.joined()
  }

  package static func isValid(_ mark: String) -> Bool { BadgeID(mark) != nil }

  package var description: String { "EarnerMark" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
