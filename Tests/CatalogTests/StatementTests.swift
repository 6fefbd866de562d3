import FrontMatter
import Testing

@testable import Catalog

/// Worked examples: the rules of a policy applied to dated awards.
@Suite struct StatementTests {
  static let stipend = """
    ---
    title: Stipend
    summary: Money for each.
    kind: stipend
    effective: {from: 2019-08-01, through: 2020-07-31}
    groups: [teachers]
    amount: 200 USD
    cap: {count: 8, per: school-year}
    windows:
      - {label: First, from: 08-01, through: 12-15, paid: December paycheck}
      - {label: Second, from: 12-16, through: 05-15, paid: May paycheck}
      - {label: Third, from: 05-16, through: 07-31, paid: Summer paycheck}
    ---
    """
  static let hours = "---\ntitle: Hours\nsummary: Hours for each.\nkind: hours\nhours: 15\n---\n"

  static func policy(_ text: String) throws -> Policy {
    let draft = Draft(path: "policies/rule.md", shownAs: "Content/policies/rule.md", bytes: Array(text.utf8))
    #expect(draft.diagnostics.isEmpty)
    guard case .entity(let entity) = draft.subject, case .policy(let policy) = entity.content else { throw Missing() }
    return policy
  }

  struct Missing: Error {}

  static func days(_ written: [String]) throws -> [CalendarDate] {
    try written.map { try #require(CalendarDate(iso: $0)) }
  }

  static func statement(_ earned: [String], group: String? = "teachers") throws -> Statement {
    try Statement(
      of: days(earned), stipend: policy(stipend), hours: policy(hours), group: group,
      yearStarts: #require(DayOfYear(written: "08-01")))
  }

  @Test func anAwardInEachWindowIsPaidThreeTimes() throws {
    let statement = try Self.statement(["2019-09-20", "2019-12-20", "2020-06-02"])
    #expect(statement.lines.map(\.window) == [0, 1, 2])
    #expect(statement.lines.map { $0.amount?.display } == ["$200", "$200", "$200"])
    #expect(statement.total?.display == "$600")
    #expect(statement.totalHours == 45)
  }

  @Test func theNinthAwardOfASchoolYearPaysNothingAndStillBringsHours() throws {
    let earned = (0..<9).map { "2019-09-1\($0)" }
    let statement = try Self.statement(earned)
    #expect(statement.lines.last?.amount?.minorUnits == 0)
    #expect(statement.lines.last?.unpaid == .limitReached(8))
    #expect(statement.lines.last?.unpaid?.words == "limit of 8 reached")
    #expect(statement.lines.dropLast().allSatisfy { $0.unpaid == nil })
    #expect(statement.total?.display == "$1,600")
    #expect(statement.totalHours == 135)
  }

  @Test func awardsAreTakenInTheOrderOfTheirDays() throws {
    let statement = try Self.statement(["2020-06-02", "2019-09-20"])
    #expect(statement.lines.map(\.earned.description) == ["2019-09-20", "2020-06-02"])
  }

  @Test func aGroupThatIsNotEligibleGetsHoursOnly() throws {
    let statement = try Self.statement(["2019-10-04"], group: "campus-leaders")
    #expect(statement.lines.first?.unpaid == .groupNotEligible)
    #expect(statement.total?.minorUnits == 0)
    #expect(statement.totalHours == 15)
  }

  @Test(arguments: ["2019-07-31", "2020-08-01"]) func outsideItsDatesAPolicyPaysNothing(day: String) throws {
    #expect(try Self.statement([day]).lines.first?.unpaid == .notInForce)
  }

  @Test func aLimitBeginsAnewWithTheSchoolYear() throws {
    var policy = try Self.policy(Self.stipend)
    policy.effectiveThrough = nil
    policy.cap = Policy.Cap(count: 1, period: .schoolYear)
    let statement = try Statement(
      of: Self.days(["2020-07-31", "2020-08-01", "2020-12-31", "2021-01-01"]), stipend: policy, hours: nil, group: "teachers",
      yearStarts: #require(DayOfYear(written: "08-01")))
    #expect(statement.lines.map { $0.unpaid == nil } == [true, true, false, false])
    #expect(statement.totalHours == nil)
  }

  @Test(arguments: [
    ("2019-12-15", 0), ("2019-12-16", 1), ("2020-01-01", 1), ("2020-05-15", 1), ("2020-05-16", 2), ("2020-07-31", 2), ("2019-08-01", 0),
  ])
  func bothEndsOfAWindowBelongToIt(day: String, window: Int) throws {
    #expect(try Self.statement([day]).lines.first?.window == window)
  }

  @Test func aWeekOfAssessmentMovesTheLastDayToSubmit() throws {
    let windows = try Self.policy(Self.stipend).windows
    #expect(windows.map { $0.submitBy(assessmentDays: 7).words } == ["8 December", "8 May", "24 July"])
    #expect(windows.map(\.days) == [137, 152, 77])
  }

  @Test func theLastDayToSubmitReckonsWithAYearWithoutLeapDay() throws {
    let march = try #require(DayOfYear(written: "03-01"))
    #expect(march.earlier(by: 1).words == "28 February")
  }
}
