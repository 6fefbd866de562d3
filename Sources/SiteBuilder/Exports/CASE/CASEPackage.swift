import Catalog

/// `data/case.json`: a CFPackage, written part after part.
struct CASEPackage: Sendable {
  private let framework: CASE

  init(_ site: Site) { framework = CASE(site) }

  /// - Parameter handOn: gets what is there so far.
  func write(into out: inout [UInt8], _ handOn: @escaping DataFile.HandOn) throws {
    out += "{\"CFDocument\":".utf8
    framework.head.write(into: &out)
    try list("CFItems", into: &out, handOn, items)
    try list("CFAssociations", into: &out, handOn, associations)
    out += ",\n\"CFDefinitions\":".utf8
    framework.definitions.write(into: &out)
    try list("CFRubrics", into: &out, handOn, rubrics)
    out += "}\n".utf8
  }

  private typealias Write = (JSONValue) throws -> Void

  private func list(
    _ name: String, into out: inout [UInt8], _ handOn: @escaping DataFile.HandOn, _ values: (Write) throws -> Void
  ) throws {
    out += ",\n\"\(name)\":[".utf8
    var separator = "\n"
    try values { value in
      out += separator.utf8
      value.write(into: &out)
      separator = ",\n"
      try handOn(&out)
    }
    out += "]".utf8
  }

  private func items(_ write: Write) throws {
    for category in framework.categories { try write(framework.categoryItem(category)) }
    for entity in framework.catalog.all(.competency) {
      if case .competency(let it) = entity.content { for item in framework.items(entity, it) { try write(item) } }
    }
  }

  private func associations(_ write: Write) throws {
    for (index, category) in framework.categories.enumerated() {
      let node = framework.categoryNode(category)
      try write(framework.association("isChildOf", from: node, to: framework.documentNode, number: index + 1, at: framework.changed))
    }
    for (index, entity) in framework.catalog.all(.competency).enumerated() {
      guard case .competency(let it) = entity.content else { continue }
      for association in framework.associations(entity, it, number: index + 1) { try write(association) }
    }
    for entity in framework.catalog.all(.role) {
      guard case .role(let it) = entity.content else { continue }
      for association in framework.associations(of: entity, with: it.competencies) { try write(association) }
    }
    for entity in framework.catalog.all(.microCredential) {
      guard case .microCredential(let it) = entity.content else { continue }
      for association in framework.associations(of: entity, with: it.competencies) { try write(association) }
    }
  }

  private func rubrics(_ write: Write) throws {
    for entity in framework.catalog.all(.rubric) {
      if case .rubric(let it) = entity.content { try write(framework.rubric(entity, it)) }
    }
    for entity in framework.catalog.all(.microCredential) {
      guard case .microCredential(let it) = entity.content, case .own(let rubric)? = it.rubric else { continue }
      try write(framework.ownRubric(entity, it, rubric))
    }
  }
}
