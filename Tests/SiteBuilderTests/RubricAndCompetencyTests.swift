import Testing

@testable import SiteBuilder

@Suite struct RubricAndCompetencyTests {
  @Test func aSharedRubricShowsAllLevelsAndWhatItJudges() async throws {
    let page = try await TestSite(files: MicroCredentialTests.catalog)["rubrics/looking-back/index.html"]
    #expect(page.contains("<caption>To pass, every criterion is at least Fair.</caption>"))
    #expect(page.contains("<th scope=\"col\" class=\"pass\">Fair ✓</th>"))
    #expect(page.contains("A large change."))
    #expect(page.contains("<td data-label=\"Requirement\">2, <a href=\"/sub/micro-credentials/talk/#back\">Look back</a></td>"))
    #expect(page.contains("<dt>Judges</dt><dd>1 requirement</dd>"))
  }

  @Test func aRubricForAWholeMicroCredentialJudgesEachRequirement() async throws {
    let credential = """
      ---
      title: Talk again
      summary: Again.
      category: Talking
      rubric: looking-back
      requirements:
        - {title: First, prompt: Do it.}
        - {title: Second, prompt: Do it again.}
      ---
      """
    let site = try await TestSite(files: MicroCredentialTests.catalog.merging(["micro-credentials/again.md": credential]) { $1 })
    #expect(site["rubrics/looking-back/index.html"].contains("<dt>Judges</dt><dd>3 requirements</dd>"))
    let page = site["micro-credentials/again/index.html"]
    #expect(page.contains("All requirements: the shared rubric <a href=\"/sub/rubrics/looking-back/\">Looking back</a>"))
    #expect(page.ranges(of: "id=\"rubric-looking-back\"").count == 1)
  }

  @Test func theRubricsAreListed() async throws {
    let page = try await TestSite(files: MicroCredentialTests.catalog)["rubrics/index.html"]
    #expect(page.contains("<a href=\"/sub/rubrics/looking-back/\">Looking back</a>"))
    #expect(page.contains("<td data-label=\"Passes at\">Fair</td>"))
  }

  @Test func aCompetencySaysWhatShowsItAndWhoAsksForIt() async throws {
    var files = MicroCredentialTests.catalog
    files["roles/talker.md"] = "---\ntitle: Talker\nsummary: Talks.\ncompetencies: [leads]\n---"
    let site = try await TestSite(files: files)
    let page = site["competencies/leads/index.html"]
    #expect(page.contains("<p class=\"lede\" id=\"statement\">Can lead a talk.<a class=\"anchor\" href=\"#statement\""))
    #expect(page.contains("<meta name=\"description\" content=\"Can lead a talk.\">"))
    #expect(page.contains("Link to Expert</span></a></th><td data-label=\"What others see\">Ends a talk.</td></tr>"))
    #expect(page.contains("<h3><a href=\"/sub/micro-credentials/talk/\">Lead a talk</a></h3>"))
    #expect(page.contains("<li><a href=\"/sub/roles/talker/\">Talker</a></li>"))
    #expect(page.contains("<dt>ESCO</dt><dd>S1.2</dd>"))
    let index = site["competencies/index.html"]
    #expect(index.contains("<h2 id=\"talking\">Talking</h2>"))
    #expect(index.contains("<td data-label=\"Micro-credentials\" class=\"num\">1</td><td data-label=\"Roles\" class=\"num\">1</td>"))
  }

  @Test func aCompetencyThatNobodyUsesSaysSo() async throws {
    let page = try await TestSite(files: ["competencies/alone.md": "---\ntitle: Alone\nstatement: can be alone\n---"])[
      "competencies/alone/index.html"]
    #expect(page.contains("None yet."))
    #expect(page.contains("No role card names it."))
  }
}
