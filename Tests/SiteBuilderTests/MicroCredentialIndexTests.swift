import Testing

@testable import SiteBuilder

@Suite struct MicroCredentialIndexTests {
  static func credential(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\nsummary: One of many.\ncategory: Talking\n\(fields)\n---"
  }

  @Test func rowsStandByTitleWithStoneCategoryAndEffort() async throws {
    let page = try await TestSite(files: MicroCredentialTests.catalog)["micro-credentials/index.html"]
    let first = try #require(page.firstRange(of: "Agree on norms")), second = try #require(page.firstRange(of: "Lead a talk"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(page.contains("src=\"/sub/stones/talk.svg\" alt=\"\" loading=\"lazy\">"))
    #expect(page.contains("Talking<span>8–14 hours†</span>"))
  }

  @Test func onlyFiltersThatLeaveAChoiceAreShown() async throws {
    let site = try await TestSite(files: [
      "micro-credentials/a.md": Self.credential("A", "effort_hours: {min: 5, max: 8}\nneeds: [students]"),
      "micro-credentials/b.md": Self.credential("B", "effort_hours: {min: 5, max: 18}\nneeds: [data]\nstate_vetted: yes"),
    ])
    let page = site["micro-credentials/index.html"]
    #expect(page.contains("<legend>Effort</legend>"))
    #expect(page.contains("id=\"e-1\""))
    #expect(page.contains("id=\"vetted\""))
    #expect(page.contains("id=\"anytime\""))
    #expect(!page.contains("<legend>Category</legend>"), "There is one category only.")
    #expect(page.contains("<li class=\"e-3 n-5 anytime vetted\">"))
    #expect(site["assets/filters-micro-credentials.css"].contains("#e-3:checked"))
  }

  @Test func oneOfManyCompetenciesIsChosenFromAMenu() async throws {
    let page = try await TestSite(files: Self.competencies(8))["micro-credentials/index.html"]
    #expect(page.contains("<label>Competency<select name=\"k\"><option id=\"k-all\">All (8)<option id=\"k-1\">Skill 101 (1)<option"))
    #expect(page.contains("<li class=\"k-3\">"))
    let few = try await TestSite(files: Self.competencies(7))["micro-credentials/index.html"]
    #expect(few.contains("<legend>Competency</legend>") && few.contains("id=\"k-7\">Skill 107 (1)</label>") && !few.contains("<select"))
  }

  @Test func moreCompetenciesThanAPageHasRoomForAreOfferedByTheSearch() async throws {
    let site = try await TestSite(files: Self.competencies(41))
    #expect(
      site["micro-credentials/index.html"].contains("<p>Competency<a href=\"/sub/search/?kind=mc\">41 to choose from</a></p>"))
    #expect(!site["micro-credentials/index.html"].contains("k-1"), "No row says what nobody can ask for.")
    #expect(site.files["assets/filters-micro-credentials.css"] == nil)
  }

  private static func competencies(_ count: Int) -> [String: String] {
    var files: [String: String] = [:]
    for number in 101...(100 + count) {
      files["competencies/c\(number).md"] = "---\ntitle: Skill \(number)\nstatement: Does it.\nsummary: A skill.\n---\n"
      files["micro-credentials/m\(number).md"] = credential("Title \(number)", "competencies: [c\(number)]")
    }
    return files
  }

  @Test func aLongListIsDividedAndHasNoFilters() async throws {
    var files: [String: String] = [:]
    for number in 1...101 {
      files["micro-credentials/m\(number).md"] = Self.credential("Title \(1000 + number)", "effort_hours: {min: 1, max: \(number)}")
    }
    let site = try await TestSite(files: files)
    let first = site["micro-credentials/index.html"], second = site["micro-credentials/page/2/index.html"]
    #expect(first.contains("<a href=\"/sub/micro-credentials/page/2/\" rel=\"next\">Next</a>"))
    #expect(!first.contains("rel=\"prev\""))
    #expect(!first.contains("<form class=\"filters\""))
    #expect(first.contains("1–60 of 101"))
    #expect(second.contains("<h1>Micro-credentials, page 2</h1>"))
    #expect(second.contains("61–101 of 101"))
    #expect(second.contains("Title 1061"))
    #expect(!first.contains("Title 1061"))
    #expect(second.contains("<link rel=\"canonical\" href=\"https://catalog.example.org/sub/micro-credentials/page/2/\">"))
    #expect(site.files["micro-credentials/page/3/index.html"] == nil)
    #expect(site.files["assets/filters-micro-credentials.css"] == nil)
  }

  @Test func pagesCoverAListWithoutGapOrOverlap() {
    for total in [0, 1, 99, 100, 101, 10_000] {
      let pages = Pagination.all(total, base: "/list/", together: 100)
      #expect(pages.map(\.range).flatMap { $0 } == Array(0..<total))
      #expect(pages.count == (total <= 100 ? 1 : (total + 59) / 60))
      #expect(pages[0].url == "/list/")
    }
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")])
  func largeNumbersAreGrouped(number: Int, words: String) {
    #expect(Numerals.grouped(number) == words)
  }
}
