import Diagnostics

@testable import Markdown

/// A text read as prose, with its holes written out so that a test can show them.
struct Reading {
  let prose: Prose
  let diagnostics: [Diagnostic]

  init(_ markdown: String, line: Int = 1, headingBase: Int = 2) {
    var diagnostics: [Diagnostic] = []
    prose = Prose(markdown: markdown, path: "a.md", line: line, headingBase: headingBase, &diagnostics)
    self.diagnostics = diagnostics
  }

  init(inline text: String) {
    var diagnostics: [Diagnostic] = []
    prose = Prose(inline: text, span: Span("a.md", line: 3, column: 8), &diagnostics)
    self.diagnostics = diagnostics
  }

  /// Holes as `{a 0 role:x}`, `{title 0}`, `{/a}`, `{img 0 x.png}` and `{†}`.
  var html: String {
    prose.pieces.map { piece in
      switch piece {
      case .html(let bytes): String(decoding: bytes, as: UTF8.self)
      case .linkStart(let index): "{a \(index) \(prose.links[index].destination)}"
      case .linkTitle(let index): "{title \(index)}"
      case .linkEnd: "{/a}"
      case .image(let index): "{img \(index) \(prose.images[index].destination)}"
      case .note: "{†}"
      }
    }.joined()
  }

  var lines: [String] { diagnostics.sorted().map(\.line) }
}
