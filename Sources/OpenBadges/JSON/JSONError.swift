/// Why bytes are no JSON that this library accepts, and where.
public struct JSONError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The text ends too early.
    case ends
    /// A byte that cannot stand here.
    case unexpected
    /// Something follows the value.
    case trailing
    /// Two members of one object have the same name.
    case duplicate(String)
    /// Arrays and objects lie deeper in each other than the limit.
    case deep(limit: Int)
    /// The text has more bytes than the limit.
    case large(limit: Int)
    /// The text is not UTF-8, or an escape stands for half a character.
    case encoding
    /// The number is no JSON number, or a double cannot hold it.
    case number
  }

  /// What is wrong.
  public let reason: Reason
  /// Bytes before the place.
  public let offset: Int

  /// One sentence for a person.
  public var sentence: String {
    switch reason {
    case .ends: "The JSON ends too early, at byte \(offset)."
    case .unexpected: "The JSON has a character that cannot stand at byte \(offset)."
    case .trailing: "Something follows the JSON value at byte \(offset)."
    case .duplicate(let name): "The member “\(name)” stands twice in one object, at byte \(offset)."
    case .deep(let limit): "The JSON is nested deeper than \(limit) levels."
    case .large(let limit): "The JSON is larger than \(limit) bytes."
    case .encoding: "The JSON has text that is no valid Unicode at byte \(offset)."
    case .number: "The JSON has a number that cannot be read at byte \(offset)."
    }
  }
}
