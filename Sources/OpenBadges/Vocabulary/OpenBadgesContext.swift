extension Context {
  /// The context of Open Badges 3.0, version 3.0.3.
  static let openBadges = Context(
    url: "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    terms: words(["OpenBadgeCredential", "Criteria", "EndorsementCredential"])
      + [
        "AchievementCredential": Term(iri: IRI.openBadges + "OpenBadgeCredential"),
        "Achievement": Term(iri: IRI.openBadges + "Achievement", scope: achievement),
        "AchievementSubject": Term(iri: IRI.openBadges + "AchievementSubject", scope: subject),
        "Address": Term(iri: IRI.openBadges + "Address", scope: address),
        "Alignment": Term(iri: IRI.schema + "AlignmentObject", scope: alignment),
        "EndorsementSubject": Term(iri: IRI.openBadges + "EndorsementSubject", scope: words(["endorsementComment"])),
        "Evidence": Term(iri: IRI.openBadges + "Evidence", scope: IRI.terms(IRI.schema, ["audience", "genre"])),
        "GeoCoordinates": Term(iri: IRI.openBadges + "GeoCoordinates", scope: IRI.terms(IRI.schema, ["latitude", "longitude"])),
        "IdentifierEntry": Term(iri: IRI.openBadges + "IdentifierEntry", scope: words(["identifier", "identifierType"])),
        "IdentityObject": Term(iri: IRI.openBadges + "IdentityObject", scope: identity),
        "Image": Term(iri: IRI.openBadges + "Image", scope: IRI.terms(IRI.schema, ["caption"])),
        "Profile": Term(iri: IRI.openBadges + "Profile", scope: profile),
        "Related": Term(iri: IRI.openBadges + "Related", scope: words(["version"]) + language),
        "Result": Term(iri: IRI.openBadges + "Result", scope: result),
        "ResultDescription": Term(iri: IRI.openBadges + "ResultDescription", scope: resultDescription),
        "RubricCriterionLevel": Term(iri: IRI.openBadges + "RubricCriterionLevel", scope: words(["level", "points"])),
        // The context names a prefix here that it never defines, so the datatype is the short form itself.
        "awardedDate": Term(iri: IRI.openBadges + "awardedDate", values: .datatype("xsd:dateTime")),
        "url": Term(iri: IRI.schema + "url", values: anyURI),
        "jti": Term(iri: "https://www.iana.org/assignments/jwt#jti", values: .reference),
      ]
      + described + language + image + words(["alignment", "endorsement", "endorsementJwt", "narrative"]))

  /// The context of the 1EdTech extensions to credentials.
  static let extensions = Context(
    url: "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
    terms: [
      "1EdTechJsonSchemaValidator2019": Term(
        iri: "https://purl.imsglobal.org/spec/vccs/v1p0/context.json#1EdTechJsonSchemaValidator2019"),
      "1EdTechRevocationList": Term(iri: "https://purl.imsglobal.org/spec/vcrl/v1p0/context.json#1EdTechRevocationList"),
      "1EdTechCredentialRefresh": Term(iri: "https://purl.imsglobal.org/spec/vccr/v1p0/context.json#1EdTechCredentialRefresh"),
    ])

  private static func words(_ words: [String], _ values: Term.Values = .plain) -> [String: Term] {
    IRI.terms(IRI.openBadges, words, values)
  }

  private static let anyURI = Term.Values.datatype("https://www.w3.org/2001/XMLSchema#anyURI")
  private static let date = Term.Values.datatype("https://www.w3.org/2001/XMLSchema#date")
  private static let float = Term.Values.datatype("https://www.w3.org/2001/XMLSchema#float")
  private static let language = IRI.terms(IRI.schema, ["inLanguage"])
  private static let image = words(["image"], .reference)

  private static let achievement =
    words([
      "achievementType", "alignment", "creator", "fieldOfStudy", "humanCode", "otherIdentifier", "related", "resultDescription",
      "specialization", "version",
    ]) + words(["creditsAvailable"], float) + image + language
    + [
      "criteria": Term(iri: IRI.openBadges + "Criteria", values: .reference),
      "tag": Term(iri: IRI.schema + "keywords"),
    ]

  private static let subject =
    words(["achievement", "identifier", "licenseNumber", "result", "role", "term"])
    + words(["activityStartDate", "activityEndDate"], date) + words(["creditsEarned"], float) + words(["source"], .reference) + image

  private static let address =
    IRI.terms(IRI.schema, ["addressCountry", "addressLocality", "addressRegion", "postOfficeBoxNumber", "postalCode", "streetAddress"])
    + [
      "addressCountryCode": Term(iri: IRI.openBadges + "CountryCode"),
      "geo": Term(iri: IRI.openBadges + "GeoCoordinates"),
    ]

  private static let alignment =
    words(["targetCode", "targetType"]) + IRI.terms(IRI.schema, ["targetDescription", "targetFramework", "targetName"])
    + IRI.terms(IRI.schema, ["targetUrl"], anyURI)

  private static let identity =
    words(["identityHash", "identityType", "salt"]) + words(["hashed"], .datatype("https://www.w3.org/2001/XMLSchema#boolean"))

  private static let profile =
    IRI.terms(IRI.schema, ["additionalName", "email", "familyName", "givenName", "honorificPrefix", "honorificSuffix"])
    + words(["familyNamePrefix", "otherIdentifier", "patronymicName", "phone", "official"])
    + words(["address", "parentOrg"], .reference) + words(["dateOfBirth"], date) + image

  private static let result =
    words(["achievedLevel", "resultDescription"], anyURI) + words(["status"]) + IRI.terms(IRI.schema, ["value"])

  private static let resultDescription =
    words(["requiredValue", "resultType", "rubricCriterionLevel", "valueMax", "valueMin"]) + words(["requiredLevel"], anyURI)
    + words(["allowedValue"], .list)
}
