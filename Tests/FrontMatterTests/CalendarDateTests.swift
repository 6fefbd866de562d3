import Testing

@testable import FrontMatter

@Suite struct CalendarDateTests {
  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
    let first = try date("1799-12-31")
    var day = first
    let wrong = (1...146_100).first { count in
      let next = first.adding(days: count), last = day
      day = next
      guard next.daysSince(first) == count, next.daysSince(last) == 1, last < next else { return true }
      if next.day == 1 { return last.day != CalendarDate.days(inMonth: last.month, of: last.year) }
      return next.day != last.day + 1 || next.month != last.month || next.year != last.year
    }
    #expect(wrong == nil)
    #expect(day.description == "2200-01-03")
  }

  @Test func yearsAreAddedOnTheSameDay() throws {
    #expect(try date("2020-02-29").adding(years: 1).description == "2021-02-28")
    #expect(try date("2020-02-29").adding(years: 4).description == "2024-02-29")
    #expect(try date("2019-08-01").adding(years: -5).description == "2014-08-01")
  }

  @Test func sumsStopAtTheEndsOfTheCalendar() throws {
    #expect(try date("2019-08-01").adding(days: .max).description == "9999-12-31")
    #expect(try date("2019-08-01").adding(days: .min).description == "0001-01-01")
    #expect(try date("2019-08-01").adding(years: .max).year == 9999)
  }

  @Test func datesAreWrittenOutForReading() throws {
    #expect(try date("2019-12-12").long == "12 December 2019")
    #expect(try date("0099-03-07").description == "0099-03-07")
  }

  @Test(arguments: [
    "2019-8-1", "2019-02-29", "2019-13-01", "0000-01-01", "2019-00-10", "2019-01-00", "2019-01-01 ", "２０１９-01-01", "20190101", "",
  ])
  func whatIsNoDateIsNil(_ text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func schoolYearsAreWrittenBothWays() throws {
    let year = try #require(SchoolYear("2019-20"))
    #expect(year.description == "2019-20" && year.long == "2019–20" && year.start == 2019)
    #expect(try #require(SchoolYear("1999-00")).description == "1999-00")
    #expect(try #require(year.next).description == "2020-21")
    #expect(try #require(SchoolYear("2018-19")) < year)
    for wrong in ["2019-21", "2019-2020", "2019", "19-20", "2019–20", "1899-00"] { #expect(SchoolYear(wrong) == nil) }
  }
}
