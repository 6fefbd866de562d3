import Testing

@testable import SiteBuilder

/// The graph of roles and the list that says the same.
@Suite struct PathwayTests {
  static func role(_ title: String, stays: Bool = true, leadsTo: String = "") -> String {
    """
    ---
    title: \(title)
    summary: Does it.
    stays_in_classroom: \(stays ? "yes" : "no")
    level: campus
    \(leadsTo.isEmpty ? "" : "leads_to: \(leadsTo)")
    ---
    """
  }

  static let files = [
    "roles/teacher.md": role("Teacher"), "roles/mentor.md": role("Mentor"), "roles/leader.md": role("Team Leader"),
    "roles/principal.md": role("Principal & Head", stays: false),
    "pathways/up.md": """
    ---
    title: Up
    summary: From here to there.
    roles: [teacher, mentor, leader, principal]
    entry: [teacher]
    edges:
      - {from: teacher, to: mentor, kind: promotion}
      - {from: teacher, to: leader, kind: promotion}
      - {from: mentor, to: leader, kind: lateral}
      - {from: mentor, to: principal, kind: promotion}
      - {from: leader, to: principal, kind: promotion}
    text_summary: A teacher can become a principal.
    ---
    """,
  ]

  @Test func nodesAreLinksAndCarryTheBlaze() async throws {
    let page = try await TestSite(files: Self.files)["pathways/up/index.html"]
    #expect(page.matches(of: /<svg class="graph (wide|tall)"/).count == 2)
    #expect(page.contains("<a href=\"/sub/roles/teacher/\"><title>Teacher, Stays in the classroom</title><rect class=\"box\""))
    // Three of four roles in both drawings.
    #expect(page.matches(of: /class="blaze"/).count == 6)
    #expect(page.contains(">Principal &amp; Head</text>"))
    #expect(page.matches(of: /class="edge lateral" d/).count == 3)
  }

  @Test func theListFollowsEachRoleOnce() async throws {
    let page = try await TestSite(files: Self.files)["pathways/up/index.html"]
    let list = try #require(page.split(separator: "<ul class=\"steps\">").last?.split(separator: "<h3>In words").first)
    #expect(list.contains("<a href=\"/sub/roles/mentor/\">Mentor</a>, or sideways to <span data-beside=\"leader\">Team Leader</span>"))
    #expect(list.matches(of: /Principal &amp; Head<\/a>/).count == 2)
    #expect(list.matches(of: /as above/).count == 1)
    #expect(page.contains("<dt>Stay in the classroom</dt><dd>3 of 4</dd>"))
  }

  @Test func aCardShowsItselfAmongItsNeighbours() async throws {
    let page = try await TestSite(files: Self.files)["roles/mentor/index.html"]
    #expect(page.contains("<g class=\"here\" aria-current=\"page\">"))
    #expect(page.contains(">This card</text>"))
    #expect(page.contains(">Leaves the classroom</text>"))
    #expect(!page.contains("<a href=\"/sub/roles/mentor/\"><rect"))
  }

  @Test func aCircleOfRolesStillEnds() async throws {
    let site = try await TestSite(files: [
      "roles/a.md": Self.role("Role A"), "roles/b.md": Self.role("Role B"),
      "pathways/round.md": """
      ---
      title: Round
      summary: Sideways only.
      roles: [a, b]
      edges:
        - {from: a, to: b, kind: lateral}
        - {from: b, to: a, kind: lateral}
      text_summary: Both can change places.
      ---
      """,
    ])
    let page = site["pathways/round/index.html"]
    #expect(page.matches(of: /class="edge lateral" d="M[0-9.]+ [0-9.]+V/).count == 1)
  }

  @Test func aWordWiderThanItsNodeIsBrokenAndALongTitleIsCut() {
    #expect(LabelLines.broken("Interventionist", width: 76, size: 12.5) == ["Intervention-", "ist"])
    #expect(LabelLines.broken("校长与副校长的继任者", width: 76, size: 12.5) == ["校长与副校长", "的继任者"])
    #expect(LabelLines.broken("One two three four five", width: 40, size: 12.5, most: 2) == ["One", "two…"])
    for line in LabelLines.broken(String(repeating: "W", count: 100), width: 76, size: 12.5) { #expect(line.count <= 7) }
  }

  @Test(arguments: [("Teacher", 1), ("Gifted and Talented Coordinator", 2), ("", 0)])
  func longTitlesBreakIntoLines(title: String, lines: Int) {
    #expect(LabelLines.broken(title, width: 168, size: 15).count == lines)
  }
}
