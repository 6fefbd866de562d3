import Diagnostics
import Testing

@testable import Markdown

@Suite struct TableTests {
  @Test func pipesAndDashesMakeATable() {
    let reading = Reading("| Role | *Hours* | Due |\n|---|--:|:-:|\n| [PLC](role:plc) | 5 \\| 6 | `a` |\n| b\\*c & d | | **e** |\n")
    #expect(
      reading.html == """
        <table class="stacks">
        <thead>
        <tr><th scope="col">Role</th><th scope="col" class="num"><em>Hours</em></th><th scope="col" class="center">Due</th></tr>
        </thead>
        <tbody>
        <tr><td data-label="Role">{a 0 role:plc}PLC{/a}</td><td class="num" data-label="Hours">5 | 6</td><td class="center" data-label="Due"><code>a</code></td></tr>
        <tr><td data-label="Role">b*c &amp; d</td><td class="num" data-label="Hours"></td><td class="center" data-label="Due"><strong>e</strong></td></tr>
        </tbody>
        </table>

        """)
    #expect(reading.lines == [])
  }

  @Test func outerPipesMayBeLeftOut() {
    #expect(
      Reading("a | b\n--- | ---\n1 | 2").html
        == "<table class=\"stacks\">\n<thead>\n<tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td data-label=\"a\">1</td><td data-label=\"b\">2</td></tr>\n</tbody>\n</table>\n"
    )
  }

  @Test func cellsAreTextWhateverTheyLookLike() {
    let reading = Reading("| # | - a | 1. b |\n|---|---|---|\n| # x | > y | * z |\n| --- | + | [a]: b |")
    for cell in [">#<", ">- a<", ">1. b<", "># x<", ">&gt; y<", ">* z<", ">---<", ">+<", ">[a]: b<"] {
      #expect(reading.html.contains(cell), "\(cell)")
    }
  }

  @Test func anEmptyHeaderIsNoHeader() {
    #expect(
      Reading("| | b |\n|---|---|\n| 1 | 2 |").html.contains(
        "<tr><td></td><th scope=\"col\">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td>"))
  }

  @Test func aTableMayHaveNoHeaderAtAll() {
    #expect(
      Reading("| | |\n|---|---|\n| 1 | 2 |").html
        == "<table class=\"stacks\">\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n</table>\n")
  }

  @Test func textAroundATableStaysText() {
    let reading = Reading("Before [x](role:x)\n| a |\n|---|\n| 1 |\nafter *it*", line: 3)
    #expect(reading.html.hasPrefix("<p>Before {a 0 role:x}x{/a}</p>\n<table"))
    #expect(reading.html.hasSuffix("</table>\n<p>after <em>it</em></p>\n"))
    #expect(reading.prose.links[0].span == Span("a.md", line: 3, column: 8))
  }

  @Test func tablesStandInListsAndQuotes() {
    let list = Reading("- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n").html
    #expect(list.hasPrefix("<ul>\n<li><p>x</p>\n<table") && list.hasSuffix("</table>\n</li>\n</ul>\n"))
    let quote = Reading("> | a | b |\n> |---|---|\n> | 1 | 2 |\n").html
    #expect(quote.hasPrefix("<blockquote>\n<table") && quote.contains("<td data-label=\"b\">2</td>"))
  }

  @Test func rowsOfAnotherLengthAreReportedAndStayVisible() {
    let reading = Reading("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n", line: 4)
    #expect(reading.html.contains("<tr><td data-label=\"a\">1</td><td data-label=\"b\"></td></tr>"))
    #expect(reading.html.contains("<tr><td data-label=\"a\">1</td><td data-label=\"b\">2 | 3</td></tr>"))
    #expect(
      reading.lines == [
        "a.md:6:3: warning: This row has 1 cell, but the table has 2 columns. Write an empty cell for each one that is missing.",
        "a.md:7:3: warning: This row has 3 cells, but the table has 2 columns. Write `\\|` for a `|` that is part of the text.",
      ])
  }

  @Test func aLineOfDashesOfAnotherLengthIsReported() {
    let reading = Reading("| a | b |\n|---|\n| 1 | 2 |\n")
    #expect(reading.html.contains("<th scope=\"col\">b</th>"))
    #expect(
      reading.lines == [
        "a.md:1:3: warning: The line of dashes has another number of cells than the row above it. Give every column its own dashes."
      ])
  }

  @Test func rowsWithoutALineOfDashesAreReported() {
    let reading = Reading("x\n\n| a | b |\n| 1 | 2 |\n")
    #expect(reading.html == "<p>x</p>\n<p>| a | b |\n| 1 | 2 |</p>\n")
    #expect(
      reading.lines == [
        "a.md:3:1: warning: This looks like a table without its line of dashes. Put a line such as `|---|---|` below the first row."
      ])
  }

  @Test(arguments: ["a | b", "a\n---", "`a | b`\n- | -", "|", "||\n|-|", "a\n|--x--|", "a || b\nc || d"])
  func pipesInTextMakeNoTable(_ markdown: String) {
    let reading = Reading(markdown)
    #expect(!reading.html.contains("<table"))
    #expect(reading.lines == [])
  }

  @Test func labelsAreSafeAttributes() {
    #expect(Reading("| a\" onclick=\"x |\n|---|\n| 1 |").html.contains("<td data-label=\"a&quot; onclick=&quot;x\">1</td>"))
  }
}
