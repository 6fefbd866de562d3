/// Text for a terminal: titles stand out where it has colors, and lines are broken where it has a width. Elsewhere the same words
/// stand there plainly, one statement a line, so that a screen reader or another program reads them as they are.
package struct Printout: Sendable {
  /// How something looks; the words alone must say everything.
  package enum Look: String, Sendable {
    case title = "1"
    case heading = "4"
    case name = "36"
    case quiet = "2"
    case removed = "31"
    case added = "32"
    case warning = "33"
  }

  /// In columns; nil where lines are never broken.
  package var width: Int?
  package var hasColors: Bool

  package init(width: Int? = nil, hasColors: Bool = false) {
    self.width = width.map { max($0, 30) }
    self.hasColors = hasColors
  }

  package static let plain = Printout()

  package func look(_ look: Look, _ text: String) -> String {
    hasColors && !text.isEmpty ? "\u{1b}[\(look.rawValue)m\(text)\u{1b}[0m" : text
  }

  /// Breaks a line between words; what follows the first line is indented.
  package func wrapped(_ text: String, indent: Int = 0) -> String {
    let space = String(repeating: " ", count: indent)
    guard let width else { return space + text }
    var lines: [String] = [], line = space
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if line.count > indent, line.count + 1 + word.count > width {
        lines.append(line)
        line = space
      }
      line += (line.count > indent ? " " : "") + word
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Cuts a text that would not fit any more behind so many columns.
  package func cut(_ text: String, after used: Int) -> String {
    guard let width, used + text.count > width, width - used > 1 else { return text }
    return text.prefix(width - used - 1) + "…"
  }

  /// Text with so many columns at least.
  package static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - text.count))
  }
}
