import Foundation
import Testing

@testable import SiteBuilder

/// The files below `/data/`, the page that names them, and the files by which pages are found and followed.
@Suite struct DataTests {
  static func site(_ settings: String = "", _ more: [String: String] = [:]) async throws -> TestSite {
    var files = TwinTests.sources.merging(more) { _, new in new }
    files["catalog.yaml"]! += settings
    return try await TestSite(files: files)
  }

  @Test func thePageNamesEveryFileAndEachIsThere() async throws {
    let site = try await Self.site()
    let page = site["data/index.html"]
    let paths = site.files.keys.filter { $0.hasPrefix("data/") && !$0.hasSuffix(".html") } + ["sitemap.xml", "llms.txt"]
    #expect(paths.count > 8)
    for path in paths { #expect(page.contains("href=\"/sub/\(path)\""), "\(path)") }
    #expect(site["index.html"].contains("<a href=\"/sub/data/\">Data</a>"))
  }

  @Test func withoutALicenseThePageSaysThatNoneIsStated() async throws {
    let page = try await Self.site()["data/index.html"]
    #expect(page.contains("No license is stated."))
    #expect(page.contains("ask <a href=\"/sub/organizations/office/\">Office</a>"))
  }

  @Test func aLicenseIsNamedWithItsAddress() async throws {
    let site = try await Self.site("license: {name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}\n")
    #expect(site["data/index.html"].contains("<a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>. It holds"))
    let catalog = try JSONSerialization.jsonObject(with: Data(site["data/catalog.json"].utf8)) as? [String: Any]
    #expect((catalog?["license"] as? [String: String])?["name"] == "CC BY 4.0")
    let plain = try await Self.site("license: All rights reserved\n")
    #expect(plain["data/index.html"].contains("<p>All rights reserved. It holds"))
  }

  @Test func theCatalogHoldsEveryTwin() async throws {
    let site = try await Self.site("", ["terms/card.md": "---\ntitle: Card\nsummary: A word.\n---\n"])
    let catalog = try #require(try JSONSerialization.jsonObject(with: Data(site["data/catalog.json"].utf8)) as? [String: Any])
    let entities = try #require(catalog["entities"] as? [NSDictionary])
    let twins = site.files.filter { $0.key.hasSuffix("/index.json") && !$0.value.contains("moved_to") }
    #expect(twins.count > 8 && entities.count == twins.count + 1, "A word of the glossary has no page of its own.")
    for (path, text) in twins {
      let twin = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
      #expect(entities.contains { $0 == twin }, "\(path)")
    }
  }

  @Test func everyPageOfAThingNamesItsTwin() async throws {
    let site = try await Self.site()
    for path in site.files.keys where path.hasSuffix("/index.json") && !site[path].contains("moved_to") {
      let page = site[path.replacing("index.json", with: "index.html")]
      #expect(page.contains("<link rel=\"alternate\" type=\"application/json\" href=\"/sub/\(path)\">"), "\(path)")
    }
  }

  @Test func anEmptyCatalogHasItsFilesToo() async throws {
    let site = try await TestSite(files: [:])
    #expect(site["data/catalog.json"].hasSuffix("\"entities\":[\n]}\n"))
    #expect(site["data/index.html"].contains("The whole catalog"))
    #expect(site.files["changes.atom"] == nil && !site["index.html"].contains("atom+xml"))
  }

  @Test func linksInLLMSTextCannotBreakOut() async throws {
    let site = try await Self.site("", ["pages/odd.md": "---\ntitle: \"An [odd](x) *page*\"\nsummary: \"# no\"\n---\nWords.\n"])
    let text = site["llms.txt"]
    #expect(text.hasPrefix("# Test catalog\n\n> A catalog for tests.\n"))
    #expect(text.contains("- [An \\[odd\\](x) \\*page\\*](https://catalog.example.org/sub/odd/): \\# no\n"))
    #expect(text.contains("- [Roles](https://catalog.example.org/sub/roles/): 2 roles.\n"))
    #expect(text.contains("](https://catalog.example.org/sub/data/catalog.json): "))
  }
}
