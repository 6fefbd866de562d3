import Testing

@testable import SiteBuilder

/// All roles on one map.
@Suite struct CareerMapTests {
  static func role(_ title: String, _ fields: String = "") -> String { "---\ntitle: \(title)\nsummary: Does it.\n\(fields)\n---\n" }

  /// Two pathways, a move that only a card names, a planned role, a retired one.
  static let files = [
    "roles/teacher.md": role("Teacher", "family: Teaching\nstays_in_classroom: yes\nlevel: campus"),
    "roles/mentor.md": role("Mentor", "family: Teaching\nstays_in_classroom: yes\nlevel: campus\nleads_to: [{role: chair}]"),
    "roles/coach.md": role("Coach", "family: Leading\nstays_in_classroom: no\nlevel: district"),
    "roles/chair.md": role("Chair", "family: Leading"),
    "roles/dean.md": role("Dean", "status: planned"),
    "roles/monitor.md": role("Monitor", "status: retired\nleads_to: [{role: chair}]"),
    "pathways/one.md": """
    ---
    title: One
    summary: From here.
    roles: [teacher, mentor, coach]
    edges:
      - {from: teacher, to: mentor}
      - {from: mentor, to: coach, kind: lateral}
    text_summary: A way.
    ---
    """,
    "pathways/two.md": """
    ---
    title: Two
    summary: From there.
    roles: [mentor, coach, chair]
    edges:
      - {from: coach, to: mentor, kind: lateral}
      - {from: coach, to: chair}
    text_summary: Another way.
    ---
    """,
  ]

  @Test func itDrawsTheMovesOfAllPathwaysAndCardsOnce() async throws {
    let page = try await TestSite(files: Self.files)["pathways/map/index.html"]
    let wide = try #require(page.split(separator: "<svg class=\"graph wide\"").last?.split(separator: "</svg>").first)
    #expect(wide.matches(of: /class="edge"/).count == 3)
    #expect(wide.matches(of: /class="edge lateral"/).count == 1)
    #expect(wide.matches(of: /<a href="[^"]*"/).count == 4)
    #expect(!page.contains("Monitor"))
  }

  @Test func rolesWithoutAMoveStandBelowThePictureAndPlannedOnesSaySo() async throws {
    let page = try await TestSite(files: Self.files)["pathways/map/index.html"]
    #expect(
      page.contains("<ul class=\"alone\"><li><a href=\"/sub/roles/dean/\" class=\"planned\">Dean<small>Planned</small></a></li></ul>"))
    #expect(page.contains("<dt>Roles</dt><dd>5<small>1 of them planned</small></dd>"))
  }

  @Test func theListNamesEachRoleUnderItsFamilyWithTheMovesFromIt() async throws {
    let page = try await TestSite(files: Self.files)["pathways/map/index.html"]
    let families = page.matches(of: /<h4>([^<]*)<\/h4>/).map { String($0.1) }
    #expect(families == ["Leading", "Teaching", "Planned"])
    #expect(
      page.contains(
        """
        <li data-role="mentor" data-level="campus" data-stays><a href="/sub/roles/mentor/">Mentor</a> <span class="tag stay">Stays in the \
        classroom</span><ul><li>to <a href="/sub/roles/chair/">Chair</a></li><li data-beside="coach">sideways to \
        <a href="/sub/roles/coach/">Coach</a></li></ul></li>
        """))
    #expect(page.matches(of: /<li data-role=/).count == 5)
  }

  @Test func itIsToldInWords() async throws {
    let page = try await TestSite(files: Self.files)["pathways/map/index.html"]
    #expect(page.contains("3 moves lead onward, 1 goes sideways, either way. The ways begin at Coach and Teacher."))
    #expect(page.contains("No promotion leads on from Chair. No move is published for Dean."))
  }

  @Test func pathwaysAndIndexesLeadToIt() async throws {
    let site = try await TestSite(files: Self.files)
    for path in ["pathways/index.html", "roles/index.html", "pathways/one/index.html"] {
      #expect(site[path].contains("<a href=\"/sub/pathways/map/\">All roles on one map</a>"), "\(path)")
    }
  }

  @Test func withoutAnyMoveThereIsNoMap() async throws {
    let site = try await TestSite(files: ["roles/teacher.md": Self.role("Teacher")])
    #expect(site.files["pathways/map/index.html"] == nil)
    #expect(site.files["roles/index.html"]?.contains("/map/") == false)
  }

  @Test func withoutPathwaysItStandsBelowTheRoles() async throws {
    let site = try await TestSite(files: [
      "roles/teacher.md": Self.role("Teacher", "leads_to: [{role: mentor}]"), "roles/mentor.md": Self.role("Mentor"),
    ])
    #expect(site["pathways/map/index.html"].contains("<li><a href=\"/sub/roles/\">Roles</a></li>"))
  }

  // MARK: - Size

  /// A chain of so many roles.
  static func chain(_ count: Int) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (0..<count).map { number in
        ("roles/r\(number).md", role("Role \(number)", number + 1 < count ? "leads_to: [{role: r\(number + 1)}]" : ""))
      })
  }

  @Test func moreRolesThanAPictureHoldsAreAListAndThePageSaysSo() async throws {
    let page = try await TestSite(files: Self.chain(40))["pathways/map/index.html"]
    #expect(page.contains("More roles than one picture can hold."))
    #expect(!page.contains("<svg class=\"graph wide\""))
    #expect(page.matches(of: /<li data-role=/).count == 40)
    #expect(page.contains("data-finder"))
  }

  @Test func threeHundredRolesStandOnSeveralPages() async throws {
    let site = try await TestSite(files: Self.chain(300))
    let first = site["pathways/map/index.html"], last = site["pathways/map/page/5/index.html"]
    #expect(first.matches(of: /<li data-role=/).count == 60 && last.matches(of: /<li data-role=/).count == 60)
    #expect(!first.contains("data-finder"), "A filter would reach one page only.")
    #expect(first.utf8.count < 30_000)
    #expect(last.contains("<h1>Career map, page 5</h1>"))
  }

  /// Every role leads to all that come after it.
  @Test func manyMovesBesideALongerWayAreLeftOutOfTheDrawingAndThePageSaysHowMany() async throws {
    var files = Self.chain(5)
    files["roles/r0.md"] = Self.role("Role 0", "leads_to: [{role: r1}, {role: r2}, {role: r3}, {role: r4}]")
    files["pathways/up.md"] = """
      ---
      title: Up
      summary: From here.
      roles: [r0, r1, r2, r3, r4]
      edges: [{from: r0, to: r1}, {from: r1, to: r2}, {from: r2, to: r3}, {from: r0, to: r2}, {from: r0, to: r3}, {from: r1, to: r3}]
      text_summary: A way.
      ---
      """
    let site = try await TestSite(files: files)
    for (path, words, edges) in [("pathways/map/index.html", "Four", 4), ("pathways/up/index.html", "Three", 3)] {
      let page = site[path]
      #expect(page.contains("<figcaption>\(words) direct moves are not drawn, because a longer way"))
      let wide = try #require(page.split(separator: "<svg class=\"graph wide\"").last?.split(separator: "</svg>").first)
      #expect(wide.matches(of: /class="edge"/).count == edges)
    }
    #expect(site["pathways/map/index.html"].contains("<li>to <a href=\"/sub/roles/r4/\">Role 4</a></li>"))
    #expect(site["pathways/map/graph.dot"].contains("\"r0\" -> \"r4\""), "The export has everything.")
  }
}
