import Testing

@testable import Diagnostics

@Suite struct DiagnosticsTests {
  @Test func aFindingReadsAsOneLineWithItsPlaceAndItsFix() {
    let finding = Diagnostic(
      "unknown-reference", at: Span("Content/roles/a.md", line: 3, column: 7), "There is no role `plc-leder`.",
      fix: "Did you mean `plc-leader`?")
    #expect(finding.line == "Content/roles/a.md:3:7: error: There is no role `plc-leder`. Did you mean `plc-leader`?")
  }

  @Test func aFindingAboutAWholeFileHasNoLine() {
    #expect(Diagnostic("empty", .warning, at: Span("a.md"), "The file is empty.").line == "a.md: warning: The file is empty.")
  }

  @Test func jsonEscapesWhatWouldBreakIt() {
    let finding = Diagnostic("x", at: Span("a\"b\u{1}.md", line: 1, column: 1), "Line\nbreak.")
    #expect(
      DiagnosticFormat.json.render([finding])
        == "[\n  {\"code\": \"x\", \"severity\": \"error\", \"path\": \"a\\\"b\\u0001.md\", \"line\": 1, \"column\": 1, \"message\": \"Line\\u000abreak.\"}\n]\n"
    )
    #expect(DiagnosticFormat.json.render([]) == "[]\n")
  }

  @Test func findingsAreSortedByFileLineAndColumn() {
    let spans = [Span("b"), Span("a", line: 2, column: 1), Span("a", line: 1, column: 9), Span("a", line: 1, column: 2)]
    let sorted = spans.map { Diagnostic("x", at: $0, "s") }.sorted().map(\.span)
    #expect(sorted == [spans[3], spans[2], spans[1], spans[0]])
  }

  @Test(arguments: [("plc-leder", "plc-leader"), ("sumary", "summary"), ("Data-Talk", "data-talk"), ("titel", "title")])
  func aNearWordIsSuggested(_ written: String, _ meant: String) {
    #expect(Suggestion.closest(to: written, among: ["plc-leader", "summary", "data-talk", "title", "tags"]) == meant)
  }

  @Test func aFarWordIsNot() {
    #expect(Suggestion.closest(to: "zebra", among: ["plc-leader", "summary"]) == nil)
    #expect(Suggestion.closest(to: "5", among: ["a"]) == nil)
  }
}
