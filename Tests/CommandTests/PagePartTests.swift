import Foundation
import Testing

/// Pages that belong together: the one that lists them, and what each then says of its neighbors.
@Suite struct PagePartTests {
  static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nsummary: About \(title.lowercased()).\n\(more)---\n\nSome text.\n"
  }

  static let settings = Workspace.settings + "navigation:\n  - {label: Guides, to: guides}\nhome:\n  pages: [guides]\n"

  static func built(_ pages: [String: String]) throws -> Workspace {
    let workspace = try Workspace(content: pages.merging(["catalog.yaml": settings]) { one, _ in one })
    let outcome = try CairnProcess.run("build", in: workspace)
    #expect(outcome.code == 0 && !outcome.errors.contains("warning"), "\(outcome.errors)")
    return workspace
  }

  static let handbook = [
    "pages/guides.md": page("Guides", "pages: [zero, one, two]\n"), "pages/zero.md": page("Zero"),
    "pages/one.md": page("One", "aliases: [uno]\n"),
    "pages/two.md": page("Two"),
  ]

  @Test func aPageListsThoseThatFollowItInTheirOrder() throws {
    let page = try Self.built(Self.handbook).text(of: "Site/guides/index.html")
    let titles = page.matches(of: /<li><h3><a href="\/(\w+)\/">/).map { String($0.1) }
    #expect(titles == ["zero", "one", "two"])
    #expect(page.contains("About two."))
  }

  @Test func eachLeadsBackAndToItsNeighbors() throws {
    let workspace = try Self.built(Self.handbook)
    let one = try workspace.text(of: "Site/one/index.html")
    #expect(one.contains("<li><a href=\"/guides/\">Guides</a></li></ol>"), "the way back")
    #expect(one.contains("<a href=\"/zero/\" rel=\"prev\">") && one.contains("<a href=\"/two/\" rel=\"next\">"))
    #expect(one.contains("<a href=\"/guides/\" aria-current=\"true\">"), "The navigation says where one is.")
    #expect(!one.contains("<dt>Pages</dt>"), "What leads back is not told a second time.")
    let zero = try workspace.text(of: "Site/zero/index.html"), two = try workspace.text(of: "Site/two/index.html")
    #expect(zero.contains("<a href=\"/guides/\" rel=\"prev\">") && !two.contains("rel=\"next\""))
  }

  @Test func theFootNamesOnlyThePagesThatNoOtherLists() throws {
    let workspace = try Self.built(Self.handbook)
    for path in ["Site/index.html", "Site/one/index.html"] {
      let foot = try #require(try workspace.text(of: path).components(separatedBy: "<footer").last)
      #expect(foot.contains(">Guides</a>") && !foot.contains(">One</a>"), "\(path)")
    }
  }

  @Test func theFirstPageLeadsToThoseThatTheSettingsName() throws {
    #expect(
      try Self.built(Self.handbook).text(of: "Site/index.html").contains("<li><a href=\"/guides/\">Guides</a><p>About guides.</p></li>"))
  }

  @Test func partsNest() throws {
    var pages = Self.handbook
    pages["pages/one.md"] = Self.page("One", "pages: [deep]\n")
    pages["pages/deep.md"] = Self.page("Deep")
    let deep = try Self.built(pages).text(of: "Site/deep/index.html")
    #expect(deep.contains("<li><a href=\"/guides/\">Guides</a></li><li><a href=\"/one/\">One</a></li></ol>"))
  }
}
