/// One bit for each credential of an issuer (Bitstring Status List 1.0, section 3.3).
public struct StatusList: Sendable, Equatable {
  /// What a set bit means (section 2.2).
  public enum Purpose: String, Sendable, CaseIterable {
    /// For good.
    case revocation
    /// Until it is lifted.
    case suspension
  }

  /// Shorter lists would tell too much about the one whose status is asked for (section 6.1).
  public static let minimumCount = 131_072
  /// Longer lists are not read.
  public static let maximumCount = 1 << 27

  private var bytes: [UInt8]

  /// A list without a set bit.
  /// - Parameter count: how many bits; at least `minimumCount`, and made a multiple of 8.
  public init(count: Int = minimumCount) {
    bytes = [UInt8](repeating: 0, count: (max(count, Self.minimumCount) + 7) / 8)
  }

  /// Reads an `encodedList`.
  public init(encoded: String) throws(StatusError) {
    guard encoded.utf8.first == UInt8(ascii: "u"), let packed = Base64URL.decode(encoded.dropFirst()) else { throw .encoding }
    do { bytes = try Gzip.decompress(packed, limit: Self.maximumCount / 8) } catch { throw .encoding }
    guard count >= Self.minimumCount else { throw .short(count) }
  }

  /// How many bits.
  public var count: Int { bytes.count * 8 }

  /// The list as `encodedList`: `u`, then base64url of the bits in gzip.
  public var encoded: String { "u" + Base64URL.encode(Gzip.compress(bytes)) }

  /// The bit of an index, the first one leftmost.
  /// - Precondition: the index is less than `count`.
  public subscript(index: Int) -> Bool {
    get { bytes[index / 8] & (0x80 >> UInt8(index % 8)) != 0 }
    set {
      let bit: UInt8 = 0x80 >> UInt8(index % 8)
      if newValue { bytes[index / 8] |= bit } else { bytes[index / 8] &= ~bit }
    }
  }
}

/// Why a status cannot be told.
public enum StatusError: Error, Equatable, Sendable {
  /// The list is no base64url of gzip, or longer than `StatusList.maximumCount`.
  case encoding
  /// The list has only this many bits.
  case short(Int)
  /// The list ends before the index.
  case outOfRange(Int)
  /// The credential that carries the list is not of the form that it should have.
  case form(ModelError)
  /// The list is about another purpose.
  case otherPurpose
  /// Another issuer than the credential's signed the list.
  case otherIssuer(String)
  /// The list's proof does not hold.
  case proof(ProofError)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .encoding: "The status list cannot be unpacked."
    case .short(let count): "The status list has \(count) entries; fewer than \(StatusList.minimumCount) are not accepted."
    case .outOfRange(let index): "The status list ends before entry \(index)."
    case .form(let error): "The status list is not as it should be: \(error.sentence)"
    case .otherPurpose: "The status list is about something else than the credential says."
    case .otherIssuer(let issuer): "The status list comes from another issuer, \(issuer)."
    case .proof(let error): "The status list's proof does not hold: \(error.sentence)"
    }
  }
}

/// Where a credential's status stands (Bitstring Status List 1.0, section 2.1).
public struct StatusEntry: CredentialPart {
  /// The list's address with the index after `#`: the entry itself, not the list.
  public var id: String
  /// What a set bit means.
  public var purpose: String
  /// The credential's place in the list.
  public var index: Int
  /// The list's address.
  public var list: String

  /// An entry.
  public init(list: String, index: Int, purpose: StatusList.Purpose) {
    id = "\(list)#\(index)"
    self.purpose = purpose.rawValue
    self.index = index
    self.list = list
  }

  /// Reads an entry.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "BitstringStatusListEntry")
    id = try members.optionalText("id") ?? ""
    purpose = try members.text("statusPurpose")
    list = try members.text("statusListCredential")
    let text = try members.text("statusListIndex")
    guard let index = Int(text), index >= 0, String(index) == text else {
      throw members.error("statusListIndex", .needs("a whole number as text"))
    }
    self.index = index
    if members.has("statusSize"), try members.optionalNumber("statusSize") != 1 { throw members.error("statusSize", .needs("1")) }
  }

  /// The entry as JSON.
  public var json: JSON {
    [
      "id": .text(id), "type": "BitstringStatusListEntry", "statusPurpose": .text(purpose), "statusListIndex": .text(String(index)),
      "statusListCredential": .text(list),
    ]
  }
}

/// The signed credential that publishes a status list (section 2.2).
public struct StatusListCredential: CredentialPart {
  /// Its address.
  public var id: String
  /// The DID of its issuer.
  public var issuer: String
  /// When it was signed.
  public var validFrom: Timestamp
  /// From when on it must no longer be relied on.
  public var validUntil: Timestamp?
  /// What set bits mean.
  public var purposes: [String]
  /// The list, packed.
  public var encodedList: String

  /// A list to be signed.
  public init(id: String, issuer: String, validFrom: Timestamp, purpose: StatusList.Purpose, list: StatusList) {
    self.id = id
    self.issuer = issuer
    self.validFrom = validFrom
    purposes = [purpose.rawValue]
    encodedList = list.encoded
  }

  private struct Subject: CredentialPart {
    let purposes: [String]
    let encodedList: String
    init(_ members: Members) throws(ModelError) {
      _ = try members.types(with: "BitstringStatusList")
      purposes = try members.texts("statusPurpose")
      encodedList = try members.text("encodedList")
    }
    var json: JSON { .null }
  }

  /// Reads a list; it stays packed.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "BitstringStatusListCredential")
    id = try members.text("id")
    if let text = try? members.text("issuer") { issuer = text } else { issuer = try members.part("issuer", Profile.self).id }
    guard let from = try members.optionalTime("validFrom") else { throw members.error("validFrom", .missing) }
    validFrom = from
    validUntil = try members.optionalTime("validUntil")
    let subject = try members.part("credentialSubject", Subject.self)
    purposes = subject.purposes
    encodedList = subject.encodedList
  }

  /// The list as JSON, without proof.
  public var json: JSON { .object(object) }

  /// The list as the object that is signed, without proof.
  public var object: JSONObject {
    JSONObject(present: [
      "@context": [.text(Context.credentials.url)], "id": .text(id), "type": ["VerifiableCredential", "BitstringStatusListCredential"],
      "issuer": .text(issuer), "validFrom": .text(validFrom.text), "validUntil": .some(validUntil?.text),
      "credentialSubject": [
        "id": .text(id + "#list"), "type": "BitstringStatusList", "statusPurpose": .text(purposes.first ?? ""),
        "encodedList": .text(encodedList),
      ],
    ])
  }
}
