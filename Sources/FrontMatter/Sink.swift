import Diagnostics

/// Where the mappings of one form put what they find.
final class Sink {
  let path: String
  /// What to add to a line of the YAML text to get the line of the file.
  let lineOffset: Int
  var diagnostics: [Diagnostic] = []
  /// Set when the form could not be read: what is missing from it is then not its author's mistake.
  var isSilent = false

  init(path: String, lineOffset: Int) {
    self.path = path
    self.lineOffset = lineOffset
  }

  var errorCount: Int { diagnostics.count { $0.severity == .error } }

  func report(
    _ code: String, _ severity: Diagnostic.Severity = .error, at span: Span, _ message: String, fix: String? = nil, edit: Edit? = nil
  ) {
    diagnostics.append(Diagnostic(code, severity, at: span, message, fix: fix, edit: edit))
  }

  func span(line: Int, column: Int) -> Span { Span(path, line: line + lineOffset, column: column) }

  func span(_ place: FormPlace) -> Span { span(line: Int(place.line), column: Int(place.column)) }

  /// The place of a byte of the YAML text.
  func span(offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Span {
    var line = 1, column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == 0x0A {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return span(line: line, column: column)
  }
}
