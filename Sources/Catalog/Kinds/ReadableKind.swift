/// A kind of content: how its form is read. A new kind is one type that says this, one case of `Kind` and `Content`,
/// a template and a fixture.
protocol ReadableKind: Sendable {
  /// Whether the form must give `summary`.
  static var needsSummary: Bool { get }
  /// Reads the fields that only this kind has. Mistakes go to the form; the value is then of no account.
  static func read(_ form: AuthorForm) -> Self
  /// Identifiers that the page gives its sections, so that links to them can be checked.
  static var sections: [String] { get }
}

extension ReadableKind {
  static var needsSummary: Bool { true }
  static var sections: [String] { ["used"] }
}
