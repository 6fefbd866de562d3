/// A credential that says that someone earned an achievement (Open Badges 3.0, section B.1.2).
public struct OpenBadgeCredential: CredentialPart {
  /// Where it is published.
  public var id: String
  /// What wallets show.
  public var name: String?
  /// What it is, in a sentence.
  public var description: String?
  /// Its picture.
  public var image: Image?
  /// Who issues it.
  public var issuer: Profile
  /// From when on it holds.
  public var validFrom: Timestamp
  /// Until when it holds; nil where it does not end.
  public var validUntil: Timestamp?
  /// When it was awarded.
  public var awardedDate: Timestamp?
  /// Who earned what.
  public var subject: AchievementSubject
  /// Where its status is published.
  public var status: StatusEntry?
  /// The schema it keeps to.
  public var schema: CredentialSchema?

  /// A credential.
  public init(
    id: String, name: String? = nil, description: String? = nil, image: Image? = nil, issuer: Profile, validFrom: Timestamp,
    validUntil: Timestamp? = nil, awardedDate: Timestamp? = nil, subject: AchievementSubject, status: StatusEntry? = nil,
    schema: CredentialSchema? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.image = image
    self.issuer = issuer
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.awardedDate = awardedDate
    self.subject = subject
    self.status = status
    self.schema = schema
  }

  /// Reads a credential.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "VerifiableCredential")
    // Both names stand for the same class.
    if (try? members.types(with: "AchievementCredential")) == nil { _ = try members.types(with: "OpenBadgeCredential") }
    id = try members.text("id")
    name = try members.optionalText("name")
    description = try members.optionalText("description")
    image = try members.optionalPart("image")
    issuer = try members.part("issuer")
    guard let from = try members.optionalTime("validFrom") else { throw members.error("validFrom", .missing) }
    validFrom = from
    validUntil = try members.optionalTime("validUntil")
    awardedDate = try members.optionalTime("awardedDate")
    subject = try members.part("credentialSubject")
    status = try members.optionalPart("credentialStatus")
    schema = try members.parts("credentialSchema", CredentialSchema.self).first
  }

  /// The credential as JSON, without proof.
  public var json: JSON { .object(object) }

  /// The credential as the object that is signed, without proof.
  public var object: JSONObject {
    var contexts = [Context.credentials.url, Context.openBadges.url]
    if schema != nil { contexts.append(Context.extensions.url) }
    return JSONObject(present: [
      "@context": .texts(contexts), "id": .text(id), "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": .some(name),
      "description": .some(description), "image": image?.json, "issuer": issuer.json, "validFrom": .text(validFrom.text),
      "validUntil": .some(validUntil?.text), "awardedDate": .some(awardedDate?.text), "credentialSubject": subject.json,
      "credentialStatus": status?.json, "credentialSchema": schema.map { [$0.json] },
    ])
  }
}

/// Who earned what (section B.1.3).
public struct AchievementSubject: CredentialPart {
  /// An IRI of the earner, such as a random `urn:uuid:`.
  public var id: String?
  /// Who the earner is, as far as the earner consents.
  public var identifiers: [IdentityObject]
  /// What was earned.
  public var achievement: Achievement
  /// How it was earned, where the earner asks for it.
  public var results: [Result]
  /// How much credit it brought.
  public var creditsEarned: Double?
  /// What was done, in words.
  public var narrative: String?

  /// A subject; an identifier or an id must be given.
  public init(
    id: String?, identifiers: [IdentityObject] = [], achievement: Achievement, results: [Result] = [], creditsEarned: Double? = nil,
    narrative: String? = nil
  ) {
    self.id = id
    self.identifiers = identifiers
    self.achievement = achievement
    self.results = results
    self.creditsEarned = creditsEarned
    self.narrative = narrative
  }

  /// Reads a subject.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "AchievementSubject")
    id = try members.optionalText("id")
    identifiers = try members.parts("identifier")
    if id == nil, identifiers.isEmpty { throw members.error("id", .missing) }
    achievement = try members.part("achievement")
    results = try members.parts("result")
    creditsEarned = try members.optionalNumber("creditsEarned")
    narrative = try members.optionalText("narrative")
  }

  /// The earner's name, where it stands in clear.
  public var name: String? { identifiers.first { !$0.hashed && $0.identityType == "name" }?.identityHash }

  /// The subject as JSON.
  public var json: JSON {
    .object([
      "id": .some(id), "type": ["AchievementSubject"], "identifier": .parts(identifiers), "achievement": achievement.json,
      "result": .parts(results), "creditsEarned": creditsEarned.map { .number($0) }, "narrative": .some(narrative),
    ])
  }
}

/// A schema that a credential keeps to (VC Data Model 2.0, section 4.11).
public struct CredentialSchema: CredentialPart {
  /// Its address.
  public var id: String
  /// How it is applied.
  public var type: String

  /// The schema of 1EdTech for Open Badges 3.0.
  public static let openBadges = CredentialSchema(
    id: "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
    type: "1EdTechJsonSchemaValidator2019")

  /// A schema.
  public init(id: String, type: String) {
    self.id = id
    self.type = type
  }

  /// Reads a schema.
  public init(_ members: Members) throws(ModelError) {
    id = try members.text("id")
    type = try members.text("type")
  }

  /// The schema as JSON.
  public var json: JSON { ["id": .text(id), "type": .text(type)] }
}
