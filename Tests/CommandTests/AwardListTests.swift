import Foundation
import Testing

/// Awards from a table, by the real command.
@Suite struct AwardListTests {
  static let header = "micro_credential,name,awarded,consent,scope,until,reference\n"

  private func desk(_ rows: String, withKeys: Bool = true) throws -> IssuingTests.Desk {
    let desk = try IssuingTests.Desk(withKeys: withKeys)
    try desk.workspace.write(Self.header + rows, to: "list.csv")
    return desk
  }

  private func badges(_ desk: IssuingTests.Desk) throws -> [String] {
    try desk.build()
    return (try? FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Site/badges"))) ?? []
  }

  @Test func everyRowBecomesABadge() throws {
    let desk = try desk(
      "talk,Ana Example,2025-12-12,2025-12-10,name badge,,Room 7\nshort,\"Example, Ben\",2024-02-01,2024-01-31,badge,,\n"
        + "talk,Ben Example,2025-12-12,2025-12-10,name badge,2030-12-31,\n")
    let outcome = try desk.run("award", "--csv", "list.csv")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { $0.prefix(6) } == ["Line 2", "Line 3", "Line 4", "Awarde"])
    #expect(lines[0].hasPrefix("Line 2 (Room 7): talk https://catalog.example.org/c/badges/"))
    #expect(lines[3] == "Awarded 3 badges. The next build publishes them.")
    #expect(!outcome.output.contains("Ana") && outcome.errors == "")
    #expect(try badges(desk).count == 3)
    #expect(try desk.run("verify", "Site").output.contains("Example, Ben") == false)
    let files = desk.workspace.files(in: "Content/awards").keys.filter { $0.hasSuffix(".jsonl") }.sorted()
    #expect(files == ["2023-24.jsonl", "2025-26.jsonl"])
  }

  @Test func oneErrorInManyRowsSignsNothing() throws {
    let rows = (1...300).map { "talk,Earner \(String($0, radix: 36)),2025-12-12,2025-12-10,badge,," }
    var wrong = rows
    wrong[20] = "talk,Earner X,12/31/2019,2025-12-10,badge,,"
    wrong[120] = "talk,=1+1,2025-12-12,2025-12-10,badge,,"
    wrong[220] = "tolk,Earner Y,2025-12-12,2025-12-10,badge,,"
    wrong[299] = "talk,Earner Z,2025-12-12,,badge,,"
    let desk = try desk(wrong.joined(separator: "\n"))
    let before = desk.workspace.files(in: "Content")
    let outcome = try desk.run("award", "--csv", "list.csv")
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.split(separator: "\n").map { $0.prefix { $0 != " " } } == [
        "list.csv:22:15:", "list.csv:122:6:", "list.csv:222:1:", "list.csv:301:1:",
      ])
    #expect(outcome.errors.contains("Write it as `2019-12-31`.") && outcome.errors.contains("Did you mean `talk`?"))
    #expect(outcome.output == "4 errors. Nothing was awarded.\n")
    #expect(desk.workspace.files(in: "Content") == before)
    let json = try desk.run("award", "--csv", "list.csv", "--format", "json")
    #expect((try JSONSerialization.jsonObject(with: Data(json.errors.utf8)) as? [[String: Any]])?.count == 4)
    #expect(json.output == "")
  }

  @Test func columnsMayBeCalledOtherwise() throws {
    let desk = try desk("")
    try desk.workspace.write(
      "Teacher,Badge earned,Day,consent,Remarks\nAna Example,talk,2025-12-12,2025-12-10,anything\n", to: "list.csv")
    let rules = ["--map", "Teacher=name", "--map", "Badge earned=micro_credential", "--map", "day=awarded", "--map", "Remarks="]
    let outcome = try desk.run("award", "--csv", "list.csv", rules[0], rules[1], rules[2], rules[3], rules[4], rules[5], rules[6], rules[7])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try badges(desk).count == 1)
    let wrong = try desk.run("award", "--csv", "list.csv", "--map", "Techer=name")
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("There is no column `techer`, which `--map` names."))
    #expect(try desk.run("award", "--csv", "list.csv", "--map", "name").code == 2)
  }

  @Test func aDryRunSaysWhatWouldBeAndSignsNothing() throws {
    let desk = try desk("talk,Ana Example,2025-12-12,2025-12-10,badge,,\nshort,Ana Example,2025-12-12,2025-12-10,badge,,\n")
    let before = desk.workspace.files(in: "Content")
    let outcome = try desk.run("award", "--csv", "list.csv", "--dry-run")
    #expect(outcome.code == 0)
    #expect(outcome.output == "Nothing is wrong. Without --dry-run 2 badges would be signed.\n")
    #expect(desk.workspace.files(in: "Content") == before)
  }

  @Test func whoHasABadgeIsRefusedLeftOutOrAwardedAgain() throws {
    let desk = try desk("talk,Ana Example,2025-12-12,2025-12-10,badge,,\n")
    let first = try desk.run("award", "--csv", "list.csv", "--format", "json")
    try desk.workspace.write(
      Self.header + "talk,ana  example,2025-12-12,2025-12-10,badge,,\ntalk,Ben Example,2025-12-12,2025-12-10,badge,,\n", to: "list.csv")
    let refused = try desk.run("award", "--csv", "list.csv")
    #expect(refused.code == 1)
    #expect(refused.errors.hasPrefix("list.csv:2:1: error: This earner has `talk` already"))
    #expect(try badges(desk).count == 1)
    let rest = try desk.run("award", "--csv", "list.csv", "--skip-awarded")
    #expect(rest.code == 0)
    #expect(rest.output.hasSuffix("Awarded 1 badge; 1 had been awarded before. The next build publishes it.\n"))
    let answer = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
    #expect(rest.output.contains(try #require(answer?["url"] as? String)), "the badge of an interrupted run is told again")
    #expect(try badges(desk).count == 2)
    #expect(try desk.run("award", "--csv", "list.csv", "--again").code == 0)
    #expect(try badges(desk).count == 4)
  }

  /// The rows that were recorded before the kill stay, and the others follow: none is lost, and none is awarded twice.
  @Test func anInterruptedTableIsCompleted() throws {
    let rows = (1...1500).map { "talk,Earner \(String($0, radix: 36)),2025-12-12,2025-12-10,badge,,\n" }
    let desk = try desk(rows.joined())
    for round in 1...4 {
      let process = Process()
      process.executableURL = URL(filePath: CairnProcess.path)
      process.arguments = ["award", "--csv", "list.csv", "--skip-awarded"]
      process.currentDirectoryURL = URL(filePath: desk.workspace.root)
      process.environment = ProcessInfo.processInfo.environment.merging(["CAIRN_KEYS": desk.workspace.path("keys")]) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(useconds_t(round * 150_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let outcome = try desk.run("award", "--csv", "list.csv", "--skip-awarded")
    #expect(outcome.code == 0, "\(outcome.errors)")
    let told = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Line ") }
    #expect(told.count == 1500 && Set(told.map { $0.suffix(34) }).count == 1500)
    #expect(try badges(desk).count == 1500)
  }

  @Test(arguments: [
    (["award", "--csv", "nowhere.csv"], "There is no file `nowhere.csv`"), (["award", "--csv", "Content"], "There is no file `Content`"),
    (["award", "--csv", "list.csv", "--to", "Ana Example"], "the table says"), (["award", "talk", "--csv", "list.csv"], "the table says"),
    (["award", "--csv", "list.csv", "--again", "--skip-awarded"], "contrary"), (["award"], "--csv"), (["award", "talk"], "--to"),
    (["award", "talk", "--to", "Ana Example"], "--consent"),
    (["award", "talk", "--to", "Ana Example", "--consent", "2025-12-10", "--skip-awarded"], "--csv"),
  ])
  func wrongUsageIsTwo(arguments: [String], words: String) throws {
    let desk = try desk("talk,Ana Example,2025-12-12,2025-12-10,badge,,\n")
    let outcome = try CairnProcess.run(CairnProcess.path, arguments, in: desk.workspace)
    #expect(outcome.code == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func withoutKeysNothingIsAwarded() throws {
    let outcome = try desk("talk,Ana Example,2025-12-12,2025-12-10,badge,,\n", withKeys: false).run("award", "--csv", "list.csv")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("`cairn keys new academy`"))
  }

  @Test func aRetiredMicroCredentialIsNotAwarded() throws {
    var content = IssuingTests.content
    content["micro-credentials/short.md"] = content["micro-credentials/short.md"]?.replacing(
      "category:", with: "status: retired\ncategory:")
    let desk = try IssuingTests.Desk(content)
    try desk.workspace.write(Self.header + "short,Ana Example,2025-12-12,2025-12-10,badge,,\n", to: "list.csv")
    let outcome = try desk.run("award", "--csv", "list.csv")
    #expect(outcome.errors.hasPrefix("list.csv:2:1: error: The micro-credential `short` is retired, so that it cannot be awarded."))
  }

  /// Killed after the private half was written and before the public one was.
  @Test func anInterruptedKeyIsCompletedAndAnyOtherFileKept() throws {
    let desk = try IssuingTests.Desk()
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("keys")).first)
    let key = try desk.workspace.text(of: "keys/" + name)
    try FileManager.default.removeItem(atPath: desk.workspace.path("Content/awards"))
    #expect(try desk.run("keys", "new", "academy").code == 0)
    #expect(try desk.workspace.text(of: "keys/" + name) == key)
    _ = try desk.award()
    #expect(try badges(desk).count == 1)
    try desk.workspace.write("mine", to: "other/mine.json")
    try FileManager.default.removeItem(atPath: desk.workspace.path("Content/awards"))
    let refused = try desk.run("keys", "new", "academy", "--key", "other/mine.json")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("is never overwritten"))
    #expect(try desk.workspace.text(of: "other/mine.json") == "mine")
  }

  @Test func anInterruptedLineIsSaidAndPutAside() throws {
    let desk = try IssuingTests.Desk()
    _ = try desk.award()
    let file = "Content/awards/2025-26.jsonl", text = try desk.workspace.text(of: file)
    try desk.workspace.write(text + "{\"event\":\"award\",\"bad", to: file)
    #expect(try desk.run("build").errors.contains("\(file):2:1: warning: The last line of the ledger stops in the middle"))
    let outcome = try desk.run("award", "short", "--to", "Ben Example", "--on", "2025-12-12", "--consent", "2025-12-01")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("stops in the middle"))
    #expect(try desk.workspace.text(of: file + ".interrupted-1") == "{\"event\":\"award\",\"bad")
    #expect(try badges(desk).count == 2)
  }

  // MARK: - Folder, lists and reports

  @Test func theAwardsMayLieElsewhere() throws {
    var content = IssuingTests.content
    content["catalog.yaml"]? += "awards: ../private/awards\n"
    let desk = try IssuingTests.Desk(content), badge = try desk.award()
    #expect(!FileManager.default.fileExists(atPath: desk.workspace.path("Content/awards")))
    #expect(try desk.workspace.text(of: "private/awards/2025-26.jsonl").contains(badge))
    #expect(try badges(desk) == [badge])
    try FileManager.default.moveItem(atPath: desk.workspace.path("private"), toPath: desk.workspace.path("other"))
    #expect(try desk.run("build", "--awards", "other/awards/").code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.workspace.path("Site/badges")) == [badge])
    #expect(try desk.run("suspend", badge, "--reason", "appeal", "--awards", "other/awards").code == 0)
  }

  @Test func aLedgerThatForgotARevocationDoesNotUndoIt() throws {
    let desk = try IssuingTests.Desk(), badge = try desk.award()
    let before = try desk.workspace.text(of: "Content/awards/2025-26.jsonl")
    #expect(try desk.run("revoke", badge, "--reason", "other", "--yes").code == 0)
    let list = try desk.workspace.text(of: "Content/awards/status/academy-revocation.json")
    try desk.workspace.write(before, to: "Content/awards/2025-26.jsonl")
    let outcome = try desk.run("keys", "sign", "academy")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("would undo it"))
    #expect(try desk.workspace.text(of: "Content/awards/status/academy-revocation.json") == list)
    #expect(try desk.run("build").code == 1)
  }

  @Test func anIssuerThatIsGoneIsReported() throws {
    let desk = try IssuingTests.Desk()
    _ = try desk.award()
    try desk.workspace.write("{\"format\":1,\"keys\":[]}", to: "Content/awards/keys.json")
    let outcome = try desk.run("check")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("whose keys are missing"))
  }

  @Test func aDamagedLineStopsEveryCommandWithItsNumber() throws {
    let desk = try IssuingTests.Desk(), badge = try desk.award()
    let file = "Content/awards/2025-26.jsonl", text = try desk.workspace.text(of: file)
    try desk.workspace.write(text + "{\"event\":\"revoke\",\n", to: file)
    for arguments in [["build"], ["check"], ["privacy"], ["revoke", badge, "--reason", "other", "--yes"], ["keys", "sign", "academy"]] {
      let pairs = ["CAIRN_KEYS=\(desk.workspace.path("keys"))", CairnProcess.path]
      let outcome = try CairnProcess.run("/usr/bin/env", pairs + arguments, in: desk.workspace)
      #expect(outcome.code == 1, "\(arguments)")
      #expect(outcome.errors.contains("\(file):2:19: error: This line of the ledger is damaged."), "\(arguments)")
    }
    #expect(try desk.workspace.text(of: file) == text + "{\"event\":\"revoke\",\n")
  }

  @Test func privacyListsEveryDatumWithItsConsent() throws {
    let desk = try IssuingTests.Desk(
      IssuingTests.content.merging([
        "organizations/academy.md":
          "---\ntitle: Sample Academy\nsummary: Awards badges.\ncontacts:\n  - label: Office\n    email: office@example.org\n---\n"
      ]) { $1 })
    let named = try desk.award()
    #expect(try desk.run("award", "short", "--to", "Ben Example", "--on", "2025-12-12", "--consent", "2025-12-01").code == 0)
    let withdrawn = try desk.award("short", to: "Cleo Example")
    #expect(try desk.run("withdraw", withdrawn, "--yes").code == 0)
    let text = try desk.run("privacy").output
    #expect(
      text.hasPrefix("3 would be published:\n  /badges/\(named)/ names its earner, Sample Earner. Consent of 2025-12-12 to name and badge.")
    )
    #expect(text.contains("is the badge of somebody it does not name. Consent of 2025-12-01 to badge. (Content/awards/2025-26.jsonl:2)"))
    #expect(text.contains("/organizations/academy/ gives a contact, Office: office@example.org."))
    #expect(text.contains("1 withdrawn, not published, and still in the ledger"))
    #expect(text.contains("an award to Cleo Example.") && !text.contains("Ben"))
    let json = try JSONSerialization.jsonObject(with: Data(try desk.run("privacy", "--format", "json").output.utf8)) as? [String: Any]
    #expect(json?["published"] as? Int == 3)
    #expect((json?["data"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == ["earner", "badge", "kept", "contact"])
    #expect(try desk.run("withdraw", withdrawn, "--yes", "--erase").code == 0)
    #expect(try !desk.run("privacy").output.contains("Cleo"))
  }
}
