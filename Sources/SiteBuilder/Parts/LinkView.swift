import Mustache

/// A link to another page of the catalog, or elsewhere.
struct LinkView: View {
  var title: String
  var url: String
  var summary: String = ""
  /// Words after the link: "as above", "stays in the classroom".
  var note: String?
  /// Whether no other follows in a series with commas.
  var last = false

  static let shape = Shape<LinkView>(
    "link",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .text("summary") { $0.summary }, .text("note") { $0.note },
      .flag("last") { $0.last },
    ])

  /// The same links as a series that knows its end.
  static func series(_ links: [LinkView]) -> [LinkView] {
    var links = links
    if !links.isEmpty { links[links.count - 1].last = true }
    return links
  }
}

/// Links under a heading: what refers to a page, grouped by kind.
struct LinkGroup: View {
  var label: String
  var links: [LinkView]

  static let shape = Shape<LinkGroup>(
    "group of links", [.text("label") { $0.label }, .list("links", of: LinkView.self) { LinkView.series($0.links) }])
}
