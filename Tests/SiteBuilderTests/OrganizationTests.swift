import Testing

@testable import SiteBuilder

@Suite struct OrganizationTests {
  static let files = [
    "catalog.yaml": TestSite.settings + "\norganization: network",
    "organizations/network.md": """
    ---
    title: The Network
    kind: network
    facts:
      - {label: Schools, value: 56, as_of: 2019, source: First report}
      - {label: Schools, value: 58, as_of: 2021, source: Second report}
    contacts:
      - {label: Office, email: office@example.org}
    ---
    """,
    "organizations/branch.md": "---\ntitle: The Branch\nkind: district\nparent: network\n---\n",
    "roles/coach.md": "---\ntitle: Coach\nsummary: Coaches.\n---\n",
    "roles/later.md": "---\ntitle: Later\nsummary: Comes later.\nstatus: planned\n---\n",
    "roles/other.md": "---\ntitle: Other\nsummary: Of the branch.\norganization: branch\n---\n",
  ]

  @Test func differingFiguresStandSideBySideWithDateAndSource() async throws {
    let page = try await TestSite(files: Self.files)["organizations/network/index.html"]
    #expect(
      page.contains("data-label=\"Figure\">56</td><td data-label=\"As of\" class=\"short\">2019</td><td data-label=\"Source\">First report")
    )
    #expect(
      page.contains(
        "data-label=\"Figure\">58</td><td data-label=\"As of\" class=\"short\">2021</td><td data-label=\"Source\">Second report"))
    #expect(page.contains("neither replaces the other"))
    #expect(page.contains("href=\"mailto:office@example.org\""))
  }

  @Test func anOrganizationAnswersForWhatNamesNoOther() async throws {
    let site = try await TestSite(files: Self.files)
    #expect(site["organizations/network/index.html"].contains("<dt>Roles, 1 and 1 planned</dt>"))
    #expect(site["organizations/branch/index.html"].contains("<dt>Roles, 1</dt><dd><a href=\"/sub/roles/other/\">Other</a>"))
    #expect(site["organizations/branch/index.html"].contains("<p class=\"quiet\">Not published.</p>"))
  }

  @Test func partsFollowTheirWholeInTheIndex() async throws {
    let page = try await TestSite(files: Self.files)["organizations/index.html"]
    let whole = page.firstIndex(of: ">The Network</a></h2>"), part = page.firstIndex(of: ">The Branch</a></h2>")
    #expect(whole != nil && part != nil && whole! < part!)
    #expect(page.contains("<span>Part of The Network</span>"))
  }
}
