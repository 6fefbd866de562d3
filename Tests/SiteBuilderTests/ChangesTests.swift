import Testing

@testable import SiteBuilder

@Suite struct ChangesTests {
  static func card(_ year: String, _ qualifications: String) -> String {
    "---\ntitle: Guide\nsummary: Shows the way.\nschool_year: \(year)\nqualifications: [\(qualifications)]\n---\n"
  }

  static func site() async throws -> TestSite {
    try await TestSite(files: [
      "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\n---\n",
      "roles/guide.md": card("2019-20", "{text: Three years & more as a teacher.}, {text: A licence.}"),
      "roles/guide@2018-19.md": card("2018-19", "{text: Five years & more as a teacher.}"),
      "roles/guide@2017-18.md": card("2017-18", "{text: Five years & more as a teacher.}"),
    ])
  }

  @Test func eachVersionIsComparedWithTheOneBeforeNewestFirst() async throws {
    let page = try await Self.site()["roles/guide/changes/index.html"]
    let steps = [
      "<h2 id=\"2019-20\">2019–20, compared with 2018–19</h2>", "<h2 id=\"2018-19\">2018–19, compared with 2017–18</h2>",
    ].map { page.firstIndex(of: $0) }
    #expect(steps[0] != nil && steps[1] != nil && steps[0]! < steps[1]!)
    #expect(page.contains("href=\"/sub/roles/guide/2017-18/\""))
    #expect(page.contains("Only the school year."))
  }

  @Test func theWordsThatChangedAreMarkedInBothVersions() async throws {
    let page = try await Self.site()["roles/guide/changes/index.html"]
    #expect(page.contains("<td data-label=\"2018–19\"><del>Five</del> years &amp; more as a teacher.</td>"))
    #expect(page.contains("<td data-label=\"2019–20\"><ins>Three</ins> years &amp; more as a teacher.</td>"))
    #expect(page.contains("Added, required</span>") || page.contains("Added, preferred</span>"))
  }

  @Test func aFrozenCardSaysHowTodaysDiffers() async throws {
    let site = try await Self.site()
    let frozen = site["roles/guide/2018-19/index.html"]
    #expect(frozen.contains("Today’s card differs in 2 points: qualifications. <a href=\"/sub/roles/guide/changes/\">"))
    #expect(site["roles/guide/index.html"].contains("<a class=\"button\" href=\"/sub/roles/guide/changes/\">What changed</a>"))
  }

  @Test func aRoleWithOneVersionHasNoPageOfChanges() async throws {
    let site = try await Self.site()
    #expect(site.files["roles/aide/changes/index.html"] == nil)
    #expect(!site["roles/aide/index.html"].contains("changes/"))
  }
}
