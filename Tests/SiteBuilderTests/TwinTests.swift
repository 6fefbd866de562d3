import Foundation
import Testing

@testable import SiteBuilder

@Suite struct TwinTests {
  static let sources = [
    "organizations/office.md": "---\ntitle: Office\nsummary: Decides.\nkind: district\n---\n",
    "catalog.yaml": TestSite.settings + "\norganization: office\ngroups: [{id: teachers, name: Teachers}]\n",
    "micro-credentials/talk.md":
      "---\ntitle: Talk\nsummary: Talks.\ncategory: Data\neffort_hours: {min: 5, max: 12}\nrequirements: [{title: Show, prompt: Show.}]\n---\n",
    "micro-credentials/listen.md":
      "---\ntitle: Listen\nsummary: Listens.\ncategory: Data\nrequirements: [{title: Show, prompt: Show.}]\nstatus: retired\n---\n",
    "micro-credentials/watch.md":
      "---\ntitle: Watch\nsummary: Watches.\ncategory: Data\nrequirements: [{title: Show, prompt: Show.}]\n---\n",
    "programs/course.md":
      "---\ntitle: Course\nsummary: Learn.\nmicro_credentials: [talk, watch]\ndeclared_size: {count: 75, words: about 75}\n---\n",
    "recognitions/top.md": "---\ntitle: Top\nsummary: The best.\nkind: stack\nrequires: {mc: talk}\n---\n",
    "policies/pay.md": "---\ntitle: Pay\nsummary: Pays.\nkind: stipend\namount: 200 USD\ngroups: [teachers]\n---\n",
    "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\n---\n",
    "roles/guide.md": """
    ---
    title: Guide
    summary: Shows the way.
    aliases: [pathfinder]
    assumed: [stays_in_classroom]
    groups: [teachers]
    stays_in_classroom: yes
    school_year: 2019-20
    qualifications:
      - {id: licence, text: "A </script> licence†", kind: licence}
      - {text: "Two “years” & a day", level: preferred}
    requires:
      all:
        - mc: talk
        - any: [{mc: listen}, {mc: watch}]
        - {choose: 2, from: [talk, watch], within: 5 years}
        - {choose: 1, from: course}
        - {other: An interview, kind: interview, note: Always.}
    leads_to: [{role: aide, kind: lateral}]
    ---

    """,
    "roles/guide@2018-19.md": "---\ntitle: Old guide\nsummary: Shows the way.\nschool_year: 2018-19\n---\n",
  ]

  static func twin(_ path: String, base: String? = nil) async throws -> [String: Any] {
    let site = try await TestSite(files: sources, baseURL: base)
    let text = site[path]
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any], "\(text)")
  }

  /// The members of each object of a list, as words.
  static func words(_ list: Any?, _ names: String...) -> [String] {
    (list as? [[String: Any]] ?? []).map { item in names.map { item[$0].map { "\($0)" } ?? "–" }.joined(separator: " ") }
  }

  @Test func aCardSaysInJSONWhoItIs() async throws {
    let twin = try await Self.twin("roles/guide/index.json")
    #expect(twin["format"] as? Int == 1)
    #expect(twin["kind"] as? String == "role")
    #expect(twin["id"] as? String == "guide")
    #expect(twin["url"] as? String == "https://catalog.example.org/sub/roles/guide/")
    #expect(twin["status"] as? String == "active")
    #expect((twin["organization"] as? [String: Any])?["url"] as? String == "https://catalog.example.org/sub/organizations/office/")
    #expect((twin["version"] as? [String: Any])?["year"] as? String == "2019-20")
    #expect((twin["version"] as? [String: Any])?["current"] as? Bool == true)
    #expect(twin["assumed"] as? [String] == ["stays_in_classroom"])
  }

  @Test func itsFactsAreThoseOfTheCard() async throws {
    let twin = try await Self.twin("roles/guide/index.json")
    let facts = try #require(twin["facts"] as? [String: Any])
    #expect(facts["stays_in_classroom"] as? Bool == true)
    #expect(facts["stipend"] as? String == "$600")
    #expect(facts["hours"] == nil, "Not every micro-credential says how long it takes.")
    #expect(facts["groups"] as? [String] == ["Teachers"])
    #expect(Self.words(twin["recognitions"], "id", "counting") == ["top 1"])
    #expect(Self.words(twin["leads_to"], "id", "move") == ["aide lateral"])
  }

  @Test func qualificationsHaveTheirAnchorsAndTheirSigns() async throws {
    let twin = try await Self.twin("roles/guide/index.json")
    #expect(
      Self.words(twin["qualifications"], "number", "text", "level", "kind", "url") == [
        "Q1 A </script> licence† required licence https://catalog.example.org/sub/roles/guide/#licence",
        "Q2 Two “years” & a day preferred – https://catalog.example.org/sub/roles/guide/#q2",
      ])
    let text = try await TestSite(files: Self.sources)["roles/guide/index.json"]
    #expect(!text.contains("<") && !text.contains("&"), "It may stand in a page.")
  }

  @Test func aRequirementSaysOfEachThingHowItIsAskedFor() async throws {
    let twin = try await Self.twin("roles/guide/index.json")
    let requirement = try #require(twin["requirement"] as? [String: Any])
    #expect(
      Self.words(requirement["rows"], "kind", "id", "how", "count", "of", "within", "declared", "text", "note", "status") == [
        "mc talk all – – – – – – –", "mc listen one – 2 – – – – retired", "mc watch one – 2 – – – – –",
        "mc talk any 2 2 5 – – – –", "mc watch any 2 2 5 – – – –", "pool course any 1 2 – about 75 – – –",
        "other – all – – – – An interview Always. –",
      ])
    #expect((requirement["sentence"] as? String)?.contains("any two of “Talk” and “Watch”") == true)
    #expect((requirement["tree"] as? [String: Any])?.keys.sorted() == ["all"])
    let rows = requirement["rows"] as? [[String: Any]]
    #expect(rows?.first?["image"] as? String == "https://catalog.example.org/sub/stones/talk.svg")
  }

  @Test func anEarlierVersionHasATwinOfItsOwn() async throws {
    let twin = try await Self.twin("roles/guide/2018-19/index.json")
    #expect(twin["id"] as? String == "guide@2018-19")
    #expect(twin["title"] as? String == "Old guide")
    #expect((twin["version"] as? [String: Any])?["current"] as? Bool == false)
    #expect(twin["url"] as? String == "https://catalog.example.org/sub/roles/guide/2018-19/")
    #expect(twin["requirement"] == nil && twin["qualifications"] == nil, "It says nothing that the card does not.")
  }

  @Test func anEarlierIdSaysWhereTheRoleIsNow() async throws {
    let twin = try await Self.twin("roles/pathfinder/index.json", base: "https://catalog.example.org")
    #expect(twin["id"] as? String == "pathfinder")
    let target = try #require(twin["moved_to"] as? [String: Any])
    #expect(target["id"] as? String == "guide")
    #expect(target["url"] as? String == "https://catalog.example.org/roles/guide/")
  }

  @Test func aCardNamesItsTwin() async throws {
    let page = try await TestSite(files: Self.sources)["roles/guide/index.html"]
    #expect(page.contains("<link rel=\"alternate\" type=\"application/json\" href=\"/sub/roles/guide/index.json\">"))
    #expect(page.contains("connect-src 'self'"))
  }
}
