import FrontMatter

/// A day that comes every year: 1 July.
package struct DayOfYear: Hashable, Sendable {
  package var month: Int
  package var day: Int

  /// `07-01`; 29 February counts as a day.
  package init?(written: String) {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]), let day = Int(parts[1]),
      CalendarDate(iso: "2000-\(written)") != nil
    else { return nil }
    self.month = month
    self.day = day
  }

  /// Days since 1 January of a leap year, from 0 to 365.
  package var ordinal: Int { Self.daysBefore[month - 1] + day - 1 }

  /// Days from this day to the other, going forward through a leap year; 0 for the same day.
  package func days(until other: DayOfYear) -> Int { (other.ordinal - ordinal + 366) % 366 }

  /// `07-01`
  package var written: String { (month < 10 ? "0" : "") + String(month) + (day < 10 ? "-0" : "-") + String(day) }

  /// "1 July"
  package var words: String { "\(day) \(Self.months[month - 1])" }

  private static let daysBefore = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}

extension DayOfYear: Comparable {
  package static func < (a: DayOfYear, b: DayOfYear) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

extension AuthorForm {
  /// A required day of the year.
  func day(_ name: String) -> DayOfYear? { day(fields.required(name)) }

  /// A day of the year that may be left out.
  func optionalDay(_ name: String) -> DayOfYear? { fields.text(name).flatMap { day($0) } }

  private func day(_ written: Located<String>) -> DayOfYear? {
    note(.dayOfYear, at: written.span)
    guard !written.value.isEmpty else { return nil }
    if let day = DayOfYear(written: written.value) { return day }
    error("bad-date", at: written.span, "`\(written.value)` is not a day of the year.", fix: "Write month and day as `07-01` for 1 July.")
    return nil
  }
}
