/// What may be reported of how an achievement was earned (Open Badges 3.0, section B.1.18).
public struct ResultDescription: CredentialPart {
  /// An IRI of its own.
  public var id: String
  /// What is reported.
  public var name: String
  /// The kind of result, such as `RubricCriterionLevel`.
  public var resultType: String
  /// The levels, from low to high.
  public var levels: [RubricCriterionLevel]
  /// The identifier of the level that must be reached.
  public var requiredLevel: String?

  /// A description.
  public init(
    id: String, name: String, resultType: String = "RubricCriterionLevel", levels: [RubricCriterionLevel] = [], requiredLevel: String? = nil
  ) {
    self.id = id
    self.name = name
    self.resultType = resultType
    self.levels = levels
    self.requiredLevel = requiredLevel
  }

  /// Reads a description.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "ResultDescription")
    id = try members.text("id")
    name = try members.text("name")
    resultType = try members.text("resultType")
    levels = try members.parts("rubricCriterionLevel")
    requiredLevel = try members.optionalText("requiredLevel")
  }

  /// The description as JSON.
  public var json: JSON {
    .object([
      "id": .text(id), "type": ["ResultDescription"], "name": .text(name), "resultType": .text(resultType),
      "rubricCriterionLevel": .parts(levels), "requiredLevel": .some(requiredLevel),
    ])
  }
}

/// A level of a rubric's criterion (section B.1.19).
public struct RubricCriterionLevel: CredentialPart {
  /// An IRI of its own.
  public var id: String
  /// What it is called.
  public var name: String
  /// What it looks like.
  public var description: String?
  /// Its place in the order, as text.
  public var level: String?
  /// What it counts, as text.
  public var points: String?

  /// A level.
  public init(id: String, name: String, description: String? = nil, level: String? = nil, points: String? = nil) {
    self.id = id
    self.name = name
    self.description = description
    self.level = level
    self.points = points
  }

  /// Reads a level.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "RubricCriterionLevel")
    id = try members.text("id")
    name = try members.text("name")
    description = try members.optionalText("description")
    level = try members.optionalText("level")
    points = try members.optionalText("points")
  }

  /// The level as JSON.
  public var json: JSON {
    .object([
      "id": .text(id), "type": ["RubricCriterionLevel"], "name": .text(name), "description": .some(description), "level": .some(level),
      "points": .some(points),
    ])
  }
}

/// What was reached (section B.1.17). Published only where the earner asks for it.
public struct Result: CredentialPart {
  /// The identifier of the description.
  public var resultDescription: String?
  /// The identifier of the level reached.
  public var achievedLevel: String?
  /// How far: `Completed`, `Failed` and so on.
  public var status: String?
  /// A value, where the result is no level.
  public var value: String?

  /// A result.
  public init(resultDescription: String? = nil, achievedLevel: String? = nil, status: String? = nil, value: String? = nil) {
    self.resultDescription = resultDescription
    self.achievedLevel = achievedLevel
    self.status = status
    self.value = value
  }

  /// Reads a result.
  public init(_ members: Members) throws(ModelError) {
    _ = try members.types(with: "Result")
    resultDescription = try members.optionalText("resultDescription")
    achievedLevel = try members.optionalText("achievedLevel")
    status = try members.optionalText("status")
    value = try members.optionalText("value")
  }

  /// The result as JSON.
  public var json: JSON {
    .object([
      "type": ["Result"], "resultDescription": .some(resultDescription), "achievedLevel": .some(achievedLevel), "status": .some(status),
      "value": .some(value),
    ])
  }
}
