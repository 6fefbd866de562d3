import Catalog
import Mustache

/// Everything that can be found, by the first letters of its title and other names: the search for those without JavaScript.
struct AlphabetPage: PageView {
  static let template = "pages/alphabet"

  let site: Site
  let head: Head
  let letters: [LinkView]
  let groups: [AlphabetGroup]
  let pagination: Pagination

  init(_ site: Site, _ alphabet: Alphabet, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    letters = alphabet.letters.map { letter in
      LinkView(title: letter.name, url: "\(pagination.url(holding: letter.start))#\(letter.id)")
    }
    groups = alphabet.entries[pagination.range].runs(by: \.letter).map { run in
      let first = run[run.startIndex]
      let begins = alphabet.letters.contains { $0.start == run.startIndex }
      return AlphabetGroup(id: begins ? Alphabet.id(first.letter) : nil, letter: first.letter, rows: run.map { AlphabetRow(site, $0) })
    }
    let isFirst = pagination.page == 1
    head = Head(
      site, title: isFirst ? "A to Z" : "A to Z, page \(pagination.page)",
      description: "Everything in this catalog by its name, \(Numerals.count(alphabet.things, "page")) in all.", url: pagination.url,
      crumbs: isFirst ? [] : [LinkView(title: "A to Z", url: pagination.base)])
  }

  static let shape = Shape<AlphabetPage>(
    "page from A to Z",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description },
      .list("letters", of: LinkView.self) { $0.letters }, .flag("has_letters") { $0.letters.count > 1 },
      .list("groups", of: AlphabetGroup.self) { $0.groups }, .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}

/// What begins with one letter.
struct AlphabetGroup: View {
  /// Nil where the letter began on an earlier page.
  var id: String?
  var letter: String
  var rows: [AlphabetRow]

  static let shape = Shape<AlphabetGroup>(
    "letter", [.text("id") { $0.id }, .text("letter") { $0.letter }, .list("rows", of: AlphabetRow.self) { $0.rows }])
}

/// One name, and where it leads.
struct AlphabetRow: View {
  var name: String
  /// Title of the page, where the name is another one.
  var target: String?
  var url: String
  var kind: String

  init(_ site: Site, _ entry: Alphabet.Entry) {
    name = entry.name
    target = entry.isTitle ? nil : entry.entity.title
    url = site.url(entry.entity.id)
    kind = entry.entity.id.kind.noun
  }

  static let shape = Shape<AlphabetRow>(
    "name", [.text("name") { $0.name }, .text("target") { $0.target }, .text("url") { $0.url }, .text("kind") { $0.kind }])
}
