/// How findings are printed.
package enum DiagnosticFormat: String, CaseIterable, Sendable {
  case text, json

  /// All findings, one a line in `text`, one JSON array in `json`; ends with a newline unless there is nothing to say.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    switch self {
    case .text: diagnostics.map { $0.line + "\n" }.joined()
    case .json: "[" + diagnostics.map { "\n  " + $0.json }.joined(separator: ",") + (diagnostics.isEmpty ? "]\n" : "\n]\n")
    }
  }
}

extension Diagnostic {
  /// `path:line:column: error: sentence`
  package var line: String {
    var place = span.path
    if span.line > 0 { place += ":\(span.line)" }
    if span.line > 0, span.column > 0 { place += ":\(span.column)" }
    return "\(place): \(severity.rawValue): \(message)" + (fix.map { " " + $0 } ?? "")
  }

  /// One JSON object with the members code, severity, path, line, column, message and, where known, fix.
  package var json: String {
    var members = [
      ("code", JSONString.quoted(code)), ("severity", JSONString.quoted(severity.rawValue)), ("path", JSONString.quoted(span.path)),
      ("line", String(span.line)), ("column", String(span.column)), ("message", JSONString.quoted(message)),
    ]
    if let fix { members.append(("fix", JSONString.quoted(fix))) }
    return "{" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}
