import Testing

@testable import SiteBuilder

@Suite struct RoleFiltersTests {
  private static func credential(_ title: String, _ hours: Int) -> String {
    "---\ntitle: \(title)\nsummary: One.\ncategory: Talking\neffort_hours: {min: 1, max: \(hours)}\n---\n"
  }

  static let sources = [
    "micro-credentials/talk.md": credential("Talk", 10), "micro-credentials/read.md": credential("Read", 18),
    "roles/coach.md": "---\ntitle: Coach\nsummary: Coaches.\nfamily: Teaching & more\nlevel: campus\nrequires: {mc: talk}\n---\n",
    "roles/lead.md":
      "---\ntitle: Lead\nsummary: Leads.\nfamily: Zoë’s\nlevel: campus\nrequires: {all: [{mc: talk}, {mc: read}]}\n---\n",
    "roles/guide.md": "---\ntitle: Guide\nsummary: Guides.\n---\n",
  ]

  @Test func rolesAreChosenByTheHoursOfWhatTheyAskFor() async throws {
    let site = try await TestSite(files: Self.sources), page = site["roles/index.html"]
    #expect(page.contains("<legend>Effort</legend>"))
    #expect(page.contains("id=\"e-1\">Up to 10 hours (1)</label>") && page.contains("id=\"e-4\">21–40 hours (1)</label>"))
    #expect(page.contains("<li class=\"f-1 e-1\">") && page.contains("<li class=\"f-2 e-4\">"), "Level leaves no choice.")
    #expect(site["assets/filters-roles.css"].contains("main:has(#e-4:checked) &:not(.e-4)"))
  }

  @Test func aRoleThatAsksForNothingHasNoHours() async throws {
    let page = try await TestSite(files: Self.sources)["roles/index.html"]
    #expect(page.contains("<li><span></span><div><h2><a href=\"/sub/roles/guide/\">"))
  }

  @Test func theSearchKnowsTheHoursOfARoleAsWell() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(site["search/facet-hours.json"].contains("[\"longer\",\"21–40 hours\","))
  }
}
