import Awards
import Diagnostics
import OpenBadges
import Testing

struct LedgerTests {
  @Test func anAwardIsReadAsItWasWritten() throws {
    let ledger = SampleLedger.read(SampleLedger.line("a", name: "Sample Earner"))
    #expect(ledger.findings == [])
    let award = try #require(ledger[SampleLedger.badge("a")]?.award)
    #expect(SampleLedger.text(.award(award)) == SampleLedger.line("a", name: "Sample Earner"))
    #expect(award.earner == "Sample Earner")
    #expect(award.statusIndex == 7)
    #expect(award.consent.coversName)
  }

  @Test(
    arguments: [
      ([], Standing.State.valid), ([.revoke], .revoked), ([.suspend], .suspended), ([.suspend, .resume], .valid),
      ([.suspend, .revoke], .revoked), ([.suspend, .resume, .revoke], .revoked), ([.withdraw], .withdrawn),
      ([.revoke, .withdraw], .withdrawn),
      ([.suspend, .withdraw], .withdrawn),
    ] as [([StatusChange.Kind], Standing.State)])
  func changesGiveTheStanding(changes: [StatusChange.Kind], state: Standing.State) throws {
    let ledger = SampleLedger.read(SampleLedger.line("a") + changes.map { SampleLedger.change($0, "a") }.joined())
    #expect(ledger.findings == [])
    let record = try #require(ledger[SampleLedger.badge("a")])
    #expect(record.standing.state == state)
    #expect(record.standing.reason == changes.last?.reasons[0])
    #expect(record.standing.since.text == (changes.isEmpty ? "2026-11-27T10:00:00Z" : "2026-12-01T10:00:00Z"))
    #expect(record.standing.isRevoked == [.revoked, .withdrawn].contains(state))
    #expect(record.standing.isRefused == (state != .valid))
  }

  @Test func linesAboutOtherBadgesChangeNothing() {
    let text = SampleLedger.line("a") + SampleLedger.line("b", index: 8) + SampleLedger.change(.revoke, "a")
    #expect(SampleLedger.read(text)[SampleLedger.badge("b")]?.standing.state == .valid)
  }

  @Test(
    arguments: [
      ([.revoke, .resume], true), ([.revoke, .suspend], true), ([.withdraw, .resume], true), ([.withdraw, .suspend], true),
      ([.resume], false), ([.revoke, .revoke], false), ([.suspend, .suspend], false), ([.withdraw, .revoke], false),
      ([.withdraw, .withdraw], false),
    ] as [([StatusChange.Kind], Bool)])
  func aChangeThatCannotBeIsReported(changes: [StatusChange.Kind], isError: Bool) {
    let ledger = SampleLedger.read(SampleLedger.line("a") + changes.map { SampleLedger.change($0, "a") }.joined())
    #expect(ledger.places == ["\(changes.count + 1):1 ledger-state"])
    #expect(ledger.hasErrors == isError)
  }

  @Test func anErasedAwardLeavesNothingButItsPlace() throws {
    let ledger = SampleLedger.read(
      SampleLedger.erased("a") + SampleLedger.change(.suspend, "a") + SampleLedger.change(.withdraw, "a"))
    #expect(ledger.findings == [])
    let record = try #require(ledger[SampleLedger.badge("a")])
    #expect(record.standing.state == .erased)
    #expect(record.award == nil)
    #expect(record.statusIndex == 7)
    #expect(record.standing.isRevoked)
  }

  @Test func anErasedAwardCannotBeRevokedLater() {
    let ledger = SampleLedger.read(SampleLedger.erased("a") + SampleLedger.change(.revoke, "a", at: "2027-01-01T00:00:00Z"))
    #expect(ledger.places == ["2:1 ledger-state"])
    #expect(ledger.hasErrors)
  }

  @Test func aChangeBeforeItsAwardIsReported() {
    let ledger = SampleLedger.read(SampleLedger.change(.revoke, "a") + SampleLedger.line("a"))
    #expect(ledger.places == ["1:1 ledger-order"])
    #expect(ledger.findings[0].message.contains("in `Content/awards/2026-27.jsonl`, line 2"))
    #expect(SampleLedger.read(SampleLedger.change(.revoke, "a")).places == ["1:1 ledger-order"])
  }

  @Test func anAwardThatStandsTwiceIsReported() {
    #expect(SampleLedger.read(SampleLedger.line("a") + SampleLedger.line("a")).places == ["2:1 ledger-double"])
    #expect(SampleLedger.read(SampleLedger.line("a") + SampleLedger.erased("a")).places == ["2:1 ledger-double"])
  }

  @Test func twoBadgesWithOnePlaceInTheStatusListAreReported() {
    #expect(SampleLedger.read(SampleLedger.line("a") + SampleLedger.line("b")).places == ["2:1 ledger-double"])
  }

  /// Every prefix of a line is no line: none may pass for another event or stop the reading of the others.
  @Test func aLineCutAnywhereIsReportedWithItsNumber() {
    let line = SampleLedger.line("b", index: 8).dropLast()
    for count in 1..<line.utf8.count {
      let cut = String(decoding: Array(line.utf8.prefix(count)), as: UTF8.self)
      let ledger = SampleLedger.read(SampleLedger.line("a") + cut + "\n" + SampleLedger.line("c", index: 9))
      #expect(ledger.findings.map(\.span.line) == [2], "\(cut)")
      #expect(ledger.hasErrors)
      #expect(ledger.records.count == 2)
    }
  }

  @Test(
    arguments: [
      ("{}", "ledger-event"), ("[]", "ledger-line"), ("{\"event\":1}", "ledger-event"),
      ("{\"event\":\"award\",\"event\":\"award\"}", "ledger-line"),
      ("{\"event\":\"revok\"}", "ledger-event"), ("nonsense", "ledger-line"), ("\u{0}", "ledger-line"),
      ("{\"event\":\"revoke\"}", "ledger-event"),
      (String(repeating: "[", count: 100), "ledger-line"), (String(repeating: "x", count: LedgerLine.longest + 1), "ledger-long-line"),
    ])
  func aLineThatIsNoEventIsReported(line: String, code: String) {
    let ledger = SampleLedger.read(SampleLedger.line("a") + line + "\n" + SampleLedger.line("c", index: 9))
    #expect(ledger.findings.map(\.code) == [code])
    #expect(ledger.findings.map(\.span.line) == [2])
    #expect(ledger.records.count == 2)
  }

  @Test func anUnknownEventSuggestsTheNearest() {
    let ledger = SampleLedger.read("{\"event\":\"revok\"}\n")
    #expect(
      ledger.findings.map(\.line) == [
        "Content/awards/2026-27.jsonl:1:1: error: The ledger knows no event `revok`. Did you mean `revoke`?"
      ])
  }

  /// Each member of each event, left out, of another type, and beside one too many.
  @Test(arguments: [SampleLedger.line("a"), SampleLedger.line("a") + SampleLedger.change(.suspend, "a"), SampleLedger.erased("a")])
  func everyMemberIsHeld(text: String) throws {
    let lines = text.split(separator: "\n"), before = lines.dropLast().map { $0 + "\n" }.joined()
    let object = try #require(try JSON(parsing: Array(lines.last!.utf8)).object)
    for member in object.members where member.name != "event" {
      for json in [.object(object.without(member.name)), with(object, member.name, .flag(true)), with(object, member.name, "")] as [JSON] {
        let ledger = SampleLedger.read(before + String(decoding: json.bytes(), as: UTF8.self) + "\n")
        #expect(ledger.hasErrors, "\(member.name)")
        #expect(ledger.findings.map(\.span.line) == [lines.count], "\(member.name)")
      }
    }
    let more = with(object, "jvt", "x")
    #expect(SampleLedger.read(before + String(decoding: more.bytes(), as: UTF8.self) + "\n").findings.map(\.code) == ["ledger-member"])
  }

  private func with(_ object: JSONObject, _ name: String, _ value: JSON) -> JSON {
    var object = object
    object[name] = value
    return .object(object)
  }

  @Test func aNameWithoutConsentIsReported() {
    let named = SampleLedger.line("a", name: "Sample Earner").replacing(#"["name","badge"]"#, with: #"["badge"]"#)
    #expect(SampleLedger.read(named).places == ["1:1 ledger-consent"])
    let wrong = [
      #"{"on":"2026-11-20","scope":[]}"#, #"{"on":"2026-11-20","scope":["name"]}"#, #"{"on":"20.11.2026","scope":["badge"]}"#,
    ]
    for consent in wrong {
      let line = SampleLedger.line("a").replacing(#"{"on":"2026-11-20","scope":["badge"]}"#, with: consent)
      #expect(SampleLedger.read(line).places == ["1:1 ledger-consent"])
    }
  }

  @Test func aCredentialOfAnotherBadgeIsReported() {
    let line = SampleLedger.line("a").replacing("badges/aaaa", with: "badges/baaa")
    #expect(SampleLedger.read(line).places == ["1:1 ledger-mismatch"])
  }

  @Test func marksOfGitAreReportedOncePerConflict() {
    let text =
      SampleLedger.line("a") + "<<<<<<< HEAD\n" + SampleLedger.line("b", index: 8) + "=======\n" + SampleLedger.line("c", index: 9)
      + ">>>>>>> branch\n" + SampleLedger.line("d", index: 10)
    let ledger = SampleLedger.read(text)
    #expect(ledger.places == ["2:1 ledger-conflict"])
    #expect(ledger.records.count == 4)
    let twice = SampleLedger.read(text + "<<<<<<< HEAD\n=======\n>>>>>>> branch\n")
    #expect(twice.places == ["2:1 ledger-conflict", "8:1 ledger-conflict"])
  }

  @Test func lineEndsOfWindowsAndEmptyLinesAreNoMatter() {
    let award = SampleLedger.line("a").replacing("\n", with: "\r\n")
    let ledger = SampleLedger.read("\u{FEFF}" + award + "\r\n\n" + SampleLedger.change(.revoke, "a"))
    #expect(ledger.findings == [])
    #expect(ledger[SampleLedger.badge("a")]?.standing.state == .revoked)
  }

  @Test func aLastLineWithoutItsEndIsKnownAsInterrupted() {
    let whole = SampleLedger.read(SampleLedger.line("a") + SampleLedger.change(.revoke, "a").dropLast())
    #expect(whole.places == ["2:1 ledger-interrupted"])
    #expect(!whole.hasErrors)
    #expect(whole[SampleLedger.badge("a")]?.standing.state == .revoked)
    let torn = SampleLedger.read(SampleLedger.line("a") + SampleLedger.change(.revoke, "a").dropLast(2))
    #expect(torn.places == ["2:1 ledger-interrupted"])
    #expect(!torn.hasErrors)
    #expect(torn[SampleLedger.badge("a")]?.standing.state == .valid)
  }

  @Test func badgesAreDigitsAndNewOnesDiffer() {
    #expect(Set((0..<1000).map { _ in BadgeID().text }).count == 1000)
    #expect((0..<1000).allSatisfy { _ in BadgeID(BadgeID().text) != nil })
    for text in ["", "a", String(repeating: "A", count: 32), String(repeating: "g", count: 32), "../" + String(repeating: "a", count: 29)] {
      #expect(BadgeID(text) == nil)
    }
  }
}
