import Awards
import Diagnostics
import FrontMatter
import OpenBadges

/// Lines of a ledger for tests.
enum SampleLedger {
  static let path = "Content/awards/2026-27.jsonl"

  /// A badge whose digits are all the same.
  static func badge(_ digit: Character) -> BadgeID { BadgeID(String(repeating: digit, count: 32))! }

  static func award(_ digit: Character, index: Int = 7, name: String? = nil) -> Award {
    let badge = badge(digit)
    var subject: JSONObject = ["type": ["AchievementSubject"]]
    if let name { subject["identifier"] = [["type": "IdentityObject", "identityType": "name", "identityHash": .text(name)]] }
    let consent = Consent(on: CalendarDate(iso: "2026-11-20")!, scope: name == nil ? [.badge] : [.badge, .name])!
    return Award(
      badge: badge, at: Timestamp("2026-11-27T10:00:00Z")!, microCredential: "active-listening", organization: "harmony", consent: consent,
      mark: nil,
      credential: [
        "id": .text("https://catalog.example.org/" + badge.credentialPath), "credentialSubject": .object(subject),
        "credentialStatus": ["statusListIndex": .text(String(index))],
      ], jwt: "e30.e30.e30")
  }

  static func line(_ digit: Character, index: Int = 7, name: String? = nil) -> String {
    text(.award(award(digit, index: index, name: name)))
  }

  static func change(_ kind: StatusChange.Kind, _ digit: Character, at: String = "2026-12-01T10:00:00Z", reason: String? = nil) -> String {
    text(.change(StatusChange(kind, badge: badge(digit), at: Timestamp(at)!, reason: reason ?? kind.reasons[0])))
  }

  static func erased(_ digit: Character, at: String = "2026-12-24T10:00:00Z", index: Int = 7) -> String {
    text(.erased(Erasure(badge: badge(digit), at: Timestamp(at)!, organization: "harmony", index: index)))
  }

  static func text(_ event: LedgerEvent) -> String { String(decoding: event.line, as: UTF8.self) }

  static func read(_ text: String) -> Ledger {
    Ledger(reading: [LedgerFile(path: path, name: "2026-27.jsonl", bytes: Array(text.utf8))])
  }
}

extension Ledger {
  /// `line:column code`
  var places: [String] { findings.map { "\($0.span.line):\($0.span.column) \($0.code)" } }
}
