package import FrontMatter

extension Policy.Window {
  /// Whether a day of any year belongs to it.
  package func contains(_ day: CalendarDate) -> Bool {
    let of = (day.month, day.day), first = (from.month, from.day), last = (through.month, through.day)
    return first <= last ? of >= first && of <= last : of >= first || of <= last
  }

  /// Length in a leap year.
  package var days: Int { from.days(until: through) + 1 }

  /// The last day to submit so that the result, so many days later, still falls into the window. Counted in a year without a
  /// leap day, so that it is never too late.
  package func submitBy(assessmentDays days: Int) -> DayOfYear {
    through.earlier(by: days)
  }
}

extension DayOfYear {
  /// The day so many days before, in a year without a leap day.
  package func earlier(by days: Int) -> DayOfYear {
    let common = CalendarDate(year: 2001, month: month, day: min(day, CalendarDate.days(inMonth: month, of: 2001)))
    guard let date = common?.adding(days: -days) else { return self }
    return DayOfYear(month: date.month, day: date.day)
  }

  private init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }
}
