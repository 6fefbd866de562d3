import Foundation
import Testing

/// A catalog that awards badges, from the first key to a withdrawal, by the real command.
@Suite struct IssuingTests {
  static let content = [
    "catalog.yaml": "title: Test catalog\nbase_url: https://catalog.example.org/c\norganization: academy\npictures: no\n",
    "organizations/academy.md": "---\ntitle: Sample Academy\nsummary: Awards badges.\n---\n",
    "micro-credentials/talk.md": """
    ---
    title: Lead a talk
    summary: Lead a talk about data.
    category: Data use
    requirements:
      - title: Lead it
        prompt: Lead a talk with a colleague.
    ---

    """,
    "micro-credentials/short.md": """
    ---
    title: A short one
    summary: It lasts two years.
    category: Data use
    validity: {years: 2}
    requirements:
      - title: Do it
        prompt: Do it.
    ---

    """,
  ]

  /// A workspace with its own folder of keys; every command runs in it.
  struct Desk {
    let workspace: Workspace

    init(_ content: [String: String] = IssuingTests.content, withKeys: Bool = true) throws {
      workspace = try Workspace(content: content)
      if withKeys { #expect(try run("keys", "new", "academy").code == 0) }
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> CairnProcess.Outcome {
      var pairs = ["CAIRN_KEYS=\(workspace.path("keys"))", "CAIRN_CACHE="]
      pairs += environment.map { "\($0.key)=\($0.value)" }
      return try CairnProcess.run("/usr/bin/env", pairs + [CairnProcess.path] + arguments, in: workspace)
    }

    func award(_ id: String = "talk", to name: String = "Sample Earner", _ more: String...) throws -> String {
      let arguments = [
        "award", id, "--to", name, "--on", "2025-12-12", "--consent", "2025-12-12", "--scope", "name,badge", "--format", "json",
      ]
      let pairs = ["CAIRN_KEYS=\(workspace.path("keys"))", CairnProcess.path] + arguments + more
      let outcome = try CairnProcess.run("/usr/bin/env", pairs, in: workspace)
      #expect(outcome.code == 0, "\(outcome.errors)")
      let answer = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: String]
      return try #require(answer?["badge"])
    }

    func verdicts(_ path: String = "Site") throws -> Set<String> {
      let outcome = try run("verify", path, "--format", "json")
      return Set(
        outcome.output.split(separator: "\n").compactMap {
          (try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["verdict"] as? String
        })
    }

    func build() throws { try #require(try run("build").code == 0) }
  }

  @Test func anAwardIsSignedPublishedAndVerified() throws {
    let desk = try Desk(), badge = try desk.award()
    try desk.build()
    #expect(try desk.verdicts() == ["valid"])
    let credential = try desk.workspace.text(of: "Site/badges/\(badge)/credential.json")
    #expect(credential.contains("\"id\":\"https://catalog.example.org/c/badges/\(badge)/credential.json\""))
    #expect(credential.contains("did:web:catalog.example.org:c:organizations:academy"))
    let document = try desk.workspace.text(of: "Site/organizations/academy/did.json")
    #expect(document.contains("\"assertionMethod\":[\"did:web:catalog.example.org:c:organizations:academy#"))
    let achievement = try desk.workspace.text(of: "Site/micro-credentials/talk/achievement.json")
    #expect(achievement.contains("https://catalog.example.org/c/micro-credentials/talk/achievement.json"))
    let page = try desk.workspace.text(of: "Site/badges/\(badge)/index.html")
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(page.contains("<strong data-says=\"credentialSubject.identifier\">Sample Earner</strong>"))
    let head = try #require(page.split(separator: "</head>").first)
    #expect(!head.contains("Sample Earner"), "previews do not name the earner")
    for (name, bytes) in desk.workspace.files(in: "Site") where !name.hasPrefix("badges/\(badge)/") {
      #expect(bytes.range(of: Data(badge.utf8)) == nil, "\(name) leads to the badge")
    }
  }

  @Test func awardingTwiceIsRefusedUnlessAskedFor() throws {
    let desk = try Desk()
    _ = try desk.award()
    let arguments = ["award", "talk", "--to", " sample  earner ", "--consent", "2025-12-12"]
    let again = try desk.run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5])
    #expect(again.code == 1)
    #expect(again.errors.contains("has `talk` already"))
    _ = try desk.award("talk", to: "Sample Earner", "--again")
    _ = try desk.award("short")
    try desk.build()
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Site/badges")).count == 3)
  }

  @Test func aBadgeWithoutConsentToTheNameNamesNobody() throws {
    let desk = try Desk()
    #expect(try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12").code == 0)
    try desk.build()
    for folder in ["Content", "Site"] {
      for (name, bytes) in desk.workspace.files(in: folder) {
        #expect(bytes.range(of: Data("Sample Earner".utf8)) == nil, "\(folder)/\(name)")
      }
    }
    #expect(try desk.verdicts() == ["valid"])
  }

  @Test func everyChangeIsToldByTheLists() throws {
    let desk = try Desk(), badge = try desk.award()
    #expect(try desk.run("suspend", badge, "--reason", "under-review").code == 0)
    try desk.build()
    #expect(try desk.verdicts() == ["suspended"])
    #expect(try desk.run("resume", badge).code == 0)
    try desk.build()
    #expect(try desk.verdicts() == ["valid"])
    #expect(try desk.run("revoke", badge, "--reason", "misconduct").errors.contains("--yes"))
    #expect(try desk.run("revoke", "https://catalog.example.org/c/badges/\(badge)/", "--reason", "misconduct", "--yes").code == 0)
    try desk.build()
    #expect(try desk.verdicts() == ["revoked"])
    let back = try desk.run("resume", badge)
    #expect(back.code == 1)
    #expect(back.errors.contains("holds for good"))
  }

  @Test func aWithdrawnBadgeIsPublishedWithoutItsHolder() throws {
    let desk = try Desk(), badge = try desk.award()
    #expect(try desk.run("withdraw", badge, "--yes", "--erase").code == 0)
    try desk.build()
    for folder in ["Content", "Site"] {
      for (name, bytes) in desk.workspace.files(in: folder) {
        #expect(bytes.range(of: Data("Sample Earner".utf8)) == nil, "\(folder)/\(name)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: desk.workspace.path("Site/badges/\(badge)/credential.json")))
    let again = try desk.run("revoke", badge, "--reason", "other", "--yes")
    #expect(again.code == 1)
    #expect(again.errors.contains("erased"))
  }

  @Test func anAlteredLedgerIsNotPublished() throws {
    let desk = try Desk()
    _ = try desk.award()
    try desk.build()
    let before = desk.workspace.files(in: "Site")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Content/awards")).first { $0.hasSuffix(".jsonl") })
    let text = try desk.workspace.text(of: "Content/awards/" + name)
    try desk.workspace.write(text.replacing("Sample Earner", with: "Sample Forger"), to: "Content/awards/" + name)
    let outcome = try desk.run("build")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("Content/awards/\(name):1:1: error: The badge "))
    #expect(outcome.errors.contains("changed after signing"))
    #expect(desk.workspace.files(in: "Site") == before)
  }

  @Test func whatWasVerifiedBeforeIsStillVerifiedWhereItChanged() throws {
    let desk = try Desk(), cache = ["CAIRN_CACHE": desk.workspace.path("cache")]
    _ = try desk.award()
    for _ in 1...2 { #expect(try desk.run("build", environment: cache).code == 0) }
    let kept = desk.workspace.files(in: "cache/verified")
    #expect(kept.count == 1)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Content/awards")).first { $0.hasSuffix(".jsonl") })
    let text = try desk.workspace.text(of: "Content/awards/" + name)
    try desk.workspace.write(text.replacing("Sample Earner", with: "Sample Forger"), to: "Content/awards/" + name)
    #expect(try desk.run("build", environment: cache).errors.contains("does not verify"))
    try desk.workspace.write(text, to: "Content/awards/" + name)
    for (file, bytes) in kept {
      try desk.workspace.write(Data(bytes.reversed()), to: "cache/verified/" + file)
      #expect(try desk.run("build", environment: cache).code == 0, "a damaged file counts for nothing")
      #expect(desk.workspace.files(in: "cache/verified")[file] == bytes)
    }
  }

  @Test func listsThatDisagreeWithTheLedgerAreFoundAndSignedAnew() throws {
    let desk = try Desk(), badge = try desk.award()
    let list = "Content/awards/status/academy-suspension.json"
    let old = try desk.workspace.text(of: list)
    #expect(try desk.run("suspend", badge, "--reason", "appeal").code == 0)
    try desk.workspace.write(old, to: list)
    let outcome = try desk.run("build")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("cairn keys sign academy"))
    #expect(try desk.run("keys", "sign", "academy").code == 0)
    try desk.build()
    #expect(try desk.verdicts() == ["suspended"])
  }

  @Test func aMicroCredentialWithBadgesIsRetiredOrRenamedAndNotDeleted() throws {
    let desk = try Desk()
    _ = try desk.award("short")
    let page = try #require(Self.content["micro-credentials/short.md"])
    try FileManager.default.removeItem(atPath: desk.workspace.path("Content/micro-credentials/short.md"))
    let outcome = try desk.run("build")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("`mc:short`, which the catalog does not have any more. Restore its page with `status: retired`"))
    let renamed = page.replacing("summary:", with: "aliases: [short]\nsummary:")
    try desk.workspace.write(renamed, to: "Content/micro-credentials/brief.md")
    try desk.build()
    #expect(try desk.verdicts() == ["valid"])
  }

  @Test func aDryRunSignsNothing() throws {
    let desk = try Desk()
    let before = desk.workspace.files(in: "Content")
    let outcome = try desk.run("award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12", "--dry-run")
    #expect(outcome.code == 0)
    #expect(desk.workspace.files(in: "Content") == before)
  }

  @Test(arguments: [
    (["award", "tolk", "--to", "Sample Earner", "--consent", "2025-12-12"], "talk"),
    (["award", "talk", "--to", "=SUM(A1)", "--consent", "2025-12-12"], "formula"),
    (["award", "talk", "--to", "sample@example.org", "--consent", "2025-12-12"], "e-mail"),
    (["award", "talk", "--to", "Sample Earner", "--consent", "12/12/2025"], "Write it as `2025-12-12`."),
    (["award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12", "--on", "2199-01-01"], "future"),
    (
      ["award", "talk", "--to", "Sample Earner", "--consent", "2025-12-12", "--scope", "photo"],
      "--scope: `photo` is nothing that an earner consents to. Write `badge`, or `name,badge`"
    ),
    (["award", "talk", "--to", "Sample Earner"], "--consent"),
    (["revoke", "123", "--reason", "other"], "32 digits"),
    (["revoke", "0123456789abcdef0123456789abcdef", "--reason", "mood"], "issued-in-error"),
    (["verify", "nowhere.png"], "no file"), (["verify", "Content", "--at", "noon"], "2026-11-27T10:00:00Z"),
  ])
  func wrongUsageSaysWhatToWrite(arguments: [String], words: String) throws {
    let desk = try Desk()
    let outcome = try CairnProcess.run(CairnProcess.path, arguments, in: desk.workspace)
    #expect(outcome.code == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func twoAwardsAtOnceWaitForEachOther() async throws {
    let desk = try Desk()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...6 { group.addTask { _ = try desk.award("talk", to: "Sample Earner \(number)") } }
      try await group.waitForAll()
    }
    try desk.build()
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Site/badges")).count == 6)
    #expect(try desk.verdicts() == ["valid"])
  }
}
