/// What the readers of a form ask for, noted while nobody's form is read: names of fields, their types, and which must be there.
///
/// So what authors are told about fields comes from the code that reads them.
package final class FieldRecording {
  /// A field that a reader asked for.
  package final class Field {
    package let name: String
    /// Tells it from every other field of the whole form; the line of whatever the reader is given for it.
    package let place: Int
    package fileprivate(set) var type: FieldType?
    package fileprivate(set) var isList = false
    package fileprivate(set) var isRequired = false
    /// Whether a single text does where fields are expected.
    package fileprivate(set) var mayBeText = false
    /// The fields within it.
    package fileprivate(set) var inner: FieldRecording?

    fileprivate init(_ name: String, _ place: Int) {
      self.name = name
      self.place = place
    }
  }

  private final class Counter { var last = 0 }

  /// In the order in which they were asked for.
  package private(set) var fields: [Field] = []
  private let counter: Counter

  package init() { counter = Counter() }
  private init(_ counter: Counter) { self.counter = counter }

  func field(_ name: String) -> Field {
    if let known = fields.first(where: { $0.name == name }) { return known }
    counter.last += 1
    let field = Field(name, counter.last)
    fields.append(field)
    return field
  }

  /// Notes a type and gives the place that stands for the field.
  func note(_ name: String, _ type: FieldType, isList: Bool = false) -> Int {
    let field = field(name)
    field.type = field.type ?? type
    field.isList = field.isList || isList
    return field.place
  }

  func require(_ name: String) { field(name).isRequired = true }
  func allowText(_ name: String) { field(name).mayBeText = true }

  /// Notes fields of its own and gives where they are noted.
  func inner(_ name: String, isList: Bool) -> FieldRecording {
    let field = field(name)
    field.type = .group
    field.isList = field.isList || isList
    let inner = field.inner ?? FieldRecording(counter)
    field.inner = inner
    return inner
  }
}

/// What a field holds.
package enum FieldType: Sendable, Hashable {
  case text, flag, integer, decimal, date, schoolYear, range, money
  case choice([String])
  /// Fields of its own.
  case group
}
