/// Why JSON is not of the form that a specification asks for.
public struct ModelError: Error, Equatable, Sendable {
  /// What is wrong with the member.
  public enum Reason: Equatable, Sendable {
    /// It must be there.
    case missing
    /// It has another kind of value; the text names the one it needs.
    case needs(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the names of the members that lead there.
  public let path: [String]

  /// One sentence for a person.
  public var sentence: String {
    let place = path.isEmpty ? "The document" : "“\(path.joined(separator: "."))”"
    return switch reason {
    case .missing: "\(place) is missing."
    case .needs(let kind): "\(place) must be \(kind)."
    }
  }
}

/// A part of a credential that is an object in JSON.
public protocol CredentialPart: Sendable, Equatable {
  /// Reads the part; members that the type does not name are left alone.
  init(_ members: Members) throws(ModelError)
  /// The part as JSON: sets are arrays, even of one; what is absent or empty is left out.
  var json: JSON { get }
}

/// The members of an object on their way into a type.
public struct Members: Sendable {
  private let object: JSONObject
  private let path: [String]

  /// The members of a value that must be an object.
  public init(_ json: JSON, at path: [String] = []) throws(ModelError) {
    guard let object = json.object else { throw ModelError(reason: .needs("an object"), path: path) }
    self.object = object
    self.path = path
  }

  func error(_ name: String, _ reason: ModelError.Reason) -> ModelError { ModelError(reason: reason, path: path + [name]) }

  func has(_ name: String) -> Bool { object[name] != nil }

  /// Text, or text with a language (VC Data Model 2.0, section 11.1).
  func optionalText(_ name: String) throws(ModelError) -> String? {
    guard let value = object[name] else { return nil }
    guard let text = value.text ?? value["@value"]?.text else { throw error(name, .needs("text")) }
    return text
  }

  func text(_ name: String) throws(ModelError) -> String {
    guard let text = try optionalText(name) else { throw error(name, .missing) }
    return text
  }

  func texts(_ name: String) throws(ModelError) -> [String] {
    guard let value = object[name] else { return [] }
    var texts: [String] = []
    for element in value.elements {
      guard let text = element.text else { throw error(name, .needs("text")) }
      texts.append(text)
    }
    return texts
  }

  func optionalNumber(_ name: String) throws(ModelError) -> Double? {
    guard let value = object[name] else { return nil }
    guard let number = value.number else { throw error(name, .needs("a number")) }
    return number
  }

  func flag(_ name: String) throws(ModelError) -> Bool {
    guard let value = object[name] else { throw error(name, .missing) }
    guard let flag = value.flag else { throw error(name, .needs("true or false")) }
    return flag
  }

  func optionalTime(_ name: String) throws(ModelError) -> Timestamp? {
    guard let text = try optionalText(name) else { return nil }
    guard let time = Timestamp(text) else { throw error(name, .needs("a time like 2026-11-27T10:00:00Z")) }
    return time
  }

  /// The types, of which one must be the given one.
  func types(with needed: String) throws(ModelError) -> [String] {
    let types = try texts("type")
    guard !types.isEmpty else { throw error("type", .missing) }
    guard types.contains(needed) else { throw error("type", .needs("or contain “\(needed)”")) }
    return types
  }

  func part<Part: CredentialPart>(_ name: String, _ type: Part.Type = Part.self) throws(ModelError) -> Part {
    guard let value = object[name] else { throw error(name, .missing) }
    return try Part(Members(value, at: path + [name]))
  }

  func optionalPart<Part: CredentialPart>(_ name: String, _ type: Part.Type = Part.self) throws(ModelError) -> Part? {
    has(name) ? try part(name) : nil
  }

  func parts<Part: CredentialPart>(_ name: String, _ type: Part.Type = Part.self) throws(ModelError) -> [Part] {
    guard let value = object[name] else { return [] }
    var parts: [Part] = []
    for element in value.elements { parts.append(try Part(Members(element, at: path + [name]))) }
    return parts
  }
}

extension JSONObject {
  /// The members that have a value; empty arrays are left out.
  init(present members: KeyValuePairs<String, JSON?>) {
    var present: [Member] = []
    for (name, value) in members {
      guard let value, value != .list([]) else { continue }
      present.append(Member(name: name, value: value))
    }
    self.init(distinct: present)
  }
}

extension JSON {
  static func object(_ members: KeyValuePairs<String, JSON?>) -> JSON { .object(JSONObject(present: members)) }
  static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }
  static func parts(_ parts: [some CredentialPart]) -> JSON { .list(parts.map(\.json)) }
  /// Text, where there is any.
  static func some(_ text: String?) -> JSON? { text.map { .text($0) } }
}
