/// What a tag can say.
package enum Value: Sendable {
  /// Escaped by `{{x}}`, written raw by `{{{x}}}`.
  case text(String)
  /// Safe markup: written as it is by either.
  case html(HTML)
  case number(Int)
  /// Written `true` or `false`; mostly used for sections.
  case flag(Bool)
  case list([Value])
  /// A list of records of one kind, read as they are rendered.
  case rows(Rows)
  case object(Object)
  /// A known name without a value.
  case none

  /// Whether a section skips it: none, false, 0, and text, markup or lists that are empty.
  package var isEmpty: Bool {
    switch self {
    case .text(let text): text.utf8.isEmpty
    case .html(let html): html.bytes.isEmpty
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .list(let values): values.isEmpty
    case .rows(let rows): rows.count == 0
    case .object: false
    case .none: true
    }
  }
}
