import FrontMatter

/// A field of a kind's form, as the code that reads it says.
package struct FormField: Sendable, Equatable {
  package var name: String
  package var shape: FieldShape
  package var isList: Bool
  package var isRequired: Bool
  /// Whether a single text does in place of fields.
  package var mayBeText: Bool
  /// The fields within it.
  package var fields: [FormField]
}

/// What a field holds.
package enum FieldShape: Sendable, Equatable {
  case text
  /// Text with emphasis and links.
  case prose
  case flag, integer, decimal, date, schoolYear, dayOfYear, range, money, webAddress
  case choice([String])
  /// The id of a thing; of any kind, written with it, where nil.
  case reference(Kind?)
  /// A tree of what must be held.
  case requirement
  /// Fields of its own.
  case group

  init(_ type: FieldType?) {
    switch type {
    case .text, nil: self = .text
    case .flag: self = .flag
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .date: self = .date
    case .schoolYear: self = .schoolYear
    case .range: self = .range
    case .money: self = .money
    case .choice(let words): self = .choice(words)
    case .group: self = .group
    }
  }
}
