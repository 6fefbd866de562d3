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
      description: "\(Numerals.count(pagination.total, "word")) of the field, explained in a sentence or two.", pagination,
      listing: Array(entities))
  }

  static let shape = Shape<GlossaryPage>(
    "glossary",
    frameFields + [
      .text("title") { $0.head.title }, .text("lede") { $0.head.description }, .list("terms", of: TermRow.self) { $0.terms },
      .object("pagination", of: Pagination.self) { $0.pagination },
    ])
}
