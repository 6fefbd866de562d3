/// Turns JSON-LD documents into RDF statements (JSON-LD 1.1 Processing Algorithms, sections 5 and 8), for the contexts that Open Badges
/// use and no others. Whatever those contexts do not define is refused, as in JSON-LD's safe mode, so that everything a signature seems
/// to cover is covered.
public struct Vocabulary: Sendable {
  private let contexts: [String: Context]

  /// The contexts of Verifiable Credentials 2.0, Data Integrity and Open Badges 3.0.3 with its extensions.
  public static let standard = Vocabulary([.credentials, .dataIntegrity, .openBadges, .extensions])

  init(_ contexts: [Context]) {
    self.contexts = Dictionary(uniqueKeysWithValues: contexts.map { ($0.url, $0) })
  }

  /// These contexts and one more.
  func adding(_ context: Context) -> Vocabulary { Vocabulary(Array(contexts.values) + [context]) }

  /// The statements of a document.
  public func quads(of document: JSONObject) throws(VocabularyError) -> [Quad] {
    var expansion = Expansion(vocabulary: self)
    let words = try words(of: document, at: [])
    _ = try expansion.node(document, words, graph: nil, at: [], isRoot: true)
    return expansion.quads
  }

  /// The words that hold at the top of a document.
  func words(of document: JSONObject, at path: [String]) throws(VocabularyError) -> Words {
    guard let named = document["@context"] else { throw VocabularyError(reason: .noContext, path: path) }
    var words = Words(terms: [:])
    for (index, element) in named.elements.enumerated() {
      guard let url = element.text else { throw VocabularyError(reason: .form("@context"), path: path) }
      guard let context = contexts[url] else { throw VocabularyError(reason: .unknownContext(url), path: path) }
      guard index > 0 || url == Context.credentials.url else { throw VocabularyError(reason: .noContext, path: path) }
      words.terms.append(context.terms)
      words.fallback = context.fallback ?? words.fallback
    }
    guard !words.terms.isEmpty else { throw VocabularyError(reason: .noContext, path: path) }
    return words
  }
}

/// Tables of words, the later ones first in a look-up.
struct Words {
  var terms: [[String: Term]]
  var fallback: String?

  init(terms: [String: Term]) { self.terms = terms.isEmpty ? [] : [terms] }

  func term(_ word: String) -> Term? {
    for table in terms.reversed() { if let term = table[word] { return term } }
    return nil
  }

  func adding(_ table: [String: Term]) -> Words {
    guard !table.isEmpty else { return self }
    var words = self
    words.terms.append(table)
    return words
  }
}
