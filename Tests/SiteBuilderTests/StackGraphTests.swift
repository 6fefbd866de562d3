import Testing

@testable import SiteBuilder

/// What a recognition needs and leads to, as a drawing.
@Suite struct StackGraphTests {
  private static func form(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\nsummary: One sentence.\n\(fields)\n---\n"
  }

  private static func site(requires: String, others: [String: String] = [:]) async throws -> TestSite {
    var files = others
    for number in 1...20 { files["micro-credentials/m\(number).md"] = form("Skill \(number)", "category: Data use") }
    files["recognitions/top.md"] = form("Top", "kind: stack\nrequires:\n\(requires)")
    return try await TestSite(files: files)
  }

  /// Titles in the wide drawing, with the line below each.
  private static func titles(_ page: String) throws -> [String] {
    let wide = try #require(page.split(separator: "<svg class=\"graph wide\"").last?.split(separator: "</svg>").first)
    return wide.matches(of: /<title>([^<]*)<\/title>|<rect[^>]*\/><text[^>]*>([^<]*)<\/text><\/(a|g)>/).map { String($0.1 ?? $0.2 ?? "") }
  }

  @Test func itNamesWhatIsNeededAndThePoolsBehindIt() async throws {
    let page = try await Self.site(requires: "  - mc: m1\n  - {choose: 2, from: [m2, m3, m4]}\n  - {other: A talk, kind: interview}")[
      "recognitions/top/index.html"]
    #expect(
      try Set(Self.titles(page)) == [
        "Skill 1", "Any two of three", "Skill 2", "Skill 3", "Skill 4", "An interview, No micro-credential", "Top, This recognition",
      ])
    #expect(page.matches(of: /class="edge pick"/).count == 6, "Three to choose from, in two drawings.")
    #expect(page.contains("<a href=\"#n3\"><title>An interview"))
    #expect(page.contains("<a href=\"/sub/micro-credentials/m1/\"><rect"))
  }

  @Test func aLongListIsOneNode() async throws {
    let pool = (2...20).map { "m\($0)" }.joined(separator: ", ")
    let page = try await Self.site(requires: "  - mc: m1\n  - {choose: 13, from: [\(pool)]}")["recognitions/top/index.html"]
    #expect(try Self.titles(page).sorted() == ["Any 13 of 19", "Skill 1", "Top, This recognition"])
  }

  @Test func manyNamedOnesAreOneNode() async throws {
    let named = (1...8).map { "  - mc: m\($0)\n" }.joined()
    let page = try await Self.site(requires: named)["recognitions/top/index.html"]
    #expect(try Self.titles(page).sorted() == ["These 8 micro-credentials, Listed below", "Top, This recognition"])
  }

  @Test func alternativesAreNested() async throws {
    let page = try await Self.site(requires: "  - mc: m1\n  - mc: m2\n  - any: [{mc: m3}, {all: [{mc: m4}, {mc: m5}]}]")[
      "recognitions/top/index.html"]
    let titles = try Set(Self.titles(page))
    #expect(titles.isSuperset(of: ["Any one of these", "All of these", "Skill 3", "Skill 4", "Skill 5"]))
  }

  @Test func itShowsWhatLeadsToItAndWhereItCounts() async throws {
    let site = try await Self.site(
      requires: "  - mc: m1\n  - mc: m2\n  - mc: m3\n  - recognition: base",
      others: [
        "recognitions/base.md": Self.form("Base", "kind: stack\nrequires: [{mc: m9}, {mc: m8}]"),
        "recognitions/crown.md": Self.form("Crown", "kind: stack\nrequires: [{recognition: top}]"),
        "policies/lane.md": Self.form("Lane", "kind: salary-lane\ncounts_with: [{to: \"recognition:top\", condition: It counts.}]"),
      ])
    let titles = try Set(Self.titles(site["recognitions/top/index.html"]))
    #expect(titles.isSuperset(of: ["Base, Needs 2 micro-credentials", "Crown, Asks for it", "Lane, Counts with it"]))
    #expect(!site["recognitions/crown/index.html"].contains("How it fits together"), "One thing needs no drawing.")
  }

  @Test func eachNodeHasANameOfItsOwn() async throws {
    let site = try await Self.site(requires: "  - mc: m1\n  - {choose: 1, from: [m1, m2]}\n  - {choose: 1, from: [m1, m3]}")
    let names = site["recognitions/top/graph.dot"].matches(of: /\n  ("[^"]*") \[label/).map { String($0.1) }
    #expect(names.count == 8 && Set(names).count == 8)
  }
}
