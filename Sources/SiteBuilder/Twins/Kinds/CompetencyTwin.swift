import Catalog

/// What the twin of a competency says beyond what every twin does.
enum CompetencyTwin {
  static let members: [Member<Competency>] = [
    .prose("statement", "What one can do or knows: “can lead colleagues through student data to decisions”.") { $0.it.statement },
    .choice("type", "Knowledge or a skill.") { $0.it.form },
    .text("category", "Its category.") { $0.it.category },
    .records("levels", "How well one can do it.", of: level) { $0.it.levels },
    .alignment { $0.it.alignment },
  ]

  private static let level = TwinObject<Competency.Level>(
    cell: "name",
    [
      .text("name", "What the level is called.", always: true) { $0.it.name },
      .prose("text", "What it looks like.", always: true) { $0.it.text },
    ])
}
