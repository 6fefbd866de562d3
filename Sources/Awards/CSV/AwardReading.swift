package import Diagnostics
import FrontMatter

/// What somebody wrote for one award, by column.
package struct AwardFields: Sendable {
  /// Where the row begins.
  package let start: Span
  private var fields: [AwardColumn: CSVText.Field] = [:]

  init(start: Span) { self.start = start }

  subscript(column: AwardColumn) -> CSVText.Field? {
    get { fields[column] }
    set { fields[column] = newValue }
  }
}

/// Turns what was written into a request, and says of each field what is wrong with it.
package struct AwardReading: Sendable {
  let fields: AwardFields
  let rules: AwardRules
  /// Fields whose very characters are wrong: nothing else is said of them.
  private var spoiled: Set<AwardColumn> = []
  package private(set) var findings: [Diagnostic] = []

  package init(fields: AwardFields, rules: AwardRules) {
    self.fields = fields
    self.rules = rules
  }

  /// Nil where there are findings.
  package mutating func request() -> AwardRequest? {
    for column in AwardColumn.allCases { checkCharacters(column) }
    let microCredential = microCredential(), awarded = day(.awarded, "the day of the award"), consent = consent()
    let until = fields[.until] == nil ? nil : day(.until, "")
    let name = name(consent)
    if let awarded, let until, until < awarded, let field = fields[.until] {
      report("award-date", field.span, "The badge would end on \(until), before it is awarded.", "Look at both dates.")
    }
    guard findings.isEmpty, let microCredential, let awarded, let consent else { return nil }
    return AwardRequest(
      microCredential: microCredential, name: name, awarded: awarded, consent: consent, until: until,
      reference: fields[.reference]?.text.trimmed, span: fields.start)
  }

  private mutating func report(_ code: String, _ span: Span, _ message: String, _ fix: String?) {
    findings.append(Diagnostic(code, at: span, message, fix: fix))
  }

  private mutating func checkCharacters(_ column: AwardColumn) {
    guard let field = fields[column] else { return }
    let count = findings.count
    defer { if findings.count > count { spoiled.insert(column) } }
    if FieldText.isFormula(field.text) || FieldText.isFormula(field.text.trimmed) {
      report(
        "award-formula", field.span, "This field begins with `\(field.text.trimmed.prefix(1))`, as a formula of a spreadsheet does.",
        "Write what it should say.")
    } else if FieldText.hasInvisible(field.text) {
      report("award-character", field.span, "There is an invisible character in this field.", "Write the field anew by hand.")
    }
  }

  private mutating func microCredential() -> String? {
    guard !spoiled.contains(.microCredential) else { return nil }
    guard let field = fields[.microCredential] else {
      report("award-field", fields.start, "The micro-credential is missing.", "Write its id, the name of its file.")
      return nil
    }
    let text = field.text.trimmed
    let id = text.hasPrefix("mc:") ? String(text.dropFirst(3)) : text
    if let reason = rules.closed[id] {
      report("award-micro-credential", field.span, "The micro-credential `\(id)` \(reason), so that it cannot be awarded.", nil)
      return nil
    }
    if rules.titles[id] != nil { return id }
    // People copy titles from pages.
    let byTitle = rules.titles.filter { $0.value.lowercased() == id.lowercased() }.map(\.key).sorted().first
    report(
      "award-micro-credential", field.span, "There is no micro-credential `\(Quoted.short(text))`.",
      byTitle.map { "Its id is `\($0)`." }
        ?? Suggestion.sentence(for: id.lowercased().replacing(" ", with: "-"), among: rules.titles.keys.sorted())
        ?? "Micro-credentials are named like their files.")
    return nil
  }

  private mutating func day(_ column: AwardColumn, _ what: String) -> CalendarDate? {
    guard !spoiled.contains(column) else { return nil }
    guard let field = fields[column] else {
      report("award-field", fields.start, "There is no date for \(what).", "Fill `\(column.rawValue)` like `2026-11-20`.")
      return nil
    }
    let text = field.text.trimmed
    guard let day = CalendarDate(iso: text) else {
      report("award-date", field.span, "`\(Quoted.short(text))` is not a date.", DateHint.sentence(for: text))
      return nil
    }
    guard (1990...2199).contains(day.year) else {
      report("award-date", field.span, "No badge is of the year \(day.year).", "Look at the year.")
      return nil
    }
    if column != .until, day > rules.today {
      report("award-date", field.span, "The date \(day) lies in the future.", "Look at the year.")
      return nil
    }
    return day
  }

  private mutating func consent() -> Consent? {
    guard fields[.consent] != nil else {
      report(
        "award-consent", fields.start, "There is no consent of the earner, without which no badge is awarded.",
        "Ask the earner, and fill `\(AwardColumn.consent.rawValue)` with the day of the consent.")
      return nil
    }
    guard let day = day(.consent, "the consent") else { return nil }
    guard !spoiled.contains(.scope) else { return nil }
    guard let field = fields[.scope] else { return Consent(on: day, scope: [.badge]) }
    var scope: Set<Consent.Scope> = []
    for word in field.text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) {
      guard let known = Consent.Scope(rawValue: String(word)) else {
        report(
          "award-consent", field.span, "`\(Quoted.short(String(word)))` is nothing that an earner consents to.",
          Self.scopes)
        return nil
      }
      scope.insert(known)
    }
    if let consent = Consent(on: day, scope: scope) { return consent }
    report(
      "award-consent", field.span, "The consent does not cover the badge itself, so that there is nothing to publish.",
      Self.scopes)
    return nil
  }

  private static let scopes = "Write `badge`, or `name,badge` where the name may be published."

  /// Where the earner did not agree to be named, the name still tells two awards to one earner.
  private mutating func name(_ consent: Consent?) -> String? {
    guard !spoiled.contains(.name) else { return nil }
    guard let field = fields[.name] else {
      if consent?.coversName == true {
        report("award-name", fields.start, "The earner agreed to be named, and the name is missing.", "Fill `name`.")
      } else if fields[.reference] == nil {
        report(
          "award-name", fields.start, "Nothing tells this earner from another, so that the badge might be awarded twice.",
          "Fill `name`, which is not published without consent, or `reference`.")
      }
      return nil
    }
    let name = EarnerName.tidied(field.text)
    if let fault = EarnerName.fault(in: name) { report(fault.code, field.span, fault.message, fault.fix) }
    return name
  }
}
