import Testing

@testable import SiteBuilder

@Suite struct ImpactTests {
  static func statistic(_ title: String, unit: String, points: String, more: String = "") -> String {
    """
    title: \(title)
    kind: count
    measure: What was counted
    population: Teachers
    unit: \(unit)
    points: [\(points)]
    source: {title: A report, date: 2021}
    \(more)
    """
  }

  private func page(_ files: [String: String]) async throws -> String {
    try await TestSite(files: files)["impact/index.html"]
  }

  @Test func twoDatesBecomeASlopeAndADerivedChange() async throws {
    let page = try await page([
      "impact/a.yaml": Self.statistic("A", unit: "percent", points: "{year: 2017, value: 66}, {year: 2020, value: 76}")
    ])
    #expect(page.contains("aria-label=\"Teachers from 66 percent in 2017 to 76 percent in 2020.\""))
    #expect(page.contains("class=\"num\">+10 points</td>"))
    #expect(page.contains("<tr id=\"a\">"))
    #expect(page.contains("Source: A report, 2021."))
  }

  @Test func threeDatesBecomeBars() async throws {
    let page = try await page([
      "impact/a.yaml": Self.statistic(
        "A", unit: "people", points: "{year: 2019-20, value: 1500}, {year: 2017-18, value: 500}, {year: 2018-19, value: 900}")
    ])
    #expect(page.contains("What was counted: 500 people in 2017–18; 900 people in 2018–19; 1,500 people in 2019–20."))
    #expect(page.contains("Change from 2017–18 to 2019–20, derived: +1,000."))
  }

  @Test func aGrowthBeyondAllStaysWithinItsChart() {
    let bars = [BarChart.Bar(year: "2018", value: 150), BarChart.Bar(year: "2019", value: 300)]
    #expect(BarChart(name: "Growth", bars: bars, unit: FigureUnit("percent")).html.text.contains("width=\"200\""))
    let scale = ChartScale(around: [150, 300], percent: true)
    #expect(scale.low <= 150 && scale.high >= 300)
    #expect(ChartScale(around: [66, 98], percent: true).high == 100)
  }

  @Test func anAverageIsDerivedFromPeopleAndThingsOfOneYear() async throws {
    let files = [
      "impact/people.yaml": Self.statistic("People", unit: "people", points: "{year: 2019-20, value: 270}", more: "group: Earned"),
      "impact/things.yaml": Self.statistic(
        "Things", unit: "micro-credentials", points: "{year: 2019-20, value: 612}", more: "group: Earned"),
    ]
    let page = try await page(files)
    #expect(page.contains("<span class=\"stat\">2.3</span><small>Derived: 612 ÷ 270</small>"))
    let apart = files.merging(
      ["impact/people.yaml": Self.statistic("People", unit: "people", points: "{year: 2018-19, value: 270}", more: "group: Earned")]
    ) { $1 }
    #expect(try await !self.page(apart).contains("Derived"))
  }

  @Test func aPartOfAWholeIsDrawnPieceByPiece() async throws {
    let page = try await page([
      "impact/a.yaml": Self.statistic("A", unit: "campuses", points: "{year: 2018-19, value: 3, of: 7}")
    ])
    #expect(page.components(of: "class=\"tip\"") == 3)
    #expect(page.components(of: "class=\"missing\"") == 4)
    #expect(page.contains("3 of 7 campuses"))
    #expect(page.contains("derived: about 43\u{a0}%"))
  }

  @Test func aQuotationIsCalledAnAnecdote() async throws {
    let page = try await page([
      "impact/voice.yaml": "title: Voice\nkind: quotation\nquotation: It helped.\nattribution: A teacher, in our words"
    ])
    #expect(page.contains("Anecdotes, not measurements."))
    #expect(page.contains("<blockquote id=\"voice\"><p>It helped.</p><footer>A teacher, in our words.</footer></blockquote>"))
  }

  @Test(arguments: [([58, 92], 55, 95), ([0, 100], 0, 100), ([5, 5], 4, 6), ([1000, 4200], 500, 4500), ([-3, 3], -4, 4)])
  func aScaleEndsAtRoundNumbersAroundAllValues(values: [Int], low: Int, high: Int) {
    let scale = ChartScale(around: values, percent: values == [0, 100])
    #expect(scale.low == low)
    #expect(scale.high == high)
  }

  @Test func labelsMoveApartWithoutChangingTheirOrder() {
    let places = SlopeChart.spread([220, 221, 100, 219], apart: 18)
    #expect(places[2] == 100)
    let close = [places[3], places[0], places[1]]
    #expect(close == close.sorted())
    #expect(zip(close, close.dropFirst()).allSatisfy { $1 - $0 >= 18 })
    #expect(places.allSatisfy { $0 <= 222 })
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
