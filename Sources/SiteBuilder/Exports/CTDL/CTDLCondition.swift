import Catalog

extension CTDL {
  /// ceterms:ConditionProfile of a requirement.
  ///
  /// What is named outright becomes a target, the choices of one `any` become alternative conditions, and everything else is said in
  /// words: a profile has no way to count. Counting exactly is the work of the pathways' component conditions.
  func condition(_ requirement: Requirement, name: String, note: String? = nil) -> JSONValue {
    var terms = ConditionTerms()
    terms.add(requirement, self)
    return .members(
      profile(name, [note, catalog.words.sentence(requirement)].compactMap { $0 }.joined(separator: " ")) + [
        ("ceterms:condition", texts(terms.words)),
        ("ceterms:targetCredential", addresses(terms.credentials)), ("ceterms:targetOccupation", addresses(terms.roles)),
        ("ceterms:alternativeCondition", .some(terms.alternatives.map { condition($0, name: "Alternative") })),
      ])
  }

  /// A condition in words.
  func condition(_ name: String, _ description: String, _ words: [String], _ more: Members = []) -> JSONValue {
    .members(profile(name, description) + [("ceterms:condition", texts(words))] + more)
  }

  /// A condition that names micro-credentials or recognitions.
  func condition(_ name: String, _ description: String, credentials: [EntityID]) -> JSONValue {
    .members(profile(name, description) + [("ceterms:targetCredential", addresses(credentials.map(catalog.current)))])
  }

  private func profile(_ name: String, _ description: String) -> Members {
    [
      ("@type", .text("ceterms:ConditionProfile")), ("ceterms:name", text(name)),
      ("ceterms:description", text(description)),
    ]
  }
}

/// A requirement sorted into what a condition profile can say.
private struct ConditionTerms {
  var credentials: [EntityID] = []
  var roles: [EntityID] = []
  var words: [String] = []
  var alternatives: [Requirement] = []

  mutating func add(_ requirement: Requirement, _ ctdl: CTDL) {
    switch requirement.form {
    case .all(let parts): for part in parts { add(part, ctdl) }
    case .any(let parts):
      if parts.count == 1 {
        add(parts[0], ctdl)
      } else if alternatives.isEmpty {
        alternatives = parts
      } else {
        say(requirement, ctdl)
      }
    case .microCredential(let id), .recognition(let id): credentials.append(ctdl.catalog.current(id))
    case .role(let id): roles.append(ctdl.catalog.current(id))
    case .choose, .other: say(requirement, ctdl)
    }
  }

  private mutating func say(_ requirement: Requirement, _ ctdl: CTDL) { words.append(ctdl.catalog.words.sentence(requirement)) }
}
