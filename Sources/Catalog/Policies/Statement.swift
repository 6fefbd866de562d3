package import FrontMatter

/// What earned micro-credentials bring one person by the rules of an organization, each sum with its working.
///
/// A pure function of dates and rules: it reads no clock, and the same awards always give the same statement.
package struct Statement: Sendable {
  /// Why an award brings no money, or no hours.
  package enum Reason: Sendable, Equatable {
    case limitReached(Int)
    case groupNotEligible
    case notInForce

    /// For a table: "limit of 8 reached".
    package var words: String {
      switch self {
      case .limitReached(let count): "limit of \(count) reached"
      case .groupNotEligible: "group not eligible"
      case .notInForce: "not in force on this day"
      }
    }
  }

  /// One award.
  package struct Line: Sendable, Equatable {
    package var earned: CalendarDate
    /// Position among the windows of the stipend; nil where it has none.
    package var window: Int?
    /// Nil where no stipend is asked about; zero with a reason where it pays nothing.
    package var amount: Money?
    package var unpaid: Reason?
    /// Nil where no hours are asked about.
    package var hours: Int?
    package var uncounted: Reason?
  }

  /// In the order of the days.
  package var lines: [Line] = []
  package var total: Money?
  package var totalHours: Int?
  /// How many awards were paid, and for how many hours were counted.
  package var paid = 0
  package var counted = 0

  /// - Parameters:
  ///   - awards: the days on which micro-credentials were awarded.
  ///   - group: of staff; nil where the rules are asked about without a person.
  ///   - yearStarts: first day of a school year.
  package init(of awards: [CalendarDate], stipend: Policy?, hours: Policy?, group: String?, yearStarts: DayOfYear) {
    var payments = Ledger(stipend, group, yearStarts), credits = Ledger(hours, group, yearStarts)
    let each = stipend?.amount
    for day in awards.sorted() {
      var line = Line(earned: day)
      if let each {
        line.window = stipend?.windows.firstIndex { $0.contains(day) }
        line.unpaid = payments.enter(day)
        line.amount = line.unpaid == nil ? each : Money(minorUnits: 0, currency: each.currency)
        if line.unpaid == nil { paid += 1 }
      }
      if let each = hours?.hours {
        line.uncounted = credits.enter(day)
        line.hours = line.uncounted == nil ? each : 0
        if line.uncounted == nil { counted += 1 }
      }
      lines.append(line)
    }
    total = each.map { Money(minorUnits: $0.minorUnits * paid, currency: $0.currency) }
    totalHours = hours?.hours.map { $0 * counted }
  }

  /// Counts what one policy has given already.
  private struct Ledger {
    let policy: Policy?
    let isEligible: Bool
    let yearStarts: DayOfYear
    var given: [Int: Int] = [:]

    init(_ policy: Policy?, _ group: String?, _ yearStarts: DayOfYear) {
      self.policy = policy
      self.yearStarts = yearStarts
      let groups = policy?.groups ?? []
      isEligible = groups.isEmpty || group.map { name in groups.contains { $0.value == name } } ?? true
    }

    /// - Returns: why this award gives nothing; nil where it gives something and is counted.
    mutating func enter(_ day: CalendarDate) -> Reason? {
      guard let policy else { return nil }
      if !isEligible { return .groupNotEligible }
      if let from = policy.effectiveFrom, day < from { return .notInForce }
      if let through = policy.effectiveThrough, day > through { return .notInForce }
      guard let cap = policy.cap else { return nil }
      let period = cap.period.number(of: day, yearStarts: yearStarts)
      if given[period, default: 0] >= cap.count { return .limitReached(cap.count) }
      given[period, default: 0] += 1
      return nil
    }
  }
}

extension Policy.Cap.Period {
  /// Days of one period have the same number.
  fileprivate func number(of day: CalendarDate, yearStarts: DayOfYear) -> Int {
    switch self {
    case .schoolYear: (day.month, day.day) < (yearStarts.month, yearStarts.day) ? day.year - 1 : day.year
    case .calendarYear: day.year
    case .career: 0
    }
  }
}
