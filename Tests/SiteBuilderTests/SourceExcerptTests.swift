import Diagnostics
import Testing

@testable import SiteBuilder

/// The line that is shown of a mistake.
struct SourceExcerptTests {
  static func excerpt(_ text: String, line: Int, column: Int) -> SourceExcerpt? {
    SourceExcerpt(Span("a.md", line: line, column: column), in: Array(text.utf8))
  }

  @Test(arguments: [(1, 1, "title: A", 0), (2, 10, "summary: B", 9), (3, 4, "", 3)])
  func itIsTheLineWithThePlace(_ line: Int, _ column: Int, _ text: String, _ caret: Int) {
    let excerpt = Self.excerpt("title: A\r\nsummary: B\n", line: line, column: column)
    #expect(excerpt?.line == text)
    #expect(excerpt?.caret == caret)
  }

  @Test func aWholeLineHasNoPlace() { #expect(Self.excerpt("a\nb\n", line: 2, column: 0)?.caret == nil) }

  @Test(arguments: [0, 4, 99]) func aLineThatIsNotThereIsNotShown(line: Int) {
    #expect(Self.excerpt("a\nb\n", line: line, column: 1) == nil)
  }

  @Test func ofALongLineWhatIsNearThePlaceIsShown() throws {
    let excerpt = try #require(
      Self.excerpt(String(repeating: "x", count: 5000) + "!" + String(repeating: "y", count: 5000), line: 1, column: 5001))
    #expect(excerpt.line.count < 200)
    #expect(excerpt.line.hasPrefix("…") && excerpt.line.hasSuffix("…"))
    let caret = try #require(excerpt.caret)
    #expect(excerpt.line[excerpt.line.index(excerpt.line.startIndex, offsetBy: caret)] == "!")
  }

  @Test func whatWouldMoveTheCaretIsASpace() {
    #expect(Self.excerpt("a\tb\u{202e}c\u{7}d", line: 1, column: 3)?.line == "a b c d")
  }

  @Test func whatIsNotUTF8IsNoObstacle() {
    #expect(SourceExcerpt(Span("a.md", line: 1, column: 1), in: [0xff, 0x41])?.line == "\u{fffd}A")
  }
}
