import Diagnostics
import Testing

@testable import Markdown

@Suite struct InlineTests {
  @Test(arguments: [
    ("Plain, with \"quotes\" & <", "Plain, with &quot;quotes&quot; &amp; &lt;"),
    ("*em* `code` **b**", "<em>em</em> <code>code</code> <strong>b</strong>"),
    ("# not *a* heading", "# not <em>a</em> heading"), ("1. *x*", "1. <em>x</em>"), ("- *x*", "- <em>x</em>"), ("> *x*", "&gt; <em>x</em>"),
    ("***", "***"), ("```", "```"), ("[a]: b", "[a]: b"), ("one\n\ntwo *x*", "one two <em>x</em>"), ("  \t x  ", "x"),
    ("2) _x_", "2) <em>x</em>"),
    ("AT&amp;T", "AT&amp;T"), ("a_b_c", "a_b_c"), ("5 * 3", "5 * 3"), ("\\*x\\*", "*x*"), ("<role:x>", "{a 0 role:x}{title 0}{/a}"),
    ("# ", "#"), ("===", "==="),
    ("**a", "**a"), ("1234567890. *x*", "1234567890. <em>x</em>"), ("![A](b.png)", "{img 0 b.png}"),
  ])
  func aFieldIsOneParagraph(_ text: String, _ html: String) {
    let reading = Reading(inline: text)
    #expect(reading.html == html)
    #expect(reading.lines == [])
  }

  @Test func textWithoutMarkupIsOnePiece() {
    #expect(Array(Reading(inline: "Lead a conversation about data").prose.pieces).count == 1)
  }

  @Test func findingsLieWhereTheFieldBegins() {
    let reading = Reading(inline: "x <br> [a](javascript:b) [c](role:d)")
    #expect(reading.diagnostics.map(\.span) == [Span("a.md", line: 3, column: 8), Span("a.md", line: 3, column: 8)])
    #expect(reading.prose.links[0].span == Span("a.md", line: 3, column: 8))
  }

  @Test func htmlAtTheStartOfAFieldIsShown() {
    #expect(Reading(inline: "<div> *x*").html == "&lt;div&gt; <em>x</em>")
    #expect(Reading(inline: "<div> *x*").diagnostics.map(\.code) == ["raw-html"])
  }
}
