import Testing

@testable import SiteBuilder

@Suite struct IndexTests {
  static let sections = Section.allCases.map(\.rawValue)

  static func indexes(_ site: TestSite) -> [String] { sections.filter { site.files["\($0)/index.html"] != nil } }

  @Test func aCatalogWithNothingInItIsItsFirstPage() async throws {
    let site = try await TestSite(files: [:])
    #expect(Self.indexes(site) == [])
    #expect(!site["index.html"].contains("<ul class=\"doors\">"))
    for section in Self.sections { #expect(!site["index.html"].contains("/sub/\(section)/")) }
  }

  @Test func aCatalogOfOneRoleLeadsToRolesOnly() async throws {
    let site = try await TestSite(files: ["roles/reading-coach.md": LayoutTests.role])
    #expect(Self.indexes(site) == ["roles"])
    for section in Self.sections where section != "roles" {
      for (path, text) in site.files { #expect(!text.contains("/sub/\(section)/"), "\(path) leads to \(section).") }
    }
    #expect(!site["roles/index.html"].contains("filters"))
  }

  @Test func navigationLeavesOutWhatIsEmpty() async throws {
    let settings = TestSite.settings + "\nnavigation:\n  - label: Cards\n    to: roles\n  - label: Ways\n    to: pathways"
    let page = try await TestSite(files: ["catalog.yaml": settings, "roles/reading-coach.md": LayoutTests.role])["index.html"]
    #expect(page.contains(">Cards</a>"))
    #expect(!page.contains(">Ways</a>"))
  }

  @Test(arguments: [
    ("roles", "roles/x#.md", "title: Title #\nsummary: One."), ("faq", "faqs/#-x.md", "number: #\nquestion: Title #?\nsummary: One."),
    ("organizations", "organizations/x#.md", "title: Title #\nsummary: One."),
    ("terms", "terms/x#.md", "title: Title #\nsummary: One."),
    ("competencies", "competencies/x#.md", "title: Title #\nstatement: Does it.\nsummary: One."),
    ("programs", "programs/x#.md", "title: Title #\nsummary: One."),
  ])
  func aLongListIsDivided(section: String, path: String, fields: String) async throws {
    // Rows of roles say more, and fewer of them share a page.
    let size = section == "roles" ? 50 : 60, pages = (201 + size - 1) / size
    var files: [String: String] = [:]
    for number in 1001...1201 {
      files[path.replacing("#", with: "\(number)")] = "---\n\(fields.replacing("#", with: "\(number)"))\n---\n"
    }
    let site = try await TestSite(files: files)
    let first = site["\(section)/index.html"], last = site["\(section)/page/\(pages)/index.html"]
    #expect(first.contains("Title \(1000 + size)") && !first.contains("Title \(1001 + size)"))
    #expect(first.contains("1–\(size) of 201") && first.contains("/sub/\(section)/page/2/"))
    #expect(last.contains("Title 1201") && !last.contains("Title 1180"))
    #expect(site.files["\(section)/page/\(pages + 1)/index.html"] == nil)
    #expect(!first.contains("class=\"filters\""))
  }

  @Test func aWordOfALongGlossaryIsFoundOnItsPage() async throws {
    var files: [String: String] = ["roles/coach.md": "---\ntitle: Coach\nsummary: Coaches.\n---\nSee [word](term:x1100).\n"]
    for number in 1001...1201 { files["terms/x\(number).md"] = "---\ntitle: Title \(number)\nsummary: One.\n---\n" }
    let site = try await TestSite(files: files)
    #expect(site["roles/coach/index.html"].contains("href=\"/sub/terms/page/2/#x1100\""))
    #expect(site["terms/page/2/index.html"].contains("id=\"x1100\""))
  }

  @Test func cairnsOfRowsAreFilesThatNeedNoStyleSheet() async throws {
    let site = try await TestSite(files: [
      "roles/coach.md": "---\ntitle: Coach\nsummary: Coaches.\nrequires: {mc: talk}\n---\n",
      "micro-credentials/talk.md": "---\ntitle: Talk\nsummary: Talks.\ncategory: Talking\n---\n",
    ])
    #expect(
      site["roles/index.html"].contains(
        "<img alt=\"\" class=\"cairn\" src=\"/sub/cairns/roles/coach.svg\" width=\"60\" height=\"12\" loading=\"lazy\">"))
    #expect(site["cairns/roles/coach.svg"].contains("<path class=\"ground\" d=\"M2 37.6H198\" stroke=\"#78878c\""))
  }
}
