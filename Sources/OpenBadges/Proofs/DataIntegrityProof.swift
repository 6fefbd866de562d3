/// A proof inside a document (Verifiable Credential Data Integrity 1.0, section 2.1), over all of the document but its proofs.
public struct DataIntegrityProof: Sendable, Equatable {
  /// The members of the proof, among them what this type does not name.
  public let json: JSONObject
  /// How the document is turned into what is signed.
  public let suite: Cryptosuite
  /// The identifier of the key that checks it.
  public let verificationMethod: String
  /// The signature, 64 bytes.
  public let signature: [UInt8]

  /// Reads a proof.
  public init(_ json: JSON) throws(ProofError) {
    guard let object = json.object else { throw .form("proof") }
    guard object["type"]?.text == "DataIntegrityProof" else { throw .unknownSuite(object["type"]?.text ?? "") }
    guard let name = object["cryptosuite"]?.text else { throw .form("cryptosuite") }
    guard let suite = Cryptosuite(rawValue: name) else { throw .unknownSuite(name) }
    guard object["proofPurpose"]?.text == "assertionMethod" else { throw .form("proofPurpose") }
    guard let method = object["verificationMethod"]?.text else { throw .form("verificationMethod") }
    guard let value = object["proofValue"]?.text, value.utf8.first == UInt8(ascii: "z"), let signature = Base58.decode(value.dropFirst()),
      signature.count == 64
    else { throw .form("proofValue") }
    self.json = object
    self.suite = suite
    verificationMethod = method
    self.signature = signature
  }

  /// Signs a document (section 4.2).
  /// - Parameters:
  ///   - document: any `proof` in it is left out of account.
  ///   - key: Ed25519.
  ///   - method: the identifier under which the issuer lists the key's public half.
  ///   - created: when, as `2026-11-27T10:00:00Z`.
  public init(
    _ suite: Cryptosuite, over document: JSONObject, with key: SigningKey, as method: String, created: String,
    vocabulary: Vocabulary = .standard
  ) throws(ProofError) {
    guard key.publicKey.kind == .ed25519 else { throw .otherKey }
    var proof = JSONObject()
    proof["type"] = "DataIntegrityProof"
    proof["cryptosuite"] = .text(suite.rawValue)
    proof["created"] = .text(created)
    proof["verificationMethod"] = .text(method)
    proof["proofPurpose"] = "assertionMethod"
    var options = proof
    options["@context"] = document["@context"]
    // Section 3.3.1, step 2: this suite's proofs carry the context they were made with.
    if suite == .eddsaJCS2022 { proof = options }
    signature = key.signature(over: try suite.hash(document.without("proof"), options: options, vocabulary))
    proof["proofValue"] = .text("z" + Base58.encode(signature))
    json = proof
    self.suite = suite
    verificationMethod = method
  }

  /// Checks that this proof was made over a document with a key (section 4.3); the caller decides whether the key is the issuer's.
  public func verify(_ document: JSONObject, with key: PublicKey, vocabulary: Vocabulary = .standard) throws(ProofError) {
    guard key.kind == .ed25519 else { throw .otherKey }
    var unsecured = document.without("proof")
    var options = json.without("proofValue")
    switch suite {
    case .eddsaRDFC2022: options["@context"] = unsecured["@context"]
    case .eddsaJCS2022:
      if let context = options["@context"] {
        // Section 3.3.2, step 4: the proof's contexts are the first of the document's.
        guard let named = unsecured["@context"], named.elements.starts(with: context.elements) else { throw .form("@context") }
        unsecured["@context"] = context
      }
    }
    guard key.isValid(signature: signature, over: try suite.hash(unsecured, options: options, vocabulary)) else { throw .signature }
  }
}
