/// An organization or a person, as issuer or creator (Open Badges 3.0, section B.1.14).
public struct Profile: CredentialPart {
  /// An IRI of its own; a DID where it signs.
  public var id: String
  /// What it is called.
  public var name: String?
  /// Its page.
  public var url: String?
  /// A public address for questions.
  public var email: String?
  /// What it is, in a sentence.
  public var description: String?
  /// Its picture.
  public var image: Image?

  /// A profile.
  public init(id: String, name: String? = nil, url: String? = nil, email: String? = nil, description: String? = nil, image: Image? = nil) {
    self.id = id
    self.name = name
    self.url = url
    self.email = email
    self.description = description
    self.image = image
  }

  /// Reads a profile.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "Profile")
    id = try members.text("id")
    name = try members.optionalText("name")
    url = try members.optionalText("url")
    email = try members.optionalText("email")
    description = try members.optionalText("description")
    image = try members.optionalPart("image")
  }

  /// The profile as JSON.
  public var json: JSON {
    .object([
      "id": .text(id), "type": ["Profile"], "name": .some(name), "url": .some(url), "email": .some(email),
      "description": .some(description), "image": image?.json,
    ])
  }
}

/// A picture (section B.1.11).
public struct Image: CredentialPart {
  /// Its address.
  public var id: String
  /// What it shows.
  public var caption: String?

  /// A picture.
  public init(id: String, caption: String? = nil) {
    self.id = id
    self.caption = caption
  }

  /// Reads a picture.
  public init(_ members: Members) throws(ModelError) {
    guard try members.text("type") == "Image" else { throw members.error("type", .needs("“Image”")) }
    id = try members.text("id")
    caption = try members.optionalText("caption")
  }

  /// The picture as JSON.
  public var json: JSON { .object(["id": .text(id), "type": "Image", "caption": .some(caption)]) }
}

/// Who someone is, in clear or as a salted hash (section B.1.10).
public struct IdentityObject: CredentialPart {
  /// The identity, or `sha256$` and its hash.
  public var identityHash: String
  /// The kind of identity: `name`, `emailAddress` and so on.
  public var identityType: String
  /// Whether it is a hash.
  public var hashed: Bool
  /// What was appended before hashing.
  public var salt: String?

  /// An identity in clear.
  public init(_ identity: String, type: String) {
    identityHash = identity
    identityType = type
    hashed = false
  }

  /// An identity as the SHA-256 hash of its UTF-8 text followed by the salt. It is not anonymous: who guesses it can tell.
  public init(hashing identity: String, type: String, salt: String) {
    identityHash = "sha256$" + String(decoding: DigestAlgorithm.sha256.hexadecimal(Array((identity + salt).utf8)), as: UTF8.self)
    identityType = type
    hashed = true
    self.salt = salt
  }

  /// Reads an identity.
  public init(_ members: Members) throws(ModelError) {
    guard try members.text("type") == "IdentityObject" else { throw members.error("type", .needs("“IdentityObject”")) }
    identityHash = try members.text("identityHash")
    identityType = try members.text("identityType")
    hashed = try members.flag("hashed")
    salt = try members.optionalText("salt")
  }

  /// The identity as JSON.
  public var json: JSON {
    .object([
      "type": "IdentityObject", "hashed": .flag(hashed), "identityHash": .text(identityHash), "identityType": .text(identityType),
      "salt": .some(salt),
    ])
  }
}
