import Diagnostics
import FrontMatter

/// A frozen role card says what applied in its school year, so it must not change: it carries the digest of its own text.
package enum FrozenVersion {
  static func check(_ form: AuthorForm, _ bytes: [UInt8]) {
    let digest = digest(of: bytes)
    guard let written = form.fields.text("frozen") else {
      form.fields.diagnostics.append(
        Diagnostic(
          "unfrozen-version", .warning, at: Span(form.fields.span.path),
          "This earlier version is not sealed, so a change to it would go unnoticed.",
          fix: "Add `frozen: \(digest)`."))
      return
    }
    if written.value != digest {
      form.error(
        "frozen-edited", at: written.span, "This frozen version was changed after it was sealed.",
        fix: "Take the change back and make a new version; or, where only a slip was mended, write `frozen: \(digest)`.")
    }
  }

  /// FNV-1a, 64 bit, over every line but the seal itself. It notices slips; it is no defence against intent.
  package static func digest(of bytes: [UInt8]) -> String {
    let seal = Array("frozen:".utf8)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for line in bytes.split(separator: 0x0a, omittingEmptySubsequences: false) where !line.starts(with: seal) {
      for byte in line where byte != 0x0d { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x0a) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
