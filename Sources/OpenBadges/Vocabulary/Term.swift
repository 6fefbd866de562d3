/// What a JSON-LD context says of one word.
struct Term: Sendable {
  /// How a value of the word is read.
  enum Values: Sendable, Equatable {
    /// As it stands: text, number or flag, or an object.
    case plain
    /// Text is an IRI.
    case reference
    /// Text is a word of the vocabulary.
    case word
    /// Text has a datatype.
    case datatype(String)
    /// An ordered list.
    case list
    /// Each object is a graph of its own.
    case graph
  }

  /// The IRI that the word stands for.
  let iri: String
  /// How its values are read.
  var values = Values.plain
  /// For a word that names a class: the words that hold in an object of that class, and only there (a type-scoped context). For a word
  /// that names a property: those that hold in its values (a property-scoped context).
  var scope: [String: Term] = [:]
}

/// A published JSON-LD context, as a table of our own.
struct Context: Sendable {
  /// Its address.
  let url: String
  /// Its words.
  let terms: [String: Term]
  /// What words that it does not list begin with, where it has an `@vocab`.
  var fallback: String?
}

/// Prefixes and short forms for the tables.
enum IRI {
  static let credentials = "https://www.w3.org/2018/credentials#"
  static let status = "https://www.w3.org/ns/credentials/status#"
  static let security = "https://w3id.org/security#"
  static let schema = "https://schema.org/"
  static let openBadges = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
  static let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
  static let first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
  static let rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"
  static let empty = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"

  /// `prefix` and the word itself, for several words that are read alike.
  static func terms(_ prefix: String, _ words: [String], _ values: Term.Values = .plain) -> [String: Term] {
    Dictionary(uniqueKeysWithValues: words.map { ($0, Term(iri: prefix + $0, values: values)) })
  }
}

extension [String: Term] {
  /// Both tables; a word of the second replaces that of the first.
  static func + (left: Self, right: Self) -> Self { left.merging(right) { $1 } }
}
