import Diagnostics
import Yams

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

  func report(_ code: String, _ severity: Diagnostic.Severity = .error, at span: Span, _ message: String, fix: String? = nil) {
    diagnostics.append(Diagnostic(code, severity, at: span, message, fix: fix))
  }

  func span(line: Int, column: Int) -> Span { Span(path, line: line + lineOffset, column: column) }

  func span(_ mark: Mark?) -> Span { mark.map { span(line: $0.line, column: $0.column) } ?? Span(path) }
}
