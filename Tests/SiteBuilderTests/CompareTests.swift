import Testing

@testable import SiteBuilder

@Suite struct CompareTests {
  static func role(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\nsummary: One sentence.\nschool_year: 2019-20\n\(more)\n---\n"
  }

  static let sources = [
    "roles/aide.md": role("Aide", "leads_to: [{role: guide}]"),
    "roles/guide.md": role("Guide", "family: Teaching\nleads_to: [{role: lead}, {role: peer, kind: lateral}, {role: later}]"),
    "roles/guide@2018-19.md": "---\ntitle: Guide\nsummary: One sentence.\nschool_year: 2018-19\n---\n",
    "roles/lead.md": role("Lead", "family: Leading"), "roles/peer.md": role("Peer", "family: Teaching"),
    "roles/hermit.md": role("Hermit"),
    "roles/later.md": role("Later", "status: planned"),
  ]

  @Test func thePageOffersEveryActiveCardByFamily() async throws {
    let page = try await TestSite(files: Self.sources)["roles/compare/index.html"]
    let parts = page.split(separator: "<fieldset>").map(String.init)
    #expect(parts.count == 4)
    #expect(parts[1].contains("<legend>Leading</legend>") && parts[1].contains("value=\"lead\""))
    #expect(parts[2].contains("<legend>Roles</legend>") && parts[2].contains("value=\"aide\"") && parts[2].contains("value=\"hermit\""))
    #expect(parts[3].contains("<legend>Teaching</legend>") && parts[3].contains("value=\"peer\""))
    #expect(page.contains("<a href=\"/sub/roles/guide/\">Card</a>"))
    #expect(!page.contains("value=\"later\"") && !page.contains("2018-19"))
    #expect(page.contains("<form class=\"choose\" method=\"get\" action=\"/sub/roles/compare/\">"))
  }

  @Test func aCardLeadsToComparisonsWithItsNeighbors() async throws {
    let site = try await TestSite(files: Self.sources)
    #expect(
      site["roles/guide/index.html"].contains(
        "<dt>Compare with</dt><dd><a href=\"/sub/roles/compare/?roles=guide,peer\">Peer</a>, "
          + "<a href=\"/sub/roles/compare/?roles=guide,lead\">Lead</a>, <a href=\"/sub/roles/compare/?roles=guide,aide\">Aide</a></dd>"))
    #expect(site["roles/hermit/index.html"].contains("<a href=\"/sub/roles/compare/?roles=hermit\">other roles</a>"))
    #expect(site["roles/guide/2018-19/index.html"].contains("<a href=\"/sub/roles/compare/?roles=guide@2018-19,guide\">today’s card</a>"))
    #expect(!site["roles/later/index.html"].contains("Compare with"))
    #expect(site["roles/index.html"].contains("href=\"/sub/roles/compare/\">Compare roles side by side</a>"))
  }

  @Test func oneRoleAloneIsComparedWithNothing() async throws {
    let site = try await TestSite(files: ["roles/hermit.md": Self.role("Hermit"), "roles/later.md": Self.role("Later", "status: planned")])
    #expect(site.files["roles/compare/index.html"] == nil)
    #expect(!site["roles/hermit/index.html"].contains("compare/"))
    #expect(!site["roles/index.html"].contains("compare/"))
  }

  @Test func aLongListIsDividedAsElsewhere() async throws {
    let roles = (1...201).map { ("roles/role-\($0).md", Self.role("Role \($0)")) }
    let site = try await TestSite(files: Dictionary(uniqueKeysWithValues: roles))
    let first = site["roles/compare/index.html"], last = site["roles/compare/page/4/index.html"]
    #expect(first.contains("href=\"/sub/roles/compare/page/2/\""))
    #expect(last.contains("action=\"/sub/roles/compare/\"") && last.contains("value=\"role-99\""))
    #expect(first.utf8.count < 25_000)
  }

  @Test func rolesCalledPageOrChangesHaveTheirPagesBesideThePagedIndex() async throws {
    var roles = Dictionary(uniqueKeysWithValues: (1...201).map { ("roles/role-\($0).md", Self.role("Role \($0)")) })
    roles["roles/page.md"] = Self.role("Page")
    roles["roles/changes.md"] = Self.role("Changes")
    let site = try await TestSite(files: roles)
    #expect(site["roles/page/index.html"].contains("<h1>Page</h1>"))
    #expect(site["roles/changes/index.html"].contains("<h1>Changes</h1>"))
    #expect(site["roles/page/2/index.html"].contains("<h1>Roles, page 2</h1>"))
  }
}
