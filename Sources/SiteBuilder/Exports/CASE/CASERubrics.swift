import Catalog

extension CASE {
  /// CFRubric of a shared rubric.
  func rubric(_ entity: Entity, _ rubric: Rubric) -> JSONValue {
    self.rubric(PermanentNames.name(entity.id), uri(entity.id), entity, entity.title, entity.publishedSummary, rubric, item: nil)
  }

  /// CFRubric that a micro-credential has for itself.
  func ownRubric(_ entity: Entity, _ it: MicroCredential, _ rubric: Rubric) -> JSONValue {
    // Criteria judge what the micro-credential assesses; of several competencies none is the one.
    let competency = it.competencies.count == 1 ? catalog.entity(it.competencies[0]) : nil
    return self.rubric(
      PermanentNames.name(entity.id) + "/rubric", uri(entity.id) + "#rubric", entity, "Rubric: \(entity.title)",
      "By which portfolios for “\(entity.title)” are judged.", rubric, item: competency)
  }

  private func rubric(
    _ name: String, _ uri: String, _ entity: Entity, _ title: String, _ summary: String, _ rubric: Rubric, item: Entity?
  ) -> JSONValue {
    let moment: JSONValue = .text(changed(entity))
    let item = item.map { link($0.title, PermanentNames.name($0.id), self.uri($0.id)) }
    func criterion(_ criterion: Rubric.Criterion, _ position: Int) -> JSONValue {
      let own = "\(name)/\(criterion.id)"
      let levels: [JSONValue] = rubric.scale.indices.map { index in
        .members(
          part("\(own)/\(index + 1)") + [
            ("description", text(criterion.levels[index])), ("quality", text(rubric.scale[index])), ("position", .number(index + 1)),
            ("rubricCriterionId", .text(identifier(own))), ("lastChangeDateTime", moment),
          ])
      }
      return .members(
        part(own) + [
          ("description", text(criterion.text)), ("CFItemURI", item), ("position", .number(position)),
          ("rubricId", .text(identifier(name))), ("lastChangeDateTime", moment), ("CFRubricCriterionLevels", .list(levels)),
        ])
    }
    return .members(
      part(name, uri) + [
        ("title", text(title)), ("description", text("\(summary) \(rubric.passRule)")), ("lastChangeDateTime", moment),
        ("CFRubricCriteria", .list(rubric.criteria.enumerated().map { criterion($1, $0 + 1) })),
      ])
  }
}
