/// Why a document cannot be turned into statements: signing it would leave something out, or verifying it would overlook something.
public struct VocabularyError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The document has no `@context`, or one that does not begin with the context of Verifiable Credentials 2.0.
    case noContext
    /// A context whose words this library does not know.
    case unknownContext(String)
    /// A member or a type that no context of the document defines.
    case unknownTerm(String)
    /// A JSON-LD keyword or form that a credential does not need, and that could hide what was signed.
    case form(String)
    /// An IRI is needed here, and this is none.
    case notIRI(String)
    /// Objects lie too deep in each other.
    case deep
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the names of the members that lead there.
  public let path: [String]

  /// One sentence for a person.
  public var sentence: String {
    let place = path.isEmpty ? "" : " at \(path.joined(separator: "."))"
    return switch reason {
    case .noContext: "The document names no JSON-LD context of Verifiable Credentials 2.0\(place)."
    case .unknownContext(let url): "The document uses the JSON-LD context \(url), which is not known here."
    case .unknownTerm(let word): "No context of the document defines “\(word)”\(place)."
    case .form(let word): "“\(word)” is not accepted\(place)."
    case .notIRI(let text): "“\(text)” is no absolute IRI\(place)."
    case .deep: "The document is nested too deeply\(place)."
    }
  }
}
