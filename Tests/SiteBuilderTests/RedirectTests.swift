import Testing

@testable import SiteBuilder

/// Addresses that lead elsewhere.
@Suite struct RedirectTests {
  static let sources = [
    "roles/guide.md":
      "---\ntitle: Guide\nsummary: Shows the way.\naliases: [pathfinder]\nschool_year: 2019-20\nqualifications: [{text: A map.}]\n---\n",
    "roles/guide@2018-19.md": "---\ntitle: Guide\nsummary: Showed the way.\nschool_year: 2018-19\n---\n",
    "faqs/012-why.md": "---\nnumber: 12\nquestion: Why?\nsummary: Because.\naliases: ['3']\n---\n",
    "pages/about.md": "---\ntitle: About\nsummary: About us.\naliases: [we]\n---\n",
  ]

  @Test func everyPageOfARenamedThingIsReachedByItsOldName() async throws {
    let site = try await TestSite(files: Self.sources)
    for (old, new) in [
      ("roles/pathfinder/", "roles/guide/"), ("roles/pathfinder/2018-19/", "roles/guide/2018-19/"),
      ("roles/pathfinder/changes/", "roles/guide/changes/"), ("roles/pathfinder/posting/", "roles/guide/posting/"),
      ("roles/pathfinder/embed/", "roles/guide/embed/"), ("faq/3/", "faq/12/"), ("we/", "about/"),
    ] { #expect(site[old + "index.html"].contains("url=/sub/\(new)\""), "\(old)") }
    #expect(site["roles/pathfinder/index.json"].contains("\"moved_to\""))
  }

  @Test func theSchoolYearOfTodaysCardLeadsToIt() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site["roles/guide/2019-20/index.html"].contains("url=/sub/roles/guide/\""))
    #expect(site["roles/guide/2019-20/index.html"].contains("The card of 2019–20"))
    #expect(site["roles/pathfinder/2019-20/index.html"].contains("url=/sub/roles/guide/\""), "No redirect leads to another.")
    #expect(site["roles/guide/2019-20/posting/index.html"].contains("url=/sub/roles/guide/posting/\""))
  }

  @Test func hostsReadThemAsLines() async throws {
    let lines = try await TestSite(files: Self.sources)["_redirects"].split(separator: "\n")
    #expect(lines.contains("/sub/roles/pathfinder/ /sub/roles/guide/ 301"))
    #expect(lines.contains("/sub/roles/guide/2019-20/ /sub/roles/guide/ 302"), "A card of its own will stand there.")
    #expect(lines.contains("/sub/roles/pathfinder/oembed.json /sub/roles/guide/oembed.json 301"))
    #expect(lines.contains("/sub/we/ /sub/about/ 301"))
    #expect(Set(lines.map { $0.prefix { $0 != " " } }).count == lines.count)
    let pages = lines.filter { $0.contains("/ ") }
    #expect(lines.suffix(pages.count) == pages[...], "Files come first: no page can lead on from them.")
    #expect(pages.first == "/sub/we/ /sub/about/ 301", "Pages of things come before what lies below them.")
    #expect(pages.last?.hasSuffix(" 302") == true, "What moved for a year comes last.")
  }

  @Test func aSiteWithoutAnyHasNoSuchFile() async throws {
    let site = try await TestSite(files: ["pages/about.md": "---\ntitle: About\nsummary: About us.\n---\n"])
    #expect(site.files["_redirects"] == nil)
  }
}
