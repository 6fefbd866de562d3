import Catalog
import FrontMatter

/// A member of an object and its value, which is left out where it has nothing to say.
typealias JSONMember = (name: String, value: JSONValue?)

/// One member of the objects that tell of such things: at once what the schema says of it and how it is read, so that the one can't
/// differ from the other.
struct Member<It: Sendable>: Sendable {
  let field: DataField
  let read: @Sendable (Told<It>) -> JSONValue?

  init(
    _ name: String, _ says: String, _ form: DataForm, always: Bool = false, _ read: @escaping @Sendable (Told<It>) -> JSONValue?
  ) {
    field = DataField(name: name, says: says, form: form, isAlways: always)
    self.read = read
  }

  typealias Reader<Value> = @Sendable (Told<It>) -> Value

  // MARK: - Single values

  static func constant(_ name: String, _ says: String, _ value: JSONValue) -> Member {
    Member(name, says, .constant(value), always: true) { _ in value }
  }

  static func text(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<String?>) -> Member {
    Member(name, says, .text, always: always) { get($0).map { .text($0) } }
  }

  static func address(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<String?>) -> Member {
    Member(name, says, .address, always: always) { get($0).map { .text($0) } }
  }

  /// Words of an author, without their markup.
  static func prose(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<RichText?>) -> Member {
    Member(name, says, .text, always: always) { told in get(told).flatMap { told.plain($0) } }
  }

  static func number(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<Int?>) -> Member {
    Member(name, says, .number, always: always) { get($0).map { .number($0) } }
  }

  /// - Parameter always: without it, a no is left out.
  static func flag(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<Bool?>) -> Member {
    Member(name, says, .flag, always: always) { get($0).map { .flag($0) } }
  }

  static func range(_ name: String, _ says: String, _ get: @escaping Reader<IntRange?>) -> Member {
    Member(name, says, .range) { get($0).map { .list([.number($0.min), .number($0.max)]) } }
  }

  static func day(_ name: String, _ says: String, _ get: @escaping Reader<CalendarDate?>) -> Member {
    Member(name, says, .day) { get($0).map { .text($0.description) } }
  }

  static func dayOfYear(_ name: String, _ says: String, _ get: @escaping Reader<DayOfYear>) -> Member {
    Member(name, says, .dayOfYear, always: true) { .text(get($0).written) }
  }

  static func year(_ name: String, _ says: String, _ get: @escaping Reader<SchoolYear?>) -> Member {
    Member(name, says, .schoolYear) { get($0).map { .text($0.description) } }
  }

  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<Choice?>
  ) -> Member where Choice.RawValue == String {
    Member(name, says, .choice(Choice.allCases.map(\.rawValue)), always: always) { get($0).map { .text($0.rawValue) } }
  }

  /// Another thing of the catalog.
  static func thing(_ name: String, _ says: String, always: Bool = false, _ get: @escaping Reader<EntityID?>) -> Member {
    Member(name, says, .record(.thing()), always: always) { told in get(told).flatMap { told.site.thing($0) } }
  }

  // MARK: - Lists, left out where they are empty

  static func texts(_ name: String, _ says: String, _ get: @escaping Reader<[String]>) -> Member {
    Member(name, says, .list(.text)) { .some(get($0).map { .text($0) }) }
  }

  static func proses(_ name: String, _ says: String, _ get: @escaping Reader<[RichText]>) -> Member {
    Member(name, says, .list(.text)) { told in .some(get(told).compactMap { told.plain($0) }) }
  }

  static func choices<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ says: String, _ get: @escaping Reader<[Choice]>
  ) -> Member where Choice.RawValue == String {
    Member(name, says, .list(.choice(Choice.allCases.map(\.rawValue)))) { .some(get($0).map { .text($0.rawValue) }) }
  }

  static func things(_ name: String, _ says: String, _ get: @escaping Reader<[EntityID]>) -> Member {
    Member(name, says, .list(.record(.thing()))) { told in .some(get(told).compactMap { told.site.thing($0) }) }
  }

  /// Other things, each with what is to be said of it here.
  static func things<More>(
    _ name: String, _ says: String, with more: [Member<More>], _ get: @escaping Reader<[(EntityID, More)]>
  ) -> Member {
    Member(name, says, .list(.record(.thing(with: more.map(\.field))))) { told in
      .some(get(told).compactMap { id, it in told.site.thing(id, more.values(of: told.with(it))) })
    }
  }

  // MARK: - Objects

  static func record<Part>(
    _ name: String, _ says: String, always: Bool = false, of parts: TwinObject<Part>, _ get: @escaping Reader<Part?>
  ) -> Member {
    Member(name, says, .record(parts.form), always: always) { told in get(told).map { parts.value(of: told.with($0)) } }
  }

  static func records<Part>(_ name: String, _ says: String, of parts: TwinObject<Part>, _ get: @escaping Reader<[Part]>) -> Member {
    Member(name, says, .list(.record(parts.form))) { told in .some(get(told).map { parts.value(of: told.with($0)) }) }
  }
}

extension Array {
  /// What each member says of it.
  func values<It>(of told: Told<It>) -> [JSONMember] where Element == Member<It> { map { ($0.field.name, $0.read(told)) } }
}

extension Told {
  /// Words of an author without their markup; nil where there are none.
  func plain(_ text: RichText) -> JSONValue? {
    let words = catalog.plain(text)
    return words.isEmpty ? nil : .text(words)
  }
}
