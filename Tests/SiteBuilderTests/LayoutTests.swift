import Testing

@testable import SiteBuilder

@Suite struct LayoutTests {
  static let role = """
    ---
    title: Reading Coach
    summary: Helps colleagues teach reading.
    ---
    """

  @Test func everyLinkStaysBelowThePrefix() async throws {
    let page = try await TestSite(files: ["roles/reading-coach.md": Self.role])["roles/reading-coach/index.html"]
    #expect(page.contains("<h1>Reading Coach</h1>"))
    #expect(page.contains("href=\"/sub/roles/\""))
    #expect(!page.replacing("href=\"/sub/", with: "").contains("href=\"/"))
  }

  @Test func thePageForUnknownAddressesWorksAtAnyDepthAndIsNotFound() async throws {
    let site = try await TestSite(files: ["roles/reading-coach.md": Self.role])
    let page = site["404.html"]
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("href=\"/sub/assets/cairn.css\""))
    #expect(!site["sitemap.xml"].contains("404"))
    #expect(!page.replacing("href=\"/sub/", with: "").contains("href=\"/"))
  }

  @Test func theHomePageOffersOnlyWaysThatLeadSomewhere() async throws {
    let page = try await TestSite(files: ["roles/reading-coach.md": Self.role])["index.html"]
    #expect(page.contains("<a href=\"/sub/roles/\">Browse the roles</a><p>1 role card: what it does, needs and pays.</p>"))
    #expect(!page.contains("Find a micro-credential"))
    #expect(!page.contains("Where people start"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://catalog.example.org/sub/\">"))
  }
}
