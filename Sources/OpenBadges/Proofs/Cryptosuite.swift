internal import Crypto

/// The ways of Data Integrity EdDSA Cryptosuites 1.0 to turn a document into what is signed.
public enum Cryptosuite: String, Sendable, CaseIterable {
  /// Statements in canonical form (section 3.2): what other verifiers ask for first.
  case eddsaRDFC2022 = "eddsa-rdfc-2022"
  /// JSON in canonical form (section 3.3): what a browser checks with little code.
  case eddsaJCS2022 = "eddsa-jcs-2022"

  /// The hash of the proof's options followed by that of the document, 64 bytes (sections 3.2.4 and 3.3.4).
  /// - Parameters:
  ///   - document: without `proof`.
  ///   - options: the proof without `proofValue`, with the `@context` it is read by.
  func hash(_ document: JSONObject, options: JSONObject, _ vocabulary: Vocabulary) throws(ProofError) -> [UInt8] {
    let optionsHash = SHA256.hash(data: try canonical(options, vocabulary))
    return Array(optionsHash) + Array(SHA256.hash(data: try canonical(document, vocabulary)))
  }

  /// The canonical form of a document.
  func canonical(_ document: JSONObject, _ vocabulary: Vocabulary) throws(ProofError) -> [UInt8] {
    switch self {
    case .eddsaJCS2022: return JSON.object(document).bytes(.canonical)
    case .eddsaRDFC2022:
      let quads: [Quad]
      do { quads = try vocabulary.quads(of: document) } catch { throw .vocabulary(error) }
      do { return try CanonicalDataset(of: quads).bytes } catch { throw .work(limit: error.limit) }
    }
  }
}

/// Why a proof cannot be made or does not hold.
public enum ProofError: Error, Equatable, Sendable {
  /// The document cannot be turned into statements.
  case vocabulary(VocabularyError)
  /// Its canonical form takes too much work: the document is built to exhaust a verifier.
  case work(limit: Int)
  /// The proof is not of the form that its specification asks for.
  case form(String)
  /// The suite, or the algorithm of a JWT, is none that this library knows.
  case unknownSuite(String)
  /// The key is of another kind than the suite signs with.
  case otherKey
  /// The document or the proof was changed after signing, or another key signed.
  case signature
  /// The proof is no longer valid since this time.
  case expired(String)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .vocabulary(let error): error.sentence
    case .work(let limit): "The document takes more than \(limit) steps to bring into canonical form."
    case .form(let member): "The proof's “\(member)” is missing or not as it should be."
    case .unknownSuite(let name): "The kind of proof “\(name)” is not known here."
    case .otherKey: "The key is of another kind than this proof is made with."
    case .signature: "The signature does not belong to this text: it was changed after signing, or another key signed it."
    case .expired(let time): "The proof was valid until \(time)."
    }
  }
}
