import FrontMatter

/// What somebody may have meant by a date in another form.
enum DateHint {
  /// One sentence on how to write it.
  static func sentence(for text: String) -> String {
    let guesses = guesses(text).map { "`\($0)`" }
    switch guesses.count {
    case 0: return "Write it like `2026-11-20`, with year, month and day."
    case 1: return "Write it as \(guesses[0])."
    default: return "Write it as \(guesses[0]), or as \(guesses[1]) if the day stands first."
    }
  }

  static func guesses(_ text: String) -> [CalendarDate] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let month = words.lazy.compactMap(month).first
    let numbers = words.compactMap { Int($0) }
    guard words.count == 3 else { return serial(text).map { [$0] } ?? [] }
    if let month {
      guard numbers.count == 2 else { return [] }
      let (day, year) = numbers[0] > 31 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      return [date(year, month, day)].compactMap { $0 }
    }
    guard numbers.count == 3 else { return [] }
    if words[0].count == 4 { return [date(numbers[0], numbers[1], numbers[2])].compactMap { $0 } }
    let american = date(numbers[2], numbers[0], numbers[1]), european = date(numbers[2], numbers[1], numbers[0])
    // Points stand between day and month, never between month and day.
    let both = text.contains(".") ? [european] : [american, european]
    let known = both.compactMap { $0 }
    return known.count == 2 && known[0] == known[1] ? [known[0]] : known
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
  }

  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3 else { return nil }
    return (1...12).first { CalendarDate.monthName($0).lowercased().hasPrefix(word) }
  }

  /// Spreadsheets count days from the end of 1899.
  private static func serial(_ text: String) -> CalendarDate? {
    guard let number = Int(text), (30_000...80_000).contains(number) else { return nil }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }
}
