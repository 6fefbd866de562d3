package import Diagnostics

/// One entry of a list, or one value of a mapping with free keys: whatever its author made it.
package enum Item {
  case text(Located<String>)
  case fields(Fields)
  /// A list within a list, with the place where it begins.
  case list([Item], at: Span)

  package var span: Span {
    switch self {
    case .text(let text): text.span
    case .fields(let fields): fields.span
    case .list(_, let span): span
    }
  }
}
