import Catalog
import Mustache

/// All words of the field on one page, in the order of their titles.
struct GlossaryPage: PageView {
  static let template = "pages/terms"

  let site: Site
  let head: Head
  let terms: [TermRow]

  init(_ site: Site) {
    self.site = site
    terms = site.catalog.all(.term).filter { $0.common.status != .retired }.compactMap { TermRow(site, $0) }.sorted {
      ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id)
    }
    head = Head(
      site, title: Section.terms.title,
      description: "\(Numerals.count(terms.count, "word")) of the field, explained in a sentence or two.",
      url: site.addresses.section("terms"), section: .terms)
  }

  static let shape = Shape<GlossaryPage>(
    "glossary", frameFields + [.text("lede") { $0.head.description }, .list("terms", of: TermRow.self) { $0.terms }])
}
