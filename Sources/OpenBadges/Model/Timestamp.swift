/// A moment as `2026-11-27T10:00:00Z` or with an offset (XML Schema dateTimeStamp, which VC Data Model 2.0, section 4.9, asks for).
public struct Timestamp: Sendable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z; a fraction is cut off.
  public let seconds: Int

  /// A moment by its seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// Reads a moment; nil where the text is none. A time without an offset is refused.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy(RDFTerm.isDigit) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 48) }
    }
    func has(_ letter: Character, _ place: Int) -> Bool { place < bytes.count && bytes[place] == letter.asciiValue }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), has("-", 4), has("-", 7), has("T", 10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19), has(":", 13), has(":", 16),
      (1...12).contains(month), (1...Timestamp.days(in: month, of: year)).contains(day), hour < 24, minute < 60, second < 60
    else { return nil }
    var place = 19
    if has(".", place) {
      place += 1
      let digits = bytes[place...].prefix(while: RDFTerm.isDigit).count
      guard digits > 0 else { return nil }
      place += digits
    }
    var offset = 0
    if has("Z", place) {
      place += 1
    } else {
      guard has("+", place) || has("-", place), let hours = number(place + 1..<place + 3), has(":", place + 3),
        let minutes = number(place + 4..<place + 6), hours < 15, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (has("-", place) ? -60 : 60)
      place += 6
    }
    guard place == bytes.count else { return nil }
    seconds = Timestamp.daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
  }

  /// As `2026-11-27T10:00:00Z`.
  public var text: String {
    let (year, month, day) = Timestamp.date(daysSince1970: Int((Double(seconds) / 86_400).rounded(.down)))
    let inDay = ((seconds % 86_400) + 86_400) % 86_400
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month))-\(padded(day))T\(padded(inDay / 3600)):\(padded(inDay / 60 % 60)):\(padded(inDay % 60))Z"
  }

  /// The earlier one.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Counts in eras of 400 years that begin on 1 March.
  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part + (part < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}
