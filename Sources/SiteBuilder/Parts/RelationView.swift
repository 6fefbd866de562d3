import Mustache

/// A labelled line: words, or a series of links.
struct RelationView: View {
  var label: String
  var text: HTML?
  var links: [LinkView] = []
  /// † behind the links.
  var mark: HTML?

  init?(_ label: String, _ text: HTML?) {
    guard let text else { return nil }
    self.label = label
    self.text = text
  }

  init?(_ label: String, links: [LinkView], mark: HTML? = nil) {
    if links.isEmpty { return nil }
    self.label = label
    self.links = LinkView.series(links)
    self.mark = mark
  }

  static let shape = Shape<RelationView>(
    "relation",
    [
      .text("label") { $0.label }, .html("text") { $0.text }, .list("links", of: LinkView.self) { $0.links },
      .html("mark") { $0.mark },
    ])
}
