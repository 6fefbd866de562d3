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
}
