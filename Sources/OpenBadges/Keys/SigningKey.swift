internal import Crypto

/// A private key that signs. What describes it, in a log or a debugger, shows its public half alone.
public struct SigningKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private enum Half: Sendable {
    case ed25519(Curve25519.Signing.PrivateKey)
    case p256(P256.Signing.PrivateKey)
  }

  private let half: Half
  /// The half that may be published.
  public let publicKey: PublicKey

  /// A new key from the system's source of random numbers.
  public init(_ kind: PublicKey.Kind) {
    switch kind {
    case .ed25519: self.init(.ed25519(Curve25519.Signing.PrivateKey()))
    case .p256: self.init(.p256(P256.Signing.PrivateKey()))
    }
  }

  /// A key from the 32 bytes that `secret` gives; nil where they are none.
  public init?(_ kind: PublicKey.Kind, secret: [UInt8]) {
    switch kind {
    case .ed25519:
      guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
      self.init(.ed25519(key))
    case .p256:
      guard let key = try? P256.Signing.PrivateKey(rawRepresentation: secret) else { return nil }
      self.init(.p256(key))
    }
  }

  private init(_ half: Half) {
    self.half = half
    let publicKey =
      switch half {
      case .ed25519(let key): PublicKey(.ed25519, bytes: Array(key.publicKey.rawRepresentation))
      case .p256(let key): PublicKey(.p256, bytes: Array(key.publicKey.compressedRepresentation))
      }
    guard let publicKey else { preconditionFailure("a private key has a public half") }
    self.publicKey = publicKey
  }

  /// The 32 secret bytes, for whoever writes a key file.
  public var secret: [UInt8] {
    switch half {
    case .ed25519(let key): Array(key.rawRepresentation)
    case .p256(let key): Array(key.rawRepresentation)
    }
  }

  /// A signature of 64 bytes over a message. Ed25519 gives the same one each time, P-256 another one each time.
  public func signature(over message: [UInt8]) -> [UInt8] {
    do {
      switch half {
      case .ed25519(let key): return Array(try key.signature(for: message))
      case .p256(let key): return Array(try key.signature(for: message).rawRepresentation)
      }
    } catch { preconditionFailure("signing needs nothing but the key") }
  }

  /// The kind and the public half.
  public var description: String { "SigningKey(\(publicKey.multibase))" }
  /// The same as the description.
  public var debugDescription: String { description }
  /// Nothing of the key: what dumps a value by reflection finds no member.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
