/// A credential as a compact JSON Web Signature (Open Badges 3.0, section 8.2), with ES256 (RFC 7518, section 3.4).
public struct JWT: Sendable, Equatable {
  /// The algorithm, the key and the type.
  public let header: JSONObject
  /// The credential with the claims `iss`, `jti`, `nbf`, `sub` and `exp`.
  public let payload: JSONObject
  private let signed: String
  private let signature: [UInt8]

  /// Header, payload and signature in base64url, with a point between.
  public var text: String { signed + "." + Base64URL.encode(signature) }

  /// The identifier of the key that checks it, where the header gives one.
  public var keyID: String? { header["kid"]?.text }

  /// Reads a JWT; nothing is verified yet.
  public init(_ text: some StringProtocol) throws(ProofError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64URL.decode(parts[0]), let payload = Base64URL.decode(parts[1]) else { throw .form("JWT") }
    guard let signature = Base64URL.decode(parts[2]), signature.count == 64 else { throw .form("signature") }
    guard let header = (try? JSON(parsing: header))?.object else { throw .form("header") }
    guard let payload = (try? JSON(parsing: payload))?.object else { throw .form("payload") }
    guard header["alg"]?.text == "ES256" else { throw .unknownSuite(header["alg"]?.text ?? "") }
    guard header["crit"] == nil, header["b64"] == nil else { throw .form("crit") }
    if let type = header["typ"], !["JWT", "VC+JWT", "VC+LD+JWT"].contains(type.text?.uppercased()) { throw .form("typ") }
    guard (header["kid"]?.text != nil) || (header["jwk"].flatMap { PublicKey(jwk: $0) } != nil) else { throw .form("kid") }
    self.header = header
    self.payload = payload
    self.signature = signature
    signed = parts[0] + "." + parts[1]
  }

  /// Signs a credential.
  /// - Parameters:
  ///   - credential: its proofs are left out.
  ///   - key: P-256.
  ///   - id: the identifier under which the issuer lists the key's public half.
  public init(signing credential: JSONObject, with key: SigningKey, as id: String) throws(ProofError) {
    guard key.publicKey.kind == .p256 else { throw .otherKey }
    var payload = credential.without("proof")
    payload["iss"] = payload["issuer"].flatMap { $0.text ?? $0["id"]?.text }.map { .text($0) }
    payload["jti"] = payload["id"]
    payload["sub"] = payload["credentialSubject"]?["id"]
    for (claim, member) in [("nbf", "validFrom"), ("exp", "validUntil")] {
      guard let text = payload[member]?.text else { continue }
      guard let time = Timestamp(text) else { throw .form(member) }
      payload[claim] = .number(Double(time.seconds))
    }
    header = ["alg": "ES256", "kid": .text(id), "typ": "JWT"]
    self.payload = payload
    signed = Base64URL.encode(JSON.object(header).bytes()) + "." + Base64URL.encode(JSON.object(payload).bytes())
    signature = key.signature(over: Array(signed.utf8))
  }

  /// Checks that a key signed it, and that its claims say what the credential says; the caller decides whether the key is the issuer's.
  public func verify(with key: PublicKey) throws(ProofError) {
    guard key.kind == .p256 else { throw .otherKey }
    guard key.isValid(signature: signature, over: Array(signed.utf8)) else { throw .signature }
    let issuer = payload["issuer"].flatMap { $0.text ?? $0["id"]?.text }
    guard payload["iss"]?.text == issuer else { throw .form("iss") }
    guard payload["jti"]?.text == payload["id"]?.text else { throw .form("jti") }
    if let subject = payload["sub"] { guard subject == payload["credentialSubject"]?["id"] else { throw .form("sub") } }
    for (claim, member) in [("nbf", "validFrom"), ("exp", "validUntil")] {
      guard let seconds = payload[claim] else { continue }
      guard let text = payload[member]?.text, let time = Timestamp(text), seconds == .number(Double(time.seconds)) else {
        throw .form(claim)
      }
    }
  }

  /// The credential without the claims that only repeat it.
  public var credential: JSONObject {
    ["iss", "jti", "nbf", "sub", "exp", "iat"].reduce(payload) { $0.without($1) }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Members in order. Of two with the same name the later one stays.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init()
    for (name, value) in elements { self[name] = value }
  }
}
