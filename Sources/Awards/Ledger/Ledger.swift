package import Diagnostics

/// What was awarded and what became of it, from the files of the folder of awards.
package struct Ledger: Sendable {
  /// In the order of files and lines.
  package private(set) var records: [AwardRecord] = []
  /// Everything that is wrong, in the order of files and lines. With an error among them, nothing should be published or written.
  package private(set) var findings: [Diagnostic] = []
  private var places: [BadgeID: Int] = [:]
  private var indexes: [StatusPlace: BadgeID] = [:]

  private struct StatusPlace: Hashable {
    let organization: String
    let index: Int
  }

  /// A ledger without any award.
  package init() {}

  /// Follows the lines of all files, in time linear in their number.
  /// - Parameter files: each with all of its lines, in order.
  package init(_ files: [(file: LedgerFile, lines: [LedgerLine])]) {
    // First all awards, so that a change can say where its award stands.
    for (file, lines) in files {
      findings += file.findings
      for line in lines {
        findings += line.findings
        if let event = line.event { add(event, file.name, line.span) }
      }
    }
    for (file, lines) in files {
      for line in lines {
        if case .change(let change)? = line.event { apply(change, file.name, line.span) }
      }
    }
    findings.sort()
  }

  /// Reads and follows files.
  package init(reading files: [LedgerFile]) { self.init(files.map { ($0, $0.read()) }) }

  /// What is recorded of a badge.
  package subscript(badge: BadgeID) -> AwardRecord? { places[badge].map { records[$0] } }

  package var hasErrors: Bool { findings.contains { $0.severity == .error } }

  // MARK: - Following

  private mutating func add(_ event: LedgerEvent, _ file: String, _ span: Span) {
    let record: AwardRecord
    switch event {
    case .award(let award): record = AwardRecord(award, file: file, at: span)
    case .erased(let erasure): record = AwardRecord(erasure, file: file, at: span)
    case .change: return
    }
    if let place = places[record.badge] {
      report(
        "ledger-double", at: span, "The badge \(record.badge) is awarded a second time; the first is \(Self.place(records[place].span)).",
        fix: "Delete the line if both are the same, as after a merge of two copies.")
      return
    }
    if let index = record.statusIndex {
      let place = StatusPlace(organization: record.organization, index: index)
      if let other = indexes.updateValue(record.badge, forKey: place) {
        report(
          "ledger-double", at: span,
          "The badges \(other) and \(record.badge) have the same place \(index) in the status list, so that revoking one would revoke both.",
          fix: "Award one of them again, and delete its line here.")
      }
    }
    places[record.badge] = records.count
    records.append(record)
  }

  private mutating func apply(_ change: StatusChange, _ file: String, _ span: Span) {
    guard let place = places[change.badge] else {
      report(
        "ledger-order", at: span, "The badge \(change.badge) is \(change.kind.participle) here, and no line awards it.",
        fix: "Restore the line of its award from the history of the file.")
      return
    }
    let record = records[place]
    if record.file != file || record.span.line > span.line {
      report(
        "ledger-order", at: span,
        "The badge \(change.badge) is \(change.kind.participle) here before it is awarded: its award is \(Self.place(record.span)).",
        fix: "Move this line to the end of that file.")
      return
    }
    switch Transition(from: record, by: change) {
    case .to(let standing):
      records[place].standing = standing
      records[place].changes.append(change)
    case .kept: records[place].changes.append(change)
    case .repeated(let sentence):
      findings.append(Diagnostic("ledger-state", .warning, at: span, sentence, fix: "Nothing needs to be done; the line changes nothing."))
    case .impossible(let sentence):
      report("ledger-state", at: span, sentence, fix: "Delete the line if it was recorded by mistake.")
    }
  }

  private mutating func report(_ code: String, at span: Span, _ message: String, fix: String) {
    findings.append(Diagnostic(code, at: span, message, fix: fix))
  }

  private static func place(_ span: Span) -> String { "in `\(span.path)`, line \(span.line)" }
}
