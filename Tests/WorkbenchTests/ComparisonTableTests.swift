import Testing

@testable import Workbench

/// Figures are of equal weight whatever the machine did meanwhile.
struct ComparisonTableTests {
  private func one(_ tool: BuildTool, _ change: BuildChange, _ round: Int, _ wall: Double, rewritten: Int = 7) -> Measurement {
    Measurement(
      tool: tool, change: change, round: round, usage: ProcessUsage(wall: wall, cpu: 2 * wall, peak: 64 << 20), rewritten: rewritten)
  }

  @Test func ratiosAreOfTheSameRound() throws {
    // The second round is ten times as slow for both: the ratio of medians would be another.
    let table = ComparisonTable(
      heading: "",
      measurements: [
        one(.hugo, .cold, 1, 1), one(.cairn, .edit, 1, 0.5), one(.hugo, .cold, 2, 10), one(.cairn, .edit, 2, 4),
        one(.hugo, .cold, 3, 2), one(.cairn, .edit, 3, 1.2),
      ])
    let ratio = try #require(table.ratios(.cairn, .edit))
    #expect(ratio == Spread([0.5, 0.4, 0.6]))
    #expect(table.ratios(.hugo, .cold) == Spread([1, 1, 1]))
    #expect(table.ratios(.hugo, .rename) == nil)
  }

  @Test func timeOfProcessorsHasItsOwnRatio() throws {
    var lazy = one(.cairn, .cold, 1, 1)
    lazy.usage.cpu = 3
    let table = ComparisonTable(heading: "", measurements: [lazy, one(.hugo, .cold, 1, 2)])
    #expect(table.ratios(.cairn, .cold) == Spread([0.5]))
    #expect(table.ratios(.cairn, .cold, of: { $0.cpu }) == Spread([0.75]))
    #expect(table.text.contains("0.500 (0.500–0.500)     0.750 (0.750–0.750)"))
  }

  @Test func withoutHugoCairnsOwnColdBuildIsTheMeasure() {
    let table = ComparisonTable(heading: "", measurements: [one(.cairn, .cold, 1, 4), one(.cairn, .unchanged, 1, 1)])
    #expect(table.baseline == .cairn)
    #expect(table.ratios(.cairn, .unchanged) == Spread([0.25]))
    #expect(table.text.contains("to Cairn cold"))
    #expect(!table.text.contains("Hugo"))
  }

  @Test func theTableIsPlainText() {
    let table = ComparisonTable(
      heading: "Two runs",
      measurements: [
        one(.cairn, .cold, 1, 1, rewritten: 7681), one(.hugo, .cold, 1, 2), one(.cairn, .cold, 2, 1.5, rewritten: 7681),
        one(.hugo, .cold, 2, 2),
      ], outputs: [.init(tool: .cairn, files: 7681, bytes: 63_040_000)])
    #expect(
      table.text == """
        Two runs

        tool   change           wall s    cpu s  peak MiB  rewritten   wall to Hugo cold       cpu to Hugo cold
        Cairn  cold               1.25     2.50        64       7681   0.625 (0.500–0.750)     0.625 (0.500–0.750)
        Hugo   cold               2.00     4.00        64          7   1.000 (1.000–1.000)     1.000 (1.000–1.000)
        Cairn wrote 7681 files, 63.0 MB.
        """)
  }

  @Test func theMiddleOfAnEvenCountIsBetweenTwo() {
    #expect(Spread([4, 1, 3, 2])?.median == 2.5)
    #expect(Spread([3, 1, 2])?.median == 2)
    #expect(Spread([]) == nil)
  }
}
