import Testing

@testable import SiteBuilder

/// Which roles a micro-credential or recognition brings nearer, on its page.
@Suite struct RoleUsesTests {
  static let sources: [String: String] = {
    var sources = [
      "roles/asks.md": CompareTests.role("Asks", "requires: {mc: talk}\nrecommends: [talk]\nprograms: [group]"),
      "roles/chooses.md": CompareTests.role("Chooses", "requires: {any: [{mc: norms}, {recognition: star}]}\nbinding: {level: preferred}"),
      "roles/likes.md": CompareTests.role("Likes", "recommends: [talk]"),
      "roles/likes@2018-19.md": "---\ntitle: Likes\nsummary: One.\nschool_year: 2018-19\nrecommends: [plan]\n---\n",
      "roles/member.md": CompareTests.role("Member", "programs: [group]"),
      "roles/listed.md": CompareTests.role("Listed"),
      "roles/from-list.md": CompareTests.role("From a list", "requires: {choose: 1, from: group}"),
      "roles/gone.md": CompareTests.role("Gone", "status: retired\nrecommends: [talk]"),
      "programs/group.md": "---\ntitle: The group\nsummary: One.\nroles: [listed, from-list]\nmicro_credentials: [talk, plan]\n---\n",
      "recognitions/star.md": "---\ntitle: Star\nsummary: One.\nkind: designation\nrequires: {mc: talk}\n---\n",
      "recognitions/moon.md": "---\ntitle: Moon\nsummary: One.\nkind: stack\nrequires: {recognition: star}\n---\n",
      "roles/wants-moon.md": CompareTests.role("Wants the moon", "requires: {recognition: moon}"),
    ]
    for id in ["talk", "norms", "plan"] { sources["micro-credentials/\(id).md"] = RequirementsTests.credential("Title \(id)") }
    return sources
  }()

  /// What a page says after a label.
  static func line(_ page: String, _ label: String) -> String? {
    guard let start = page.firstRange(of: "<dt>\(label)</dt><dd>"), let end = page[start.upperBound...].firstRange(of: "</dd>") else {
      return nil
    }
    return String(page[start.upperBound..<end.lowerBound]).replacing(/<[^>]*>/, with: "")
  }

  @Test func aMicroCredentialNamesEveryRoleOnce() async throws {
    let page = try await TestSite(files: Self.sources)["micro-credentials/talk/index.html"]
    #expect(Self.line(page, "Recommended for") == "Likes")
    #expect(Self.line(page, "Toward roles that ask for a recognition") == "Chooses (Star)")
    #expect(Self.line(page, "For roles in these programs") == "Listed (The group), Member (The group)")
    // Asked for by name or chosen from a list: the panel says so.
    let panel = try #require(page.split(separator: "class=\"counts\"").last?.split(separator: "</ul>").first)
    #expect(panel.contains(">Asks</a>") && panel.contains(">From a list</a>") && !panel.contains(">Likes</a>"))
  }

  @Test func whatEarlierCardsRecommendedIsNotSaid() async throws {
    let page = try await TestSite(files: Self.sources)["micro-credentials/plan/index.html"]
    #expect(Self.line(page, "Recommended for") == nil)
    #expect(Self.line(page, "For roles in these programs") == "Listed (The group), Asks (The group), Member (The group)")
  }

  @Test func aRecognitionSaysWhichRolesAskForItAndHow() async throws {
    let site = try await TestSite(files: Self.sources), star = site["recognitions/star/index.html"]
    #expect(Self.line(star, "By name") == "Chooses (One of 2 ways, preferred)")
    #expect(Self.line(star, "Through another recognition") == "Wants the moon (Moon)")
    #expect(star.contains("<h2 id=\"roles\">Roles that ask for it</h2>") && star.contains("href=\"#roles\""))
    #expect(Self.line(site["recognitions/moon/index.html"], "By name") == "Wants the moon (Asked for)")
  }

  @Test func manyRolesAreCutShort() async throws {
    var sources = ["micro-credentials/talk.md": RequirementsTests.credential("Talk")]
    for number in 100...160 { sources["roles/r\(number).md"] = CompareTests.role("Role \(number)", "recommends: [talk]") }
    let words = try #require(Self.line(try await TestSite(files: sources)["micro-credentials/talk/index.html"], "Recommended for"))
    #expect(words.hasPrefix("Role 100, ") && words.hasSuffix("Role 123, and more"))
  }
}
