/// What can be earned (Open Badges 3.0, section B.1.1).
public struct Achievement: CredentialPart {
  /// An IRI of its own.
  public var id: String
  /// The kind of achievement, from the specification's list or beginning with `ext:`.
  public var achievementType: String?
  /// What it is called.
  public var name: String
  /// What it is, in a sentence or two.
  public var description: String
  /// What must be done.
  public var criteria: Criteria
  /// Who made it.
  public var creator: Profile?
  /// What it belongs to in frameworks of others.
  public var alignments: [Alignment]
  /// The field it belongs to.
  public var fieldOfStudy: String?
  /// A short code that people use.
  public var humanCode: String?
  /// Its picture.
  public var image: Image?
  /// BCP 47.
  public var inLanguage: String?
  /// Words to find it by.
  public var tags: [String]
  /// Which edition of the achievement this is.
  public var version: String?
  /// How much credit it may bring.
  public var creditsAvailable: Double?
  /// What is reported of how it was earned.
  public var resultDescriptions: [ResultDescription]

  /// An achievement.
  public init(
    id: String, achievementType: String? = "MicroCredential", name: String, description: String, criteria: Criteria,
    creator: Profile? = nil, alignments: [Alignment] = [], fieldOfStudy: String? = nil, humanCode: String? = nil, image: Image? = nil,
    inLanguage: String? = nil, tags: [String] = [], version: String? = nil, creditsAvailable: Double? = nil,
    resultDescriptions: [ResultDescription] = []
  ) {
    self.id = id
    self.achievementType = achievementType
    self.name = name
    self.description = description
    self.criteria = criteria
    self.creator = creator
    self.alignments = alignments
    self.fieldOfStudy = fieldOfStudy
    self.humanCode = humanCode
    self.image = image
    self.inLanguage = inLanguage
    self.tags = tags
    self.version = version
    self.creditsAvailable = creditsAvailable
    self.resultDescriptions = resultDescriptions
  }

  /// Reads an achievement.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "Achievement")
    id = try members.text("id")
    achievementType = try members.optionalText("achievementType")
    name = try members.text("name")
    description = try members.text("description")
    criteria = try members.part("criteria")
    creator = try members.optionalPart("creator")
    alignments = try members.parts("alignment")
    fieldOfStudy = try members.optionalText("fieldOfStudy")
    humanCode = try members.optionalText("humanCode")
    image = try members.optionalPart("image")
    inLanguage = try members.optionalText("inLanguage")
    tags = try members.texts("tag")
    version = try members.optionalText("version")
    creditsAvailable = try members.optionalNumber("creditsAvailable")
    resultDescriptions = try members.parts("resultDescription")
  }

  /// The achievement as JSON.
  public var json: JSON {
    .object([
      "id": .text(id), "type": ["Achievement"], "achievementType": .some(achievementType), "name": .text(name),
      "description": .text(description), "criteria": criteria.json, "creator": creator?.json, "alignment": .parts(alignments),
      "fieldOfStudy": .some(fieldOfStudy), "humanCode": .some(humanCode), "image": image?.json, "inLanguage": .some(inLanguage),
      "tag": .texts(tags), "version": .some(version), "creditsAvailable": creditsAvailable.map { .number($0) },
      "resultDescription": .parts(resultDescriptions),
    ])
  }
}

extension Achievement {
  /// The achievement as a document of its own, with the contexts that define its words.
  public var published: JSONObject {
    var document: JSONObject = ["@context": .texts([Context.credentials.url, Context.openBadges.url])]
    for member in json.object?.members ?? [] { document[member.name] = member.value }
    return document
  }
}

/// What must be done for an achievement (section B.1.7).
public struct Criteria: CredentialPart {
  /// The page that says it.
  public var id: String?
  /// The same in words.
  public var narrative: String?

  /// Criteria; one of the two must be given.
  public init(id: String? = nil, narrative: String? = nil) {
    self.id = id
    self.narrative = narrative
  }

  /// Reads criteria.
  public init(_ members: Members) throws(ModelError) {
    id = try members.optionalText("id")
    narrative = try members.optionalText("narrative")
    if id == nil, narrative == nil { throw members.error("narrative", .missing) }
  }

  /// The criteria as JSON.
  public var json: JSON { .object(["id": .some(id), "narrative": .some(narrative)]) }
}

/// A link to a part of a framework (section B.1.4).
public struct Alignment: CredentialPart {
  /// The part's name.
  public var targetName: String
  /// The part's address.
  public var targetURL: String
  /// The framework's name.
  public var targetFramework: String?
  /// The part's code in the framework.
  public var targetCode: String?
  /// The kind of part, such as `ceasn:Competency`.
  public var targetType: String?
  /// The part in words.
  public var targetDescription: String?

  /// An alignment.
  public init(
    targetName: String, targetURL: String, targetFramework: String? = nil, targetCode: String? = nil, targetType: String? = nil,
    targetDescription: String? = nil
  ) {
    self.targetName = targetName
    self.targetURL = targetURL
    self.targetFramework = targetFramework
    self.targetCode = targetCode
    self.targetType = targetType
    self.targetDescription = targetDescription
  }

  /// Reads an alignment.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "Alignment")
    targetName = try members.text("targetName")
    targetURL = try members.text("targetUrl")
    targetFramework = try members.optionalText("targetFramework")
    targetCode = try members.optionalText("targetCode")
    targetType = try members.optionalText("targetType")
    targetDescription = try members.optionalText("targetDescription")
  }

  /// The alignment as JSON.
  public var json: JSON {
    .object([
      "type": ["Alignment"], "targetName": .text(targetName), "targetUrl": .text(targetURL), "targetFramework": .some(targetFramework),
      "targetCode": .some(targetCode), "targetType": .some(targetType), "targetDescription": .some(targetDescription),
    ])
  }
}
