import Testing

@testable import SiteBuilder

@Suite struct QuestionTests {
  static func question(_ number: Int, _ words: String, topic: String? = nil, more: String = "") -> String {
    """
    ---
    number: \(number)
    question: \(words)
    summary: Short answer \(number).
    \(topic.map { "topic: \($0)" } ?? "tags: []")
    \(more.isEmpty ? "status: active" : more)
    ---

    Whole answer \(number) with “quotes” & more.
    """
  }

  static let settings = TestSite.settings + "\nfaq_topics: [Second, First]"

  @Test func questionsStandUnderTheirTopicsInTheConfiguredOrder() async throws {
    let page = try await TestSite(files: [
      "catalog.yaml": Self.settings,
      "faqs/001-a.md": Self.question(1, "First one?", topic: "First"), "faqs/010-b.md": Self.question(10, "Tenth one?", topic: "Second"),
      "faqs/002-c.md": Self.question(2, "Second one?", topic: "First"),
    ])["faq/index.html"]
    let order = ["id=\"topic-second\"", "id=\"q10\"", "id=\"topic-first\"", "id=\"q1\"", "id=\"q2\""].map { page.firstIndex(of: $0) }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(page.contains("href=\"/sub/faq/10/\""))
  }

  @Test func aQuestionLeadsToItsNeighboursByNumber() async throws {
    let site = try await TestSite(files: [
      "faqs/002-b.md": Self.question(2, "B?"), "faqs/009-c.md": Self.question(9, "C?"), "faqs/010-d.md": Self.question(10, "D?"),
    ])
    let page = site["faq/9/index.html"]
    #expect(page.contains("<a href=\"/sub/faq/2/\" rel=\"prev\">← 2. B?</a>"))
    #expect(page.contains("<a href=\"/sub/faq/10/\" rel=\"next\">10. D? →</a>"))
    #expect(!site["faq/2/index.html"].contains("rel=\"prev\""))
  }

  @Test func ofALargeTopicOnlyTheQuestionsAroundAreListed() async throws {
    var files: [String: String] = [:]
    for number in 1...60 { files["faqs/\(number)-q.md"] = Self.question(number, "Number \(number)?", topic: "Large") }
    let site = try await TestSite(files: files)
    for (number, shown) in [(1, 1...21), (30, 20...40), (60, 40...60)] {
      let page = site["faq/\(number)/index.html"]
      #expect((1...60).filter { page.contains(">\($0). Number \($0)?</a></li>") } == Array(shown))
      #expect(page.contains("<a href=\"/sub/faq/\(number)/\" aria-current=\"page\">"))
    }
  }

  @Test func theListOfProgramsIsMadeFromTheProgramsByRole() async throws {
    let page = try await TestSite(files: [
      "faqs/003-roles.md": Self.question(3, "Which?", more: "lists: programs"),
      "roles/coach.md": "---\ntitle: Coach\nsummary: Coaches.\n---\n", "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\n---\n",
      "programs/p.md": "---\ntitle: Program P\nsummary: For both.\nroles: [coach, aide]\naccounts: pending\n---\n",
      "programs/q.md": "---\ntitle: Program Q\nsummary: For coaches.\nroles: [coach]\n---\n",
    ])["faq/3/index.html"]
    #expect(
      page.contains(
        "<th scope=\"row\"><a href=\"/sub/roles/aide/\">Aide</a></th><td data-label=\"Programs\"><a href=\"/sub/programs/p/\">Program P</a>"
      ))
    let coach = page.firstIndex(of: ">Coach</a></th>"), aide = page.firstIndex(of: ">Aide</a></th>")
    #expect(aide != nil && coach != nil && aide! < coach!)
    #expect(page.components(of: ">Program P</a> (accounts pending)") == 2)
    #expect(page.contains(">Program Q</a>") && !page.contains(">Program Q</a> (accounts"))
  }
}

extension String {
  /// Where a text stands, as an offset that can be compared.
  func firstIndex(of text: String) -> Int? {
    firstRange(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
