import Catalog

/// `data/case.json`: a CFPackage, written part after part.
struct CASEPackage: Sendable {
  private let framework: CASE

  init(_ site: Site) { framework = CASE(site) }

  /// What one thing takes at most on average, in bytes.
  private static let usualSize = 4 << 10

  func write(into out: inout [UInt8]) {
    // Growing by doubling would hold a large package twice.
    out.reserveCapacity(out.count + framework.catalog.entities.count * Self.usualSize)
    out += "{\"CFDocument\":".utf8
    framework.head.write(into: &out)
    list("CFItems", into: &out, items)
    list("CFAssociations", into: &out, associations)
    out += ",\n\"CFDefinitions\":".utf8
    framework.definitions.write(into: &out)
    list("CFRubrics", into: &out, rubrics)
    out += "}\n".utf8
  }

  private func list(_ name: String, into out: inout [UInt8], _ values: ((JSONValue) -> Void) -> Void) {
    out += ",\n\"\(name)\":[".utf8
    var separator = "\n"
    values { value in
      out += separator.utf8
      value.write(into: &out)
      separator = ",\n"
    }
    out += "]".utf8
  }

  private func items(_ write: (JSONValue) -> Void) {
    for category in framework.categories { write(framework.categoryItem(category)) }
    for entity in framework.catalog.all(.competency) {
      if case .competency(let it) = entity.content { for item in framework.items(entity, it) { write(item) } }
    }
  }

  private func associations(_ write: (JSONValue) -> Void) {
    for (index, category) in framework.categories.enumerated() {
      let node = framework.categoryNode(category)
      write(framework.association("isChildOf", from: node, to: framework.documentNode, number: index + 1, at: framework.changed))
    }
    for (index, entity) in framework.catalog.all(.competency).enumerated() {
      guard case .competency(let it) = entity.content else { continue }
      for association in framework.associations(entity, it, number: index + 1) { write(association) }
    }
    for entity in framework.catalog.all(.role) {
      guard case .role(let it) = entity.content else { continue }
      for association in framework.associations(of: entity, with: it.competencies) { write(association) }
    }
    for entity in framework.catalog.all(.microCredential) {
      guard case .microCredential(let it) = entity.content else { continue }
      for association in framework.associations(of: entity, with: it.competencies) { write(association) }
    }
  }

  private func rubrics(_ write: (JSONValue) -> Void) {
    for entity in framework.catalog.all(.rubric) {
      if case .rubric(let it) = entity.content { write(framework.rubric(entity, it)) }
    }
    for entity in framework.catalog.all(.microCredential) {
      guard case .microCredential(let it) = entity.content, case .own(let rubric)? = it.rubric else { continue }
      write(framework.ownRubric(entity, it, rubric))
    }
  }
}
