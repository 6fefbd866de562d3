import Catalog
import Foundation
import Testing

@testable import SiteBuilder

/// What was changed lately.
@Suite struct FeedTests {
  static let sources: [String: String] = [
    "roles/guide.md":
      "---\ntitle: Guide & <b>\nsummary: Shows.\nupdated: 2020-01-02\nqualifications: [{id: a, text: Patience}]\nschool_year: 2019-20\n---\n",
    "roles/guide@2018-19.md": "---\ntitle: Guide & <b>\nsummary: Shows.\nupdated: 2019-01-02\nschool_year: 2018-19\n---\n",
    "pages/about.md": "---\ntitle: About\nsummary: Why.\nupdated: 2020-03-04\n---\n",
    "pages/undated.md": "---\ntitle: Undated\nsummary: Never.\n---\n",
  ]

  static func entries(_ files: [String: String]) async throws -> [String] {
    try await TestSite(files: files)["changes.atom"].components(separatedBy: "<entry>\n").map { $0 }
  }

  @Test func theNewestStandsFirstAndDatesTheFeed() async throws {
    let parts = try await Self.entries(Self.sources)
    #expect(parts.count == 4)
    #expect(parts[0].contains("<updated>2020-03-04T00:00:00Z</updated>"))
    #expect(parts[1].contains("<id>tag:catalog.example.org,2020-03-04:/sub/about/</id>\n<title>About</title>"))
    #expect(parts[3].contains("<title>Guide &amp; &lt;b&gt;, 2018–19</title>"))
    #expect(parts[3].contains("href=\"https://catalog.example.org/sub/roles/guide/2018-19/\""))
  }

  @Test func aCardSaysWhatItChanged() async throws {
    let parts = try await Self.entries(Self.sources)
    #expect(parts[2].contains("&lt;p&gt;Compared with the card of 2018–19:&lt;/p&gt;"))
    #expect(parts[2].contains("&lt;li&gt;Qualifications: Added, required: Patience&lt;/li&gt;"))
    #expect(!parts[3].contains("<content"), "There is no earlier card.")
  }

  @Test func noMoreThanFiftyAreNamed() async throws {
    var files: [String: String] = [:]
    for day in 10..<29 {
      for month in 1..<5 { files["pages/p\(month)-\(day).md"] = "---\ntitle: P\nsummary: S.\nupdated: 2020-0\(month)-\(day)\n---\n" }
    }
    let parts = try await Self.entries(files)
    #expect(parts.count == 51)
    #expect(parts[50].contains("2020-02-"))
  }

  @Test func pagesNameTheFeed() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(
      site["about/index.html"].contains(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"/sub/changes.atom\">"))
  }

  @Test func theSitemapSaysWhenAPageWasChanged() async throws {
    let sitemap = try await TestSite(files: Self.sources)["sitemap.xml"]
    #expect(sitemap.contains("<url><loc>https://catalog.example.org/sub/about/</loc><lastmod>2020-03-04</lastmod></url>"))
    #expect(sitemap.contains("<url><loc>https://catalog.example.org/sub/undated/</loc></url>"))
  }

  @Test func aLongSitemapIsAnIndexOfSeveral() throws {
    let draft = Draft(path: "catalog.yaml", shownAs: "catalog.yaml", bytes: Array(TestSite.settings.utf8))
    let catalog = try #require(Linking([draft], contentFolder: "Content").catalog)
    let address = try #require(SiteAddress("https://catalog.example.org/sub"))
    let site = Site(catalog, address: address), theme = Theme(overrides: [], pages: PageTypes.all)
    let pages = (1...5).map { number in Page("/sub/p\(number)/", site, theme, inSitemap: true) { NotFoundPage(site) } }
    let files = try Sitemap.pages(of: pages, site, most: 2).map { page in
      var bytes: [UInt8] = []
      try page.write(&bytes)
      return (page.path, String(decoding: bytes, as: UTF8.self))
    }
    #expect(files.map(\.0) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"])
    #expect(
      files[0].1.contains("<sitemapindex ")
        && files[0].1.contains("<sitemap><loc>https://catalog.example.org/sub/sitemap-3.xml</loc></sitemap>"))
    #expect(files[1].1.contains("/p1/") && files[1].1.contains("/p2/") && !files[1].1.contains("/p3/"))
    #expect(files[3].1.contains("<url><loc>https://catalog.example.org/sub/p5/</loc></url>"))
  }
}
