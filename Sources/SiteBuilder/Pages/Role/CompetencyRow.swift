import Mustache

/// A competency that a role asks for, and which of its micro-credentials show it.
struct CompetencyRow: View {
  var title: String
  var url: String
  var statement: HTML
  var shownBy: [LinkView]

  static let shape = Shape<CompetencyRow>(
    "competency of a role",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .html("statement") { $0.statement },
      .list("links", of: LinkView.self) { $0.shownBy }, .flag("is_shown") { !$0.shownBy.isEmpty },
    ])
}
