/// One finding about what an author wrote: where it is, what is wrong in a plain sentence, and the likely fix.
///
/// An author's mistake is always a `Diagnostic` and is collected; trouble of the machine is thrown;
/// a programmer's error is a precondition.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error, warning
  }

  /// Stable name of the rule, in kebab case (`unknown-reference`). Scripts may rely on it.
  package var code: String
  package var severity: Severity
  package var span: Span
  /// One sentence that says what is wrong, in the author's words, ending with a full stop.
  package var message: String
  /// One sentence that says what to do about it ("Did you mean `plc-norms`?"), where something is known.
  package var fix: String?
  /// The change of the source that the fix asks for, where nobody needs to think about it.
  package var edit: Edit?
  /// Name of the field that is missing or empty, where that is what was found.
  package var missingField: String?

  package init(
    _ code: String, _ severity: Severity = .error, at span: Span, _ message: String, fix: String? = nil, edit: Edit? = nil,
    missingField: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.span = span
    self.message = message
    self.fix = fix
    self.edit = edit
    self.missingField = missingField
  }
}

/// A place in a source file.
package struct Span: Hashable, Sendable {
  /// Path as the author knows it, relative to where the command ran (`Content/roles/plc-leader.md`).
  package var path: String
  // Small, since a catalog holds a span for each of its references.
  private var shortLine: Int32
  private var shortColumn: Int32

  /// Line from 1, and column in characters from 1; both 0 where the finding concerns the whole file.
  package var line: Int {
    get { Int(shortLine) }
    set { shortLine = Int32(clamping: newValue) }
  }
  package var column: Int {
    get { Int(shortColumn) }
    set { shortColumn = Int32(clamping: newValue) }
  }

  package init(_ path: String, line: Int = 0, column: Int = 0) {
    self.path = path
    shortLine = Int32(clamping: line)
    shortColumn = Int32(clamping: column)
  }
}

extension Diagnostic: Comparable {
  /// By file, line and column; then by rule and sentence, so that the order is total.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.span.path != b.span.path { return a.span.path.utf8.lexicographicallyPrecedes(b.span.path.utf8) }
    return (a.span.line, a.span.column, a.code, a.message) < (b.span.line, b.span.column, b.code, b.message)
  }
}
