import Catalog

extension CTDL {
  static func assessment(_ id: EntityID) -> String { PermanentNames.name(id) + "/assessment" }

  func hasAssessment(_ it: MicroCredential) -> Bool { !it.parts.isEmpty || it.rubric != nil }

  /// ceterms:AssessmentProfile: how the portfolio of a micro-credential is judged; nil where nothing is to be judged.
  func assessment(_ entity: Entity, _ it: MicroCredential) -> JSONValue? {
    guard hasAssessment(it) else { return nil }
    let name = Self.assessment(entity.id)
    let process = it.assessment.flatMap { catalog.entity($0) }
    return .members(
      node("ceterms:AssessmentProfile", name) + [
        ("ceterms:name", text("Portfolio: \(entity.title)")),
        ("ceterms:description", text(process?.publishedSummary ?? "A portfolio of evidence, judged by its rubric.")),
        ("ceterms:subjectWebpage", .text(site.permanentPage(entity.id) + "#do")), ("ceterms:inLanguage", language),
        ("ceterms:lifeCycleStatusType", lifeCycle(entity)), ("ceterms:ownedBy", owner(entity)),
        ("ceterms:assessmentMethodType", .list([alignment("Artifact", node: "assessMethod:Artifact")])),
        ("ceterms:assesses", competencies(it.competencies)), ("ceterms:hasRubric", .some(rubrics(entity, it).map { .text($0) })),
      ])
  }

  /// Rubrics of the whole and of its parts, each once.
  private func rubrics(_ entity: Entity, _ it: MicroCredential) -> [String] {
    var rubrics: [String] = []
    switch it.rubric {
    case .own?: rubrics.append(address(Self.ownRubric(entity.id)))
    case .shared(let id)?: rubrics.append(address(id))
    case nil: break
    }
    for id in it.parts.compactMap(\.rubric) where !rubrics.contains(address(id)) { rubrics.append(address(id)) }
    return rubrics
  }
}
