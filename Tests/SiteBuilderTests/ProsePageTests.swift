import Testing

@testable import SiteBuilder

@Suite struct ProsePageTests {
  static let page = """
    ---
    title: Begin
    summary: How to begin.
    steps:
      - {title: Look, text: Look around.}
      - {title: Act, text: "Then *act*."}
    timeline:
      - {when: 2018-19, text: It began.}
    ---

    An opening.

    ## Afterwards

    The rest.
    """

  @Test func stepsStandBetweenTheOpeningAndTheFirstHeading() async throws {
    let page = try await TestSite(files: ["pages/begin.md": Self.page])["begin/index.html"]
    let order = ["An opening.", "<h2 id=\"steps\">Two steps</h2>", "<h3>Look</h3>", "2018–19", "id=\"afterwards\"", "The rest."]
      .map { page.firstIndex(of: $0) }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
  }

  @Test func threeSectionsMakeContentsAtTheSide() async throws {
    let files = ["pages/begin.md": Self.page, "pages/short.md": "---\ntitle: Short\nsummary: Short.\n---\n\n## One\n\nText.\n"]
    let site = try await TestSite(files: files)
    #expect(site["begin/index.html"].contains("<li><a href=\"#afterwards\">Afterwards</a></li>"))
    #expect(!site["short/index.html"].contains("On this page"))
  }

  @Test func theGlossaryIsSortedByTitleWhateverTheIds() async throws {
    let page = try await TestSite(files: [
      "terms/a.md": "---\ntitle: Zebra\nsummary: Striped.\nsee: [term:z]\n---\n", "terms/z.md": "---\ntitle: ant\nsummary: Small.\n---\n",
    ])["terms/index.html"]
    let ant = page.firstIndex(of: "<li id=\"z\"><h2>ant</h2>"), zebra = page.firstIndex(of: "<li id=\"a\"><h2>Zebra</h2>")
    #expect(ant != nil && zebra != nil && ant! < zebra!)
    #expect(page.contains("See <a href=\"/sub/terms/#z\">ant</a>"))
  }
}
