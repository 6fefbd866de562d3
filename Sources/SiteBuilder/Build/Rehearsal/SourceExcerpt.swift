import Diagnostics

/// The line that a finding is about, short enough to be shown.
package struct SourceExcerpt: Hashable, Sendable {
  package var line: String
  /// How many characters of `line` stand before the place; nil where the finding concerns the whole line.
  package var caret: Int?

  /// In characters.
  private static let longest = 160

  /// Nil where the source has no such line.
  init?(_ span: Span, in source: [UInt8]) {
    guard span.line > 0 else { return nil }
    let lines = source.split(separator: UInt8(ascii: "\n"), maxSplits: span.line, omittingEmptySubsequences: false)
    guard lines.count >= span.line else { return nil }
    let whole = String(decoding: lines[span.line - 1], as: UTF8.self)
    let before = max(span.column - 1, 0), start = before > Self.longest / 2 ? before - Self.longest / 2 : 0
    var shown = whole.dropFirst(start).prefix(Self.longest).map { $0.isInvisible ? " " : $0 }
    while shown.last == " " { shown.removeLast() }
    line = (start > 0 ? "…" : "") + String(shown)
    caret = span.column > 0 ? before - start + (start > 0 ? 1 : 0) : nil
    if whole.dropFirst(start).dropFirst(Self.longest).contains(where: { !$0.isWhitespace }) { line += "…" }
  }
}

extension Character {
  /// Tabs, control characters, and what turns the direction of writing: each would put the caret elsewhere.
  fileprivate var isInvisible: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7f..<0xa0, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
