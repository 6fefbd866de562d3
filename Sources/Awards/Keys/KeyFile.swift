import CryptoExtras
package import OpenBadges

/// The private keys of an issuer, as they lie in a file that only its owner may read, or in an environment variable.
///
/// What describes a value of this type, in a log or a debugger, shows the public halves alone.
package struct KeyFile: Sendable, CustomStringConvertible, CustomReflectable {
  /// Id of the organization that signs.
  package let organization: String
  /// Name of the pair, `2026-1`.
  package let name: String
  /// For proofs: Ed25519.
  package let proofKey: SigningKey
  /// For JWTs: P-256.
  package let jwtKey: SigningKey
  /// Tells earners apart without naming them; it stays when keys are changed.
  private let markSecret: [UInt8]

  /// How the text of a key file begins; the guard of a build looks for it.
  package static let beginning = #"{"cairn":"signing key""#
  /// How the text of an encrypted one begins.
  package static let encryptedBeginning = #"{"cairn":"encrypted signing key""#

  /// New keys.
  /// - Parameter old: the pair that they take the place of, if any.
  package init(organization: String, name: String, replacing old: KeyFile? = nil) {
    self.organization = organization
    self.name = name
    proofKey = SigningKey(.ed25519)
    jwtKey = SigningKey(.p256)
    markSecret = old?.markSecret ?? SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
  }

  /// Marks of the issuer's earners.
  package var earnerMark: EarnerMark { EarnerMark(secret: markSecret) }

  /// The public halves.
  package func pair(created: String) -> IssuerKeys.Pair {
    IssuerKeys.Pair(
      organization: organization, name: name, created: created, proofKey: proofKey.publicKey, jwtKey: jwtKey.publicKey)
  }

  /// The keys under the identifiers that the issuer's DID document lists.
  package func signer(did: String) -> Signer { Signer(did: did, name: name, proofKey: proofKey, jwtKey: jwtKey) }

  package var description: String { "KeyFile(\(organization) \(name))" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a text gives no keys.
package enum KeyFileError: Error, Equatable, Sendable {
  case damaged
  /// It is encrypted, and no passphrase was given.
  case locked
  case wrongPassphrase

  /// One sentence, which tells nothing of the text.
  package var sentence: String {
    switch self {
    case .damaged: "The key file is damaged, or is no key file."
    case .locked: "The key file is encrypted, and there is no passphrase: set CAIRN_PASSPHRASE, or run the command on a terminal."
    case .wrongPassphrase: "The passphrase does not open the key file."
    }
  }
}

// MARK: - Text

extension KeyFile {
  /// What it takes to try one passphrase: 64 MB of memory and a good part of a second.
  private static let rounds = 1 << 16, blockSize = 8, parallelism = 1
  /// No file may ask for more than that.
  private static let roundLimit = 1 << 20

  /// Reads a key file.
  /// - Parameter passphrase: asked for only where the text is encrypted.
  package init(_ text: [UInt8], passphrase: () throws -> String?) throws {
    guard let json = try? JSON(parsing: text, limit: 1 << 16) else { throw KeyFileError.damaged }
    switch json["cairn"]?.text {
    case "signing key": try self.init(plain: json)
    case "encrypted signing key":
      guard let phrase = try passphrase() else { throw KeyFileError.locked }
      try self.init(plain: Self.open(json, phrase))
    default: throw KeyFileError.damaged
    }
  }

  private init(plain json: JSON) throws(KeyFileError) {
    func secret(_ name: String) -> [UInt8]? { json[name]?.text.flatMap { Base64URL.decode($0) } }
    guard json["cairn"]?.text == "signing key", let organization = json["organization"]?.text, let name = json["name"]?.text,
      let proofKey = secret("ed25519").flatMap({ SigningKey(.ed25519, secret: $0) }),
      let jwtKey = secret("p256").flatMap({ SigningKey(.p256, secret: $0) }), let mark = secret("mark"), mark.count == 32
    else { throw .damaged }
    self.organization = organization
    self.name = name
    self.proofKey = proofKey
    self.jwtKey = jwtKey
    markSecret = mark
  }

  /// The text of a key file.
  /// - Parameter passphrase: nil for a file that its permissions alone protect.
  package func text(passphrase: String?) -> [UInt8] {
    let plain: JSONObject = [
      "cairn": "signing key", "organization": .text(organization), "name": .text(name),
      "ed25519": .text(Base64URL.encode(proofKey.secret)), "p256": .text(Base64URL.encode(jwtKey.secret)),
      "mark": .text(Base64URL.encode(markSecret)),
    ]
    let bytes = JSON.object(plain).bytes()
    guard let passphrase else { return bytes + [0x0A] }
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
    guard let key = try? Self.key(passphrase, salt: salt, rounds: Self.rounds),
      let sealed = try? ChaChaPoly.seal(bytes, using: key, authenticating: Array(name.utf8)).combined
    else { preconditionFailure("deriving a key and sealing need memory alone") }
    let encrypted: JSONObject = [
      "cairn": "encrypted signing key", "organization": .text(organization), "name": .text(name), "kdf": "scrypt",
      "rounds": .number(Double(Self.rounds)), "salt": .text(Base64URL.encode(salt)), "cipher": "chacha20-poly1305",
      "sealed": .text(Base64URL.encode(sealed)),
    ]
    return JSON.object(encrypted).bytes() + [0x0A]
  }

  private static func open(_ json: JSON, _ passphrase: String) throws(KeyFileError) -> JSON {
    guard json["kdf"]?.text == "scrypt", json["cipher"]?.text == "chacha20-poly1305", let name = json["name"]?.text,
      let rounds = json["rounds"]?.number.flatMap({ Int(exactly: $0) }), (2...roundLimit).contains(rounds), rounds & (rounds - 1) == 0,
      let salt = json["salt"]?.text.flatMap({ Base64URL.decode($0) }),
      let sealed = json["sealed"]?.text.flatMap({ Base64URL.decode($0) }), let box = try? ChaChaPoly.SealedBox(combined: sealed)
    else { throw .damaged }
    guard let key = try? Self.key(passphrase, salt: salt, rounds: rounds),
      let bytes = try? ChaChaPoly.open(box, using: key, authenticating: Array(name.utf8))
    else { throw .wrongPassphrase }
    guard let json = try? JSON(parsing: Array(bytes)) else { throw .damaged }
    return json
  }

  private static func key(_ passphrase: String, salt: [UInt8], rounds: Int) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
  }
}
