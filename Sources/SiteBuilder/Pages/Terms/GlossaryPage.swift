import Catalog
import Mustache

/// All words of the field on one page, in the order of their titles.
struct GlossaryPage: PageView {
  static let template = "pages/terms"

  let site: Site
  let head: Head
  let terms: [TermRow]
  let pagination: Pagination

  init(_ site: Site, _ entities: ArraySlice<Entity>, _ pagination: Pagination) {
    self.site = site
    self.pagination = pagination
    terms = entities.compactMap { TermRow(site, $0) }
    head = Head(
      site, .terms,
      description: "\(Numerals.count(pagination.total, "word")) of the field, explained in a sentence or two.", pagination)
  }

  static let shape = Shape<GlossaryPage>(
    "glossary",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("terms", of: TermRow.self) { $0.terms },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])

  static func sorted(_ catalog: Catalog) -> [Entity] {
    catalog.all(.term).filter { $0.common.status != .retired }.map { ($0.title.lowercased(), $0) }
      .sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }

  /// On which page of a long glossary each word stands; empty where there is one page.
  static func pages(_ catalog: Catalog) -> [String: Int] {
    let terms = sorted(catalog), pages = Pagination.all(terms.count, base: "")
    guard pages.count > 1 else { return [:] }
    return Dictionary(uniqueKeysWithValues: pages.flatMap { page in terms[page.range].map { ($0.id.id, page.page) } })
  }
}
