import Testing

@testable import Catalog

@Suite struct PolicyTests {
  /// Windows as `08-01/12-15`.
  static func codes(_ windows: [String]) -> [String] {
    let entries = windows.enumerated().map { index, days in
      let parts = days.split(separator: "/")
      return "\n  - {label: W\(index + 1), from: \(parts[0]), through: \(parts[1])}"
    }
    return SampleCatalog(["policies/p.md": SampleCatalog.thing("P", "kind: stipend\nwindows:" + entries.joined())]).codes
  }

  @Test(arguments: [
    ["08-01/07-31"], ["08-01/12-15", "12-16/07-31"], ["12-16/07-31", "08-01/12-15"], ["01-01/02-28", "03-01/12-31"],
    ["01-01/02-29", "03-01/12-31"], ["01-01/02-28", "02-29/12-31"], ["01-01/04-30", "05-01/08-31", "09-01/12-31"],
    ["09-01/12-31", "01-01/04-30", "05-01/08-31"],
  ])
  func windowsThatFollowEachOtherAroundTheYearAreFine(_ windows: [String]) {
    #expect(Self.codes(windows) == [])
  }

  @Test(arguments: [
    ["08-01/12-15", "12-15/07-31"], ["08-01/12-31", "12-16/07-31"], ["01-01/02-29", "02-29/12-31"], ["01-01/12-31", "03-01/04-01"],
    ["01-01/12-31", "01-01/12-31"], ["08-01/07-31", "12-01/12-31"],
  ])
  func windowsThatShareADayOverlap(_ windows: [String]) {
    #expect(Set(Self.codes(windows)) == ["windows-overlap"])
  }

  @Test(arguments: [
    ["08-01/12-15"], ["08-01/12-15", "12-17/07-31"], ["08-01/12-15", "12-16/07-30"], ["01-01/02-27", "03-01/12-31"],
    ["01-01/02-28", "03-02/12-31"],
  ])
  func daysOfNoWindowAreAGap(_ windows: [String]) {
    #expect(Self.codes(windows) == ["windows-gap"])
  }

  @Test(arguments: ["2-29", "02-30", "13-01", "00-10", "1 July", "02/01", "2019-07-01"]) func whatIsNoDayOfTheYearIsAnError(_ day: String) {
    #expect(DayOfYear(written: day) == nil)
    #expect(Self.codes(["\(day.replacing("/", with: "."))/07-31"]) == ["bad-date"])
  }

  @Test func aPolicyOfAnEarlierYearIsAskedAbout() {
    func codes(_ fields: String) -> [String] {
      SampleCatalog([
        "catalog.yaml": SampleCatalog.settings + "school_year: 2019-20\n",
        "policies/p.md": SampleCatalog.thing("P", "kind: hours\n" + fields),
      ]).codes
    }
    #expect(codes("school_year: 2018-19") == ["stale-policy"])
    #expect(codes("school_year: 2019-20") == [])
    #expect(codes("school_year: 2018-19\nstatus: retired") == [])
    #expect(codes("school_year: 2018-19\neffective: {through: 2019-07-31}") == [])
  }
}
