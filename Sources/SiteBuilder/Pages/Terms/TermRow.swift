import Catalog
import Mustache

/// A word of the glossary.
struct TermRow: View {
  var id: String
  var earlier: [String]
  var title: String
  var definition: HTML
  var body: HTML
  var otherNames: String
  var see: [LinkView]

  init?(_ site: Site, _ entity: Entity) {
    guard case .term(let term) = entity.content else { return nil }
    id = entity.id.id
    earlier = entity.common.aliases.map(\.value)
    title = entity.title
    definition = site.html(entity.common.summary)
    body = site.html(entity.body)
    otherNames = entity.common.alsoCalled.joined(separator: ", ")
    see = LinkView.series(term.see.compactMap(site.shortLink))
  }

  static let shape = Shape<TermRow>(
    "term",
    [
      .text("id") { $0.id }, .html("earlier") { HTML.anchors($0.earlier) }, .text("title") { $0.title },
      .html("definition") { $0.definition }, .html("body") { $0.body },
      .text("other_names") { $0.otherNames }, .list("links", of: LinkView.self) { $0.see }, .flag("has_links") { !$0.see.isEmpty },
    ])
}
