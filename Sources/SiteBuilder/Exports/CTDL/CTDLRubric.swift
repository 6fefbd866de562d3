import Catalog

extension CTDL {
  static func ownRubric(_ id: EntityID) -> String { PermanentNames.name(id) + "/rubric" }

  /// A shared rubric.
  func rubric(_ entity: Entity, _ rubric: Rubric) -> [JSONValue] {
    self.rubric(PermanentNames.name(entity.id), entity, entity.title, entity.publishedSummary, "#criteria", rubric)
  }

  /// The rubric that a micro-credential has for itself.
  func ownRubric(_ entity: Entity, _ rubric: Rubric) -> [JSONValue] {
    self.rubric(
      Self.ownRubric(entity.id), entity, "Rubric: \(entity.title)", "By which portfolios for “\(entity.title)” are judged.", "#rubric",
      rubric)
  }

  /// ceasn:Rubric with its criteria (rows), levels (columns) and what each level means for each criterion.
  private func rubric(
    _ name: String, _ entity: Entity, _ title: String, _ summary: String, _ anchor: String, _ rubric: Rubric
  ) -> [JSONValue] {
    let criteria = rubric.criteria.indices, levels = rubric.scale.indices
    func criterion(_ index: Int) -> String { "\(name)/\(rubric.criteria[index].id)" }
    func cell(_ row: Int, _ column: Int) -> JSONValue { .text(blank("\(criterion(row))/\(column + 1)")) }
    func level(_ column: Int) -> JSONValue { .text(blank("\(name)//\(column + 1)")) }
    let head: JSONValue = .members(
      node("ceasn:Rubric", name) + [
        ("ceasn:name", text(title)), ("ceasn:description", text("\(summary) \(rubric.passRule)")), ("ceasn:inLanguage", language),
        ("ceterms:subjectWebpage", .text(site.permanentPage(entity.id) + anchor)), ("ceasn:publisher", owner(entity)),
        ("ceasn:dateModified", entity.common.updated.map { .text($0.description) }),
        ("ceasn:hasRubricCriterion", .list(criteria.map { .text(address(criterion($0))) })),
        ("ceasn:hasRubricLevel", .list(levels.map(level))),
      ])
    let columns: [JSONValue] = levels.map { column in
      .members([
        ("@type", .text("ceasn:RubricLevel")), ("@id", level(column)), ("ceasn:name", text(rubric.scale[column])),
        ("ceasn:description", column == rubric.pass ? text("The lowest level that passes.") : nil),
        ("ceasn:listID", .text(String(column + 1))),
      ])
    }
    let rows: [JSONValue] = criteria.map { row in
      .members(
        node("ceasn:RubricCriterion", criterion(row)) + [
          ("ceasn:name", text(rubric.criteria[row].text)),
          ("ceasn:codedNotation", .text(rubric.criteria[row].id)), ("ceasn:listID", .text(String(row + 1))),
          ("ceasn:hasCriterionLevel", .list(levels.map { cell(row, $0) })),
        ])
    }
    let cells = criteria.flatMap { row in
      levels.map { column -> JSONValue in
        .members([
          ("@type", .text("ceasn:CriterionLevel")), ("@id", cell(row, column)), ("ceasn:benchmarkLabel", text(rubric.scale[column])),
          ("ceasn:benchmarkText", text(rubric.criteria[row].levels[column])), ("ceasn:listID", .text(String(column + 1))),
        ])
      }
    }
    return [head] + columns + rows + cells
  }
}
