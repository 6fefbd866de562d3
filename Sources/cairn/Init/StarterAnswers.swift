import Catalog
import Foundation

/// What a new catalog is made for.
struct StarterAnswers {
  var name: String
  var organization: String
  var baseURL: String
  var schoolYear: String

  /// The organization's id: `sample-district`.
  var organizationID: String { EntityID.made(from: organization) ?? "organization" }

  /// The year that a school year begins in, and the next: `2026-27`. They begin in August.
  static func schoolYear(of date: Date) -> String {
    let day = Calendar(identifier: .gregorian).dateComponents([.year, .month], from: date)
    let first = (day.year ?? 2000) - ((day.month ?? 8) < 8 ? 1 : 0)
    return "\(first)-\(String(format: "%02d", (first + 1) % 100))"
  }

  /// A name in words, on one line.
  static func fault(inTitle text: String) -> String? {
    if text.trimmingCharacters(in: .whitespaces).isEmpty { return "It should have at least one letter." }
    return text.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "It should be one line." : nil
  }

  static func fault(inSchoolYear text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let first = Int(parts[0]), let second = Int(parts[1]),
      second == (first + 1) % 100
    else { return "`\(text)` is not a school year. Write it as 2026-27." }
    return nil
  }

  /// Text as YAML's double-quoted scalar.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
