import Catalog

extension SitePages {
  /// The page that searches, and the list of everything from A to Z.
  mutating func addSearch() {
    let site = site, alphabet = Alphabet(site)
    add(site.addresses.search, inSitemap: false) { SearchPage(site) }
    for page in Pagination.all(alphabet.entries.count, base: site.addresses.alphabet, together: Self.names, size: Self.names) {
      add(page.url) { AlphabetPage(site, alphabet, page) }
    }
    add(Page(path: "search/opensearch.xml") { OpenSearch(site: site).write(into: &$0) })
  }

  /// A line for each name is short, so that more of them fit a page than of rows with a summary.
  private static let names = 180
}

extension Addresses {
  var search: String { section("search") }
  var alphabet: String { section("a-z") }
}

extension SitePlan {
  /// With the index that the search reads. It needs the words of the whole catalog, so it is made only when a site is written.
  func withSearchIndex(jobs: Int) async throws -> SitePlan {
    adding(try await SearchIndex.make(site, jobs: jobs))
  }
}
