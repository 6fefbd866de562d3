import Foundation
import Testing

@testable import SiteBuilder

@Suite struct SearchIndexTests {
  static func credential(_ number: Int, _ body: String = "") -> String {
    """
    ---
    title: Skill number \(number)
    summary: Shows the skill \(number).
    category: Category \(number % 12)
    effort_hours: {min: 1, max: \(number % 30 + 1)}
    ---

    \(body)
    """
  }

  /// Words as unevenly spread as those of a language: a few everywhere, most in few places.
  static func body(_ seed: Int) -> String {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
    return (0..<60).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let share = Double(state >> 40) / Double(1 << 24)
      return "w" + String(Int(20_000 * share * share * share), radix: 36)
    }.joined(separator: " ")
  }

  static func json(_ site: TestSite, _ name: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(site["search/\(name).json"].utf8)) as? [String: Any])
  }

  static let mixed = [
    "roles/reading-coach.md": LayoutTests.role,
    "micro-credentials/a.md": credential(1), "micro-credentials/b.md": credential(2),
    "faqs/1-what.md": "---\nnumber: 1\nquestion: What is it?\nsummary: A catalog.\n---\n",
    "terms/rubric.md": "---\ntitle: Rubric\nsummary: What good looks like.\nalso_called: [Scoring guide]\n---\n",
  ]

  @Test func everyFileOfTheIndexIsJSONAndNamesTheSameState() async throws {
    let site = try await TestSite(files: Self.mixed)
    let names = site.files.keys.filter { $0.hasPrefix("search/") && $0.hasSuffix(".json") }
    let stamps = try names.map { try Self.json(site, String($0.dropFirst(7).dropLast(5)))["stamp"] as? String }
    #expect(stamps.count >= 5)
    #expect(Set(stamps).count == 1)
  }

  @Test func thingsAreNumberedByKindAndTitle() async throws {
    let head = try Self.json(try await TestSite(files: Self.mixed), "head")
    let kinds = try #require(head["kinds"] as? [[String: Any]])
    #expect(kinds.map { $0["id"] as? String } == ["role", "mc", "faq", "term"])
    #expect(kinds.map { $0["first"] as? Int } == [0, 1, 3, 4])
    #expect(head["count"] as? Int == 5)
  }

  @Test func anEmptyCatalogHasAnIndexWithoutWords() async throws {
    let site = try await TestSite(files: [:])
    #expect(try Self.json(site, "head")["count"] as? Int == 0)
    #expect(site.files["search/words-0.json"] == nil)
    #expect(site["a-z/index.html"].contains("<h1>A to Z</h1>"))
    #expect(site["search/index.html"].contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func earlierVersionsAreNotFound() async throws {
    let site = try await ChangesTests.site()
    #expect(site.files["roles/guide/2018-19/index.html"] != nil)
    #expect(try Self.json(site, "head")["count"] as? Int == 2)
    #expect(!site["search/things-0.json"].contains("2018-19"))
    #expect(!site["a-z/index.html"].contains("2018-19"))
  }

  @Test func aChangeOfATextChangesOnlyTheFilesThatHaveIt() async throws {
    let before = try await TestSite(files: Self.mixed)
    let after = try await TestSite(files: Self.mixed.merging(["micro-credentials/a.md": Self.credential(1, "More.")]) { $1 })
    let changed = after.files.filter { $0.key.hasPrefix("search/") && before.files[$0.key] != $0.value }.keys.sorted()
    #expect(changed == ["search/excerpts-0.json", "search/spelling.json", "search/words-0.json"])
  }

  /// A word more in one text must not move the borders of all files that follow.
  @Test func aNewWordLeavesMostFilesOfALargeIndexAsTheyAre() async throws {
    var files: [String: String] = [:]
    for number in 1...600 { files["micro-credentials/m\(number).md"] = Self.credential(number, Self.body(number)) }
    let before = try await TestSite(files: files)
    files["micro-credentials/m7.md"] = Self.credential(7, Self.body(7) + " abracadabra")
    let after = try await TestSite(files: files)
    // A file of few words may become two, so that those behind it have other numbers.
    let known = Set(before.files.filter { $0.key.hasPrefix("search/words-") }.values)
    let words = after.files.filter { $0.key.hasPrefix("search/words-") }
    #expect(words.count > 8)
    #expect(words.values.count { !known.contains($0) } <= 3)
  }

  @Test func theSameSourcesGiveTheSameIndexWhateverTheNumberOfTasks() async throws {
    var files: [String: String] = [:]
    for number in 1...1100 { files["micro-credentials/m\(number).md"] = Self.credential(number, Self.body(number)) }
    let one = try await TestSite(files: files, jobs: 1), four = try await TestSite(files: files, jobs: 4)
    let names = one.files.keys.filter { $0.hasPrefix("search/") }.sorted()
    #expect(names == four.files.keys.filter { $0.hasPrefix("search/") }.sorted())
    for name in names where one.files[name] != four.files[name] { Issue.record("\(name) differs") }
  }

  /// What a first answer loads at worst: the beginning, the three longest files of words, the words to compare with, and ten results
  /// in ten different files.
  @Test func aFirstAnswerNeedsFewBytesHoweverLongTheCatalog() async throws {
    var files: [String: String] = [:]
    for number in 1...2400 { files["micro-credentials/m\(number).md"] = Self.credential(number, Self.body(number)) }
    let site = try await TestSite(files: files)
    func sizes(_ name: String) -> [Int] {
      site.files.filter { $0.key.hasPrefix("search/\(name)-") }.map { $0.value.utf8.count }.sorted(by: >)
    }
    let words = sizes("words"), things = sizes("things")
    #expect(words.count > 10)
    #expect(words.allSatisfy { $0 <= WordShard.size + 100 })
    let worst =
      site["search/head.json"].utf8.count + words.prefix(3).reduce(0, +) + site["search/spelling.json"].utf8.count
      + things.prefix(10).reduce(0, +)
    #expect(worst <= 150 << 10, "\(worst) bytes")
    #expect(site["search/beginnings.json"].utf8.count <= 32 << 10)
  }

  @Test func everyThingStandsInTheListFromAToZOnce() async throws {
    var files = Self.mixed
    for number in 1...300 { files["micro-credentials/m\(number).md"] = Self.credential(number + 10) }
    files["micro-credentials/e.md"] = Self.credential(0).replacing("Skill number 0", with: "Éclair & <b>")
    let site = try await TestSite(files: files)
    let pages = ["a-z/index.html", "a-z/page/2/index.html"].map { site[$0] }.joined()
    for number in 11...310 {
      #expect(pages.components(separatedBy: ">Skill number \(number)</a>").count == 2)
    }
    #expect(pages.contains("<a href=\"/sub/terms/#rubric\">Scoring guide</a> <span class=\"quiet small\">Rubric, term</span>"))
    #expect(pages.contains("Éclair &amp; &lt;b&gt;</a>"))
    #expect(pages.components(separatedBy: "<h2 id=\"letter-s\">").count == 2)
    #expect(pages.contains("<a href=\"/sub/a-z/#letter-e\">E</a>"))
  }

  @Test func aWordOfMostBodiesIsNotListedThere() {
    let postings = (0..<5000).map { SearchPosting(word: 0, place: $0, field: $0 == 7 ? .title : .body, weight: 33) }
    var entry: [UInt8] = []
    WordShard.write(ArraySlice("each".utf8), postings, of: 6000, into: &entry)
    #expect(String(decoding: entry, as: UTF8.self) == "[\"each\",\"Hh\",\"\",\"\",\"\",0]")
  }

  @Test func facetsLeaveOutWhatIsNoChoice() async throws {
    let site = try await TestSite(files: Self.mixed)
    let facets = try #require(try Self.json(site, "head")["facets"] as? [[String: Any]])
    #expect(facets.map { $0["id"] as? String } == ["category"])
    #expect(site.files["search/facet-level.json"] == nil)
    #expect(site["search/facet-category.json"].contains("[\"category-1\",\"Category 1\",\"B\"]"))
  }
}
