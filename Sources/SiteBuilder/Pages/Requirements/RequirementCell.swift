import Catalog
import Mustache

/// What one role asks for of one sort.
struct RequirementCell: View {
  let sort: Asked.Sort
  let groups: [AskedView]

  static let shape = Shape<RequirementCell>(
    "cell of the requirements", [.text("column") { $0.sort.column }, .list("groups", of: AskedView.self) { $0.groups }])
}

/// Things that are asked for in one way: a sign and a word, and what it is.
///
/// Clauses are not repeated here: the word leads to them. What is recommended is only named: its links stand on the card.
struct AskedView: View {
  let tag: TagView
  /// Where the clause stands that the word is about.
  var url: String?
  var links: [LinkView] = []
  /// Names without links.
  var names: String?

  /// As many as these are named; the card has them all.
  static let most = 12

  static let shape = Shape<AskedView>(
    "what is asked for",
    [
      .text("sign") { $0.tag.sign }, .text("word") { $0.tag.word }, .text("url") { $0.url },
      .list("links", of: LinkView.self) { $0.links }, .flag("has_links") { !$0.links.isEmpty }, .text("names") { $0.names },
    ])

  /// A group as views: clauses one by one, other things together.
  static func views(_ site: Site, _ asked: Asked, of role: Entity) -> [AskedView] {
    let card = site.addresses.url(role.id), items = asked.items.prefix(most), rest = asked.items.count - items.count
    if asked.how == .recommended {
      let names = items.compactMap { if case .thing(let id) = $0 { site.catalog.title(id) } else { nil } }
      let more = rest > 0 ? " and \(Numerals.grouped(rest)) more" : ""
      return [AskedView(tag: asked.tag, names: names.joined(separator: ", ") + more)]
    }
    var views: [AskedView] = [], things = AskedView(tag: asked.tag)
    for item in items {
      switch item {
      case .qualification(let it, _) where asked.sort == .microCredential && things.url == nil:
        things.url = "\(card)#\(it.id)"
      case .qualification(let it, _): views.append(AskedView(tag: asked.tag, url: "\(card)#\(it.id)"))
      case .words: views.append(AskedView(tag: asked.tag, url: "\(card)#asks"))
      case .thing(let id), .pool(.program(let id)): things.links += site.links([id])
      case .pool: things.links.append(LinkView(title: "what the state has vetted", url: "\(card)#asks"))
      }
    }
    if rest > 0 {
      let place = if case .qualification = asked.items[0] { "qualifications" } else { "asks" }
      things.links.append(LinkView(title: "\(Numerals.grouped(rest)) more", url: "\(card)#\(place)"))
    }
    return things.links.isEmpty && things.url == nil ? views : views + [things]
  }
}
