import Catalog
import Mustache

/// Search over the whole catalog. Its index is loaded and its results are made by `search.mjs`; without it, the page leads to the
/// list of everything.
struct SearchPage: PageView {
  static let template = "pages/search"

  let site: Site
  let head: Head

  init(_ site: Site) {
    self.site = site
    var head = Head(
      site, title: "Search", description: "Find a role, a micro-credential, or anything else in this catalog.",
      url: site.addresses.search)
    head.noIndex = true
    self.head = head
  }

  static let shape = Shape<SearchPage>(
    "search page",
    frameFields + [
      .text("source") { $0.site.addresses.search },
      .list("sections", of: LinkView.self) { page in
        SearchOrder.kinds.compactMap { kind in
          guard let section = Section(kind) else { return nil }
          let count = page.site.catalog.all(kind).count
          return count == 0
            ? nil : LinkView(title: section.title, url: page.site.addresses.section(section.rawValue), note: Numerals.grouped(count))
        }
      },
    ])
}
