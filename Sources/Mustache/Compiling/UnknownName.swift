import Diagnostics

/// The sentences about names nobody knows, the same before rendering and while rendering.
enum UnknownName {
  static func template(_ name: String, _ program: Program, at span: Span) -> Diagnostic {
    let fix = Suggestion.sentence(for: name, among: program.indexes.keys)
    return Diagnostic("template-unknown-template", at: span, "There is no template `\(name)`.", fix: fix)
  }

  /// `around`: whether other records enclose the one named `record`.
  static func value(_ name: String, in record: String, around: Bool, known: [String], at span: Span) -> Diagnostic {
    let place = around ? "in `\(record)` or around it" : "in `\(record)`"
    let fix = Suggestion.sentence(for: name, among: known) ?? listing(known)
    return Diagnostic("template-unknown-name", at: span, "The name `\(name)` is not known \(place).", fix: fix)
  }

  private static func listing(_ known: [String]) -> String? {
    guard !known.isEmpty, known.count <= 12 else { return nil }
    return "Known here: " + known.map { "`\($0)`" }.joined(separator: ", ") + "."
  }
}
