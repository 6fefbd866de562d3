package import Diagnostics
import FrontMatter
import OpenBadges

/// One line of the ledger, read by itself, so that lines can be read in parallel.
package struct LedgerLine: Sendable {
  /// Longest line accepted, in bytes, its line feed left out.
  package static let longest = 1 << 20

  package let span: Span
  /// Nil where the line is damaged: then there is an error among the findings.
  package let event: LedgerEvent?
  package let findings: [Diagnostic]

  /// Reads the bytes between two line feeds.
  package init(_ bytes: [UInt8], at span: Span) {
    var reader = LedgerLineReader(span: span)
    event = reader.event(in: bytes)
    findings = reader.findings
    self.span = span
  }
}

/// Turns the members of a line into an event, and says of each what is wrong with it.
private struct LedgerLineReader {
  let span: Span
  var findings: [Diagnostic] = []

  mutating func event(in bytes: [UInt8]) -> LedgerEvent? {
    let json: JSON
    do { json = try JSON(parsing: bytes, limit: LedgerLine.longest) } catch {
      damaged(error, in: bytes)
      return nil
    }
    guard let object = json.object else {
      report("ledger-line", "This line of the ledger is no JSON object.", fix: Self.restore)
      return nil
    }
    guard let name = object["event"]?.text else {
      report("ledger-event", "This line of the ledger does not say what happened: the member `event` is missing.", fix: Self.restore)
      return nil
    }
    let event: LedgerEvent?
    switch name {
    case "award": event = award(object).map { .award($0) }
    case "erased": event = erasure(object).map { .erased($0) }
    default:
      guard let kind = StatusChange.Kind(rawValue: name) else {
        let known = ["award", "erased"] + StatusChange.Kind.allCases.map(\.rawValue)
        report(
          "ledger-event", "The ledger knows no event `\(Quoted.short(name))`.",
          fix: Suggestion.sentence(for: name, among: known) ?? "Use the program that wrote this line, or a newer one.")
        return nil
      }
      event = change(kind, object).map { .change($0) }
    }
    return findings.isEmpty ? event : nil
  }

  private static let restore = "Restore the line from the history of the file; lines of the ledger are never edited by hand."

  private mutating func damaged(_ error: JSONError, in bytes: [UInt8]) {
    var span = span
    span.column = bytes.prefix(error.offset).count { $0 & 0xC0 != 0x80 } + 1
    if case .large = error.reason {
      span.column = 1
      findings.append(
        Diagnostic(
          "ledger-long-line", at: span, "This line of the ledger is longer than \(LedgerLine.longest) bytes.", fix: Self.restore))
      return
    }
    findings.append(Diagnostic("ledger-line", at: span, "This line of the ledger is damaged. \(error.sentence)", fix: Self.restore))
  }

  private mutating func report(_ code: String, _ message: String, fix: String? = nil) {
    findings.append(Diagnostic(code, at: span, message, fix: fix))
  }

  // MARK: - Events

  private mutating func award(_ object: JSONObject) -> Award? {
    expect(["event", "badge", "at", "microCredential", "organization", "consent", "mark", "credential", "jwt"], in: object)
    let consent = consent(object["consent"])
    let credential = object["credential"]?.object
    if credential == nil { missing("credential", "an object") }
    let mark = object["mark"]
    if let mark, mark.text.map(EarnerMark.isValid) != true { missing("mark", "32 digits from 0 to 9 and a to f") }
    guard let badge = badge(object), let at = time(object), let microCredential = id("microCredential", object),
      let organization = id("organization", object), let jwt = text("jwt", object), let consent, let credential
    else { return nil }
    let award = Award(
      badge: badge, at: at, microCredential: microCredential, organization: organization, consent: consent, mark: mark?.text,
      credential: credential, jwt: jwt)
    check(award)
    return award
  }

  /// What the line says of the credential must be what the credential says.
  private mutating func check(_ award: Award) {
    let id = award.credential["id"]?.text ?? ""
    if !id.hasSuffix("/" + award.badge.credentialPath) {
      report(
        "ledger-mismatch", "The credential in this line belongs to another badge: its id is `\(Quoted.short(id))`.", fix: Self.restore)
    }
    if award.statusIndex == nil {
      report("ledger-mismatch", "The credential in this line has no place in a status list, so that it could not be revoked.")
    }
    if !award.consent.coversName, award.credential["credentialSubject"]?["identifier"] != nil {
      report(
        "ledger-consent", "The credential in this line names its earner, who did not consent to that.",
        fix: "Withdraw the badge with `--erase`, and award it again.")
    }
  }

  private mutating func change(_ kind: StatusChange.Kind, _ object: JSONObject) -> StatusChange? {
    expect(["event", "badge", "at", "reason"], in: object)
    guard let badge = badge(object), let at = time(object), let reason = text("reason", object) else { return nil }
    if !kind.reasons.contains(reason) {
      report(
        "ledger-event", "`\(Quoted.short(reason))` is no reason to \(kind.rawValue) a badge.",
        fix: (Suggestion.sentence(for: reason, among: kind.reasons).map { $0 + " " } ?? "")
          + "The reasons are \(kind.reasons.map { "`\($0)`" }.joined(separator: ", ")).")
    }
    return StatusChange(kind, badge: badge, at: at, reason: reason)
  }

  private mutating func erasure(_ object: JSONObject) -> Erasure? {
    expect(["event", "badge", "at", "organization", "index"], in: object)
    let index = object["index"]?.number.flatMap { Int(exactly: $0) }.flatMap { Award.statusIndexes.contains($0) ? $0 : nil }
    if index == nil { missing("index", "a whole number") }
    guard let badge = badge(object), let at = time(object), let organization = id("organization", object), let index else { return nil }
    return Erasure(badge: badge, at: at, organization: organization, index: index)
  }

  // MARK: - Members

  private mutating func expect(_ names: [String], in object: JSONObject) {
    for member in object.members where !names.contains(member.name) {
      report(
        "ledger-member", "The ledger knows no member `\(Quoted.short(member.name))` of this event.",
        fix: Suggestion.sentence(for: member.name, among: names) ?? "Use the program that wrote this line, or a newer one.")
    }
  }

  private mutating func missing(_ name: String, _ form: String) {
    report("ledger-event", "The member `\(name)` should be \(form).", fix: Self.restore)
  }

  private mutating func text(_ name: String, _ object: JSONObject) -> String? {
    if let text = object[name]?.text, !text.isEmpty { return text }
    missing(name, "text")
    return nil
  }

  private mutating func badge(_ object: JSONObject) -> BadgeID? {
    if let badge = object["badge"]?.text.flatMap({ BadgeID($0) }) { return badge }
    missing("badge", "32 digits from 0 to 9 and a to f")
    return nil
  }

  private mutating func time(_ object: JSONObject) -> Timestamp? {
    if let time = object["at"]?.text.flatMap({ Timestamp($0) }) { return time }
    missing("at", "a time like `2026-11-27T10:00:00Z`")
    return nil
  }

  private mutating func id(_ name: String, _ object: JSONObject) -> String? {
    if let id = object[name]?.text, EntityName.isValid(id) { return id }
    missing(name, "an id like `active-listening`")
    return nil
  }

  private mutating func consent(_ json: JSON?) -> Consent? {
    guard let object = json?.object else {
      report(
        "ledger-consent", "This award has no recorded consent of its earner.",
        fix: "Withdraw the badge, and award it again when the earner has agreed.")
      return nil
    }
    for member in object.members where member.name != "on" && member.name != "scope" {
      report("ledger-member", "The ledger knows no member `\(Quoted.short(member.name))` of a consent.")
    }
    let scopes = (object["scope"]?.list ?? []).map { $0.text.flatMap { Consent.Scope(rawValue: $0) } }
    guard let on = object["on"]?.text.flatMap({ CalendarDate(iso: $0) }), !scopes.contains(nil),
      let consent = Consent(on: on, scope: Set(scopes.compactMap { $0 }))
    else {
      report(
        "ledger-consent", "The consent should have a day `on`, like `2026-11-20`, and a `scope` with `badge` and perhaps `name`.",
        fix: Self.restore)
      return nil
    }
    return consent
  }
}

/// Ids of micro-credentials and organizations, as the catalog has them.
enum EntityName {
  /// Up to 100 small letters, digits and hyphens, neither first nor last a hyphen.
  static func isValid(_ id: String) -> Bool {
    let bytes = id.utf8
    guard (1...100).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else { return false }
    return bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}

/// Words of a file, repeated in a message.
enum Quoted {
  /// On one line, cut short.
  static func short(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
