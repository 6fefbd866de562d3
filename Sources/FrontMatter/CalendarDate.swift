/// A day of the Gregorian calendar, without time or time zone.
package struct CalendarDate: Hashable, Sendable {
  // Small, since every page holds some.
  private let years: Int16
  private let months: Int8
  private let days: Int8

  /// 1 to 9999.
  package var year: Int { Int(years) }
  /// 1 to 12.
  package var month: Int { Int(months) }
  package var day: Int { Int(days) }

  /// Nil unless there is such a day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
    self.init(unchecked: year, month, day)
  }

  /// Reads `2019-08-01`; nil when the text has another shape or there is no such day.
  package init?(iso text: some StringProtocol) {
    guard let (year, month, day) = Self.numbers(in: text) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The three numbers of `dddd-dd-dd`, whether or not there is such a day.
  static func numbers(in text: some StringProtocol) -> (year: Int, month: Int, day: Int)? {
    var numbers = [0, 0, 0], part = 0, at = 0
    for byte in text.utf8 {
      switch (at, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): part += 1
      case (4, _), (7, _), (10..., _): return nil
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")): numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
      at += 1
    }
    return at == 10 ? (numbers[0], numbers[1], numbers[2]) : nil
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// How many days the month (1 to 12) has in that year.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// English name of a month from 1 to 12.
  package static func monthName(_ month: Int) -> String {
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ][month - 1]
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `2019-08-01`
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// `1 August 2019`
  package var long: String { "\(day) \(Self.monthName(month)) \(year)" }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension CalendarDate: Comparable {
  package static func < (a: CalendarDate, b: CalendarDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// Days from 1 March of the year 0, the start of the calendar's own 400-year cycle when leap days are put last.
  private var ordinal: Int {
    let fromMarch = (month + 9) % 12
    let marchYear = month > 2 ? year : year - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + (fromMarch * 306 + 5) / 10 + day - 1
  }

  /// How many days lie between: positive when this date is later.
  package func daysSince(_ other: CalendarDate) -> Int { ordinal - other.ordinal }

  /// The date so many days later, or earlier when negative. Stops at the years 1 and 9999.
  package func adding(days: Int) -> CalendarDate {
    let first = CalendarDate(unchecked: 1, 1, 1), last = CalendarDate(unchecked: 9999, 12, 31)
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    if overflow { return days > 0 ? last : first }
    if sum <= first.ordinal { return first }
    if sum >= last.ordinal { return last }
    var marchYear = (sum * 10_000 + 14_780) / 3_652_425
    func start(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
    if start(marchYear) > sum { marchYear -= 1 }
    let dayOfYear = sum - start(marchYear)
    let fromMarch = (dayOfYear * 100 + 52) / 3060
    let month = (fromMarch + 2) % 12 + 1
    return CalendarDate(unchecked: marchYear + (fromMarch + 2) / 12, month, dayOfYear - (fromMarch * 306 + 5) / 10 + 1)
  }

  /// The same day so many years later; 29 February becomes 28 February where there is none. Stops at the years 1 and 9999.
  package func adding(years: Int) -> CalendarDate {
    let (sum, overflow) = year.addingReportingOverflow(years)
    let target = overflow ? (years > 0 ? 9999 : 1) : min(max(sum, 1), 9999)
    return CalendarDate(unchecked: target, month, min(day, Self.days(inMonth: month, of: target)))
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    years = Int16(year)
    months = Int8(month)
    days = Int8(day)
  }
}
