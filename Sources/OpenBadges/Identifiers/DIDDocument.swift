/// What a DID resolves to: which keys its owner signs with (Controlled Identifiers 1.0, section 2.1).
public struct DIDDocument: Sendable, Equatable {
  /// A key with its identifier (section 2.2).
  public struct Method: Sendable, Equatable {
    /// The DID, `#` and a name.
    public let id: String
    /// The DID that may change the key.
    public let controller: String
    /// The key; nil where it is of a kind that this library does not know.
    public let key: PublicKey?

    /// A key.
    public init(id: String, controller: String, key: PublicKey) {
      self.id = id
      self.controller = controller
      self.key = key
    }

    /// As `Multikey` for Ed25519 and as `JsonWebKey` for P-256: the forms that most verifiers read.
    public var json: JSON {
      var json: JSONObject = ["id": .text(id), "type": "JsonWebKey", "controller": .text(controller)]
      switch key?.kind {
      case .ed25519?:
        json["type"] = "Multikey"
        json["publicKeyMultibase"] = .some(key?.multibase)
      case .p256?: json["publicKeyJwk"] = key?.jwk
      case nil: break
      }
      return .object(json)
    }
  }

  /// The DID.
  public let id: String
  /// Its keys, among them retired ones whose signatures still hold.
  public let methods: [Method]
  /// Identifiers of the keys that sign credentials.
  public let assertionMethods: [String]
  /// Other addresses that stand for the same owner.
  public let alsoKnownAs: [String]

  /// A document in which all keys sign credentials.
  public init(id: String, methods: [Method], alsoKnownAs: [String] = []) {
    self.id = id
    self.methods = methods
    assertionMethods = methods.map(\.id)
    self.alsoKnownAs = alsoKnownAs
  }

  /// The document of a did:key (did:key, section 3.1).
  public init(key: PublicKey) {
    let id = DID.key(key).text
    self.init(id: id, methods: [Method(id: id + "#" + key.multibase, controller: id, key: key)])
  }

  /// Reads a document. Relative identifiers of keys are completed with the document's.
  public init(_ json: JSON) throws(ModelError) {
    let members = try Members(json)
    let id = try members.text("id")
    func absolute(_ text: String) -> String { text.hasPrefix("#") ? id + text : text }
    var methods: [Method] = []
    var assertionMethods: [String] = []
    func method(_ json: JSON) -> Method? {
      guard let name = json["id"]?.text else { return nil }
      let key = json["publicKeyMultibase"]?.text.flatMap { PublicKey(multibase: $0) } ?? json["publicKeyJwk"].flatMap { PublicKey(jwk: $0) }
      return Method(id: absolute(name), controller: json["controller"]?.text ?? id, unchecked: key)
    }
    for element in json["verificationMethod"]?.elements ?? [] { method(element).map { methods.append($0) } }
    for element in json["assertionMethod"]?.elements ?? [] {
      if let name = element.text {
        assertionMethods.append(absolute(name))
      } else if let inline = method(element) {
        methods.append(inline)
        assertionMethods.append(inline.id)
      }
    }
    self.id = id
    self.methods = methods
    self.assertionMethods = assertionMethods
    alsoKnownAs = (json["alsoKnownAs"]?.elements ?? []).compactMap(\.text)
  }

  /// The key that a proof names, where this document lists it for signing credentials under its own control.
  public func key(_ id: String) -> PublicKey? {
    guard assertionMethods.contains(where: { $0.isSameText(as: id) }) else { return nil }
    let found = methods.filter { $0.id.isSameText(as: id) }
    guard found.count == 1, let method = found.first, method.controller.isSameText(as: self.id) else { return nil }
    return method.key
  }

  /// The keys that sign credentials.
  public var assertionKeys: [PublicKey] { assertionMethods.compactMap { key($0) } }

  /// The document as JSON.
  public var json: JSON {
    .object([
      "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1", "https://w3id.org/security/jwk/v1"],
      "id": .text(id), "alsoKnownAs": .texts(alsoKnownAs), "verificationMethod": .list(methods.map(\.json)),
      "assertionMethod": .texts(assertionMethods),
    ])
  }
}

extension DIDDocument.Method {
  fileprivate init(id: String, controller: String, unchecked key: PublicKey?) {
    self.id = id
    self.controller = controller
    self.key = key
  }
}
