import Awards
import Diagnostics

/// What looks like a private key lies among the sources. Nothing is published then: who has the key can issue badges in its owner's name.
struct PrivateKeyFound: Error {
  let diagnostic: Diagnostic

  /// Nil where there is none in the bytes.
  /// - Parameter path: as shown to people.
  init?(in bytes: [UInt8], of path: String) {
    guard let found = SecretScan.first(in: bytes) else { return nil }
    diagnostic = Diagnostic(
      "private-key", at: Span(path, line: found.line, column: 1), "This looks like \(found.what), which must never be published.",
      fix: "Take it out. If the file was ever given to others, replace the key with `cairn keys rotate`.")
  }
}
