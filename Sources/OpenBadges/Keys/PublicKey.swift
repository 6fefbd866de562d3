internal import Crypto

/// A key that checks signatures.
public struct PublicKey: Sendable, Equatable {
  /// The kinds of key this library uses.
  public enum Kind: Sendable {
    /// Ed25519 (RFC 8032): for the Data Integrity proofs.
    case ed25519
    /// ECDSA over P-256 with SHA-256: for JWTs.
    case p256

    /// The code that stands before the key in a Multikey (Controlled Identifiers, section 2.2.2), as an unsigned varint.
    var multicodec: [UInt8] {
      switch self {
      case .ed25519: [0xED, 0x01]
      case .p256: [0x80, 0x24]
      }
    }
  }

  /// The kind of key.
  public let kind: Kind
  /// Ed25519: 32 bytes. P-256: the compressed point, 33 bytes.
  public let bytes: [UInt8]

  /// A key from its bytes, as `bytes` gives them; nil where they are none.
  public init?(_ kind: Kind, bytes: [UInt8]) {
    switch kind {
    case .ed25519: guard bytes.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)) != nil else { return nil }
    case .p256: guard bytes.count == 33, (try? P256.Signing.PublicKey(compressedRepresentation: bytes)) != nil else { return nil }
    }
    self.kind = kind
    self.bytes = bytes
  }

  /// A key from a `publicKeyMultibase` value, `z6Mk…` or `zDn…`; nil where it is none.
  public init?(multibase text: some StringProtocol) {
    guard text.utf8.first == UInt8(ascii: "z"), let bytes = Base58.decode(text.dropFirst()) else { return nil }
    for kind in [Kind.ed25519, .p256] where bytes.starts(with: kind.multicodec) {
      self.init(kind, bytes: Array(bytes.dropFirst(2)))
      return
    }
    return nil
  }

  /// A key from a JSON Web Key (RFC 7517; RFC 8037 for Ed25519). A key that carries its private half is refused with nil.
  public init?(jwk: JSON) {
    guard jwk["d"] == nil, let x = jwk["x"]?.text.flatMap({ Base64URL.decode($0) }) else { return nil }
    switch (jwk["kty"]?.text, jwk["crv"]?.text) {
    case ("OKP", "Ed25519"): self.init(.ed25519, bytes: x)
    case ("EC", "P-256"):
      guard let y = jwk["y"]?.text.flatMap({ Base64URL.decode($0) }), x.count == 32, y.count == 32,
        let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
      else { return nil }
      self.init(.p256, bytes: Array(key.compressedRepresentation))
    default: return nil
    }
  }

  /// The Multikey value: `z6Mk…` for Ed25519, `zDn…` for P-256.
  public var multibase: String { "z" + Base58.encode(kind.multicodec + bytes) }

  /// The JSON Web Key, public members only.
  public var jwk: JSON {
    switch kind {
    case .ed25519:
      return ["kty": "OKP", "crv": "Ed25519", "x": .text(Base64URL.encode(bytes))]
    case .p256:
      guard let point = try? P256.Signing.PublicKey(compressedRepresentation: bytes).rawRepresentation else { return .null }
      return [
        "kty": "EC", "crv": "P-256", "x": .text(Base64URL.encode(Array(point.prefix(32)))),
        "y": .text(Base64URL.encode(Array(point.suffix(32)))),
      ]
    }
  }

  /// Whether a signature of 64 bytes was made over a message with the private half of this key.
  public func isValid(signature: [UInt8], over message: [UInt8]) -> Bool {
    switch kind {
    case .ed25519:
      return (try? Curve25519.Signing.PublicKey(rawRepresentation: bytes))?.isValidSignature(signature, for: message) ?? false
    case .p256:
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else { return false }
      return (try? P256.Signing.PublicKey(compressedRepresentation: bytes))?.isValidSignature(signature, for: message) ?? false
    }
  }
}
