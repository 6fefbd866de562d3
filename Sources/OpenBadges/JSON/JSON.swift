/// A JSON value (RFC 8259). Objects keep the order of their members; text is compared byte by byte, never by canonical equivalence.
public enum JSON: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case flag(Bool)
  /// An IEEE 754 double, finite.
  case number(Double)
  /// Text.
  case text(String)
  /// An array.
  case list([JSON])
  /// An object.
  case object(JSONObject)

  /// Whether both are the same value with the members in the same order.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.flag(let one), .flag(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one.isSameText(as: other)
    case (.list(let one), .list(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  /// The text, where this is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number, where this is one.
  public var number: Double? { if case .number(let number) = self { number } else { nil } }
  /// The flag, where this is one.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  /// The elements, where this is an array.
  public var list: [JSON]? { if case .list(let list) = self { list } else { nil } }
  /// The object, where this is one.
  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  /// The elements of an array; any other value stands for an array of itself, as in JSON-LD.
  public var elements: [JSON] { list ?? [self] }

  /// A member of an object; nil where there is none or this is no object.
  public subscript(name: String) -> JSON? { object?[name] }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral
{
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .list(elements) }
  /// An object. Of two members with the same name the later one stays.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    var object = JSONObject()
    for (name, value) in elements { object[name] = value }
    self = .object(object)
  }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension String {
  /// Swift's `==` takes "é" and "é" for the same however they are encoded; a signature does not.
  func isSameText(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
