import Catalog
import Mustache

/// Criteria and their levels as a table.
struct RubricTable: View {
  struct Level: View {
    var name: String
    var isPass: Bool

    static let shape = Shape<Level>("level of a rubric", [.text("name") { $0.name }, .flag("is_pass") { $0.isPass }])
  }

  struct Cell: View {
    var label: String
    var text: HTML
    var isPass: Bool

    static let shape = Shape<Cell>(
      "cell of a rubric", [.text("label") { $0.label }, .html("text") { $0.text }, .flag("is_pass") { $0.isPass }])
  }

  struct Row: View {
    /// Anchor; that of a shared rubric's table, which may stand beside others, begins with the table's own.
    var id: String
    var name: String
    var title: HTML
    var cells: [Cell]

    static let shape = Shape<Row>(
      "criterion",
      [
        .text("id") { $0.id }, .text("name") { $0.name }, .html("title") { $0.title }, .list("cells", of: Cell.self) { $0.cells },
      ])
  }

  var id: String
  var caption: HTML
  var levels: [Level]
  var rows: [Row]

  /// - Parameters:
  ///   - criteria: those of the rubric that belong into this table.
  ///   - passOnly: shows the level that passes alone, where the others stand on the rubric's own page.
  init(_ site: Site, _ rubric: Rubric, criteria: [Rubric.Criterion], id: String, caption: HTML, passOnly: Bool = false) {
    self.id = id
    self.caption = caption
    let shown = passOnly ? rubric.pass..<rubric.pass + 1 : 0..<rubric.scale.count
    levels = shown.map { Level(name: rubric.scale[$0], isPass: $0 == rubric.pass) }
    rows = criteria.map { criterion in
      Row(
        id: passOnly ? "\(id)_\(criterion.id)" : criterion.anchor, name: "the criterion “\(site.catalog.plain(criterion.text))”",
        title: site.html(criterion.text),
        cells: shown.map { Cell(label: rubric.scale[$0], text: site.html(criterion.levels[$0]), isPass: $0 == rubric.pass) })
    }
  }

  static let shape = Shape<RubricTable>(
    "rubric table",
    [
      .text("id") { $0.id }, .html("caption") { $0.caption }, .list("levels", of: Level.self) { $0.levels },
      .list("rows", of: Row.self) { $0.rows }, .flag("is_brief") { $0.levels.count == 1 },
    ])
}

extension Rubric {
  /// "To pass, every criterion is at least Meets."
  var passRule: String { "To pass, every criterion is at least \(scale[pass])." }
}
