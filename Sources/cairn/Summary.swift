import Diagnostics
import SiteBuilder

/// The last line of a command.
enum Summary {
  static func built(_ report: BuildReport, output: String, in time: Duration) -> String {
    let seconds = time.formatted(.units(allowed: [.seconds], width: .narrow, fractionalPart: .show(length: 2)))
    return "Built \(count(report.pages, "page")) in \(seconds)\(warnings(report))\(changes(report.changes)). Look at \(output)/index.html."
  }

  private static func changes(_ changes: BuildChanges?) -> String {
    guard let changes else { return "" }
    if changes.isEmpty { return "; nothing had changed" }
    let removed = changes.removed == 0 ? "" : " and removed \(count(changes.removed, "file"))"
    return "; wrote \(count(changes.written, "file"))\(removed)"
  }

  static func checked(_ report: BuildReport) -> String {
    "No errors\(warnings(report)). A build would make \(count(report.pages, "page"))."
  }

  static func failed(_ diagnostics: [Diagnostic], unchanged output: String?) -> String {
    let errors = diagnostics.filter { $0.severity == .error }.count
    return "\(count(errors, "error")).\(output.map { " Nothing in \($0) was changed." } ?? "")"
  }

  private static func warnings(_ report: BuildReport) -> String {
    let warnings = report.diagnostics.filter { $0.severity == .warning }.count
    return warnings == 0 ? "" : ", with \(count(warnings, "warning"))"
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
