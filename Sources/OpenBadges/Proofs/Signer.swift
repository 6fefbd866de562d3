/// The keys of an issuer, with the identifiers under which its DID document lists them.
public struct Signer: Sendable {
  /// For the proofs in documents: Ed25519.
  public let proofKey: SigningKey
  /// The identifier of its public half.
  public let proofMethod: String
  /// For JWTs: P-256.
  public let jwtKey: SigningKey
  /// The identifier of its public half.
  public let jwtMethod: String

  /// Keys of an issuer.
  /// - Parameters:
  ///   - did: the issuer.
  ///   - name: the name of the pair: `2026-1` gives `#2026-1-ed25519` and `#2026-1-p256`.
  public init(did: String, name: String, proofKey: SigningKey, jwtKey: SigningKey) {
    precondition(proofKey.publicKey.kind == .ed25519 && jwtKey.publicKey.kind == .p256, "an Ed25519 key and a P-256 key")
    self.proofKey = proofKey
    self.jwtKey = jwtKey
    proofMethod = "\(did)#\(name)-ed25519"
    jwtMethod = "\(did)#\(name)-p256"
  }

  /// A document with two proofs: eddsa-rdfc-2022 first, which most verifiers ask for, then eddsa-jcs-2022 for browsers.
  public func signed(_ document: JSONObject, created: Timestamp) throws(ProofError) -> JSONObject {
    var proofs: [JSON] = []
    for suite in [Cryptosuite.eddsaRDFC2022, .eddsaJCS2022] {
      proofs.append(
        .object(try DataIntegrityProof(suite, over: document, with: proofKey, as: proofMethod, created: created.text).json))
    }
    var signed = document.without("proof")
    signed["proof"] = .list(proofs)
    return signed
  }

  /// A credential as a JWT with ES256.
  public func jwt(_ credential: JSONObject) throws(ProofError) -> JWT { try JWT(signing: credential, with: jwtKey, as: jwtMethod) }
}
