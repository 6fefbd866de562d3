import Diagnostics
import Testing

@testable import Markdown

@Suite struct LinkTests {
  @Test func linksAreHolesWithTheirDestinationTextAndPlace() {
    let reading = Reading("See\n  the [PLC *Leader*](role:plc-leader#pay) and [FAQ 12](faq:12).\n", line: 10)
    #expect(reading.html == "<p>See\nthe {a 0 role:plc-leader#pay}PLC <em>Leader</em>{/a} and {a 1 faq:12}FAQ 12{/a}.</p>\n")
    #expect(
      reading.prose.links == [
        Link(destination: "role:plc-leader#pay", text: "PLC Leader", span: Span("a.md", line: 11, column: 7), wantsTitle: false),
        Link(destination: "faq:12", text: "FAQ 12", span: Span("a.md", line: 11, column: 47), wantsTitle: false),
      ])
    #expect(reading.lines == [])
  }

  @Test func linksWithoutTextTakeTheTargetsTitle() {
    let reading = Reading("<role:plc-leader>, [](mc:data-talk), <stat:x>")
    #expect(
      reading.html
        == "<p>{a 0 role:plc-leader}{title 0}{/a}, {a 1 mc:data-talk}{title 1}{/a}, {a 2 stat:x}{title 2}{/a}</p>\n")
    #expect(reading.prose.links.map(\.wantsTitle) == [true, true, true])
    #expect(reading.prose.links.map(\.span.column) == [1, 20, 38])
  }

  @Test func addressesInAngleBracketsKeepTheirText() {
    let reading = Reading("<https://example.org/?a=1&b=2> and <me@example.org>")
    #expect(
      reading.html
        == "<p>{a 0 https://example.org/?a=1&b=2}https://example.org/?a=1&amp;b=2{/a} and {a 1 mailto:me@example.org}me@example.org{/a}</p>\n"
    )
    #expect(reading.prose.links.map(\.wantsTitle) == [false, false])
    #expect(reading.prose.links.map(\.opensWebsite) == [true, false])
  }

  @Test func placesAreRightWithinListsQuotesAndTables() {
    let reading = Reading(
      "- one\n  é [a](role:a)\n\n> q [b](role:b)\n> <role:c>\n\n1. x\n   - y [d](role:d)\n\n| h | i |\n|---|---|\n| é | z [e](role:e) |\n",
      line: 5)
    #expect(
      reading.prose.links.map { "\($0.destination) \($0.span.line):\($0.span.column)" } == [
        "role:a 6:5", "role:b 8:5", "role:c 9:3", "role:d 12:8", "role:e 16:9",
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript&colon;alert(1)", "java&#10;script:alert(1)",
    "java&Tab;script:alert(1)", "&#1;javascript:alert(1)", "<  javascript:alert(1)>", "java\\script:x", "data:text/html,x",
    "DATA:image/png;base64,x",
    "vbscript:x", "file:///etc/passwd", "java&#8203;script:alert(1)", "java&shy;script:x",
  ])
  func destinationsThatRunOrReadAnythingAreInert(_ destination: String) {
    let reading = Reading("a [text](\(destination)) b")
    #expect(reading.prose.links == [] || destination.contains("\\"))
    if !destination.contains("\\") {
      #expect(reading.html == "<p>a text b</p>\n")
      #expect(reading.diagnostics.map(\.code) == ["unsafe-link"])
    }
  }

  @Test func anUnsafeLinkIsNamed() {
    #expect(
      Reading("a [b](javascript:x) <javascript:y> ![c](data:image/png,z)").lines == [
        "a.md:1:3: error: A link can't lead to a `javascript:` address. Link to a page of this site, or to an address that begins with `https://`.",
        "a.md:1:21: error: A link can't lead to a `javascript:` address. Link to a page of this site, or to an address that begins with `https://`.",
        "a.md:1:36: error: An image can't come from a `data:` address. Put the image beside this file and name it.",
      ])
    #expect(Reading("<javascript:y> ![c](data:image/png,z)").html == "<p>javascript:y c</p>\n")
  }

  @Test(arguments: ["/javascript:x", "#javascript:x", "?a=data:x", "roles/data:x", "page:javascript"])
  func otherDestinationsStay(_ destination: String) {
    #expect(Reading("[a](\(destination))").prose.links.map(\.destination) == [destination])
  }

  @Test func destinationsHoldNoControlCharacters() {
    #expect(Reading("[a](<role:a&#10;b&#9;c&#127;>)").prose.links.map(\.destination) == ["role:abc"])
  }

  @Test func aLinkWithinALinkIsOnlyText() {
    let reading = Reading("[a <https://b.example> c](role:d) [e [f](role:g) h](role:i)")
    #expect(reading.html == "<p>{a 0 role:d}a https://b.example c{/a} [e {a 1 role:g}f{/a} h](role:i)</p>\n")
  }

  @Test func aTitleOfALinkGivesAWarning() {
    let reading = Reading("[a](role:b \"on\\\"click=x\")")
    #expect(reading.html == "<p>{a 0 role:b}a{/a}</p>\n")
    #expect(reading.lines == ["a.md:1:1: warning: The title `on\"click=x` of this link is not shown. Say it in the text."])
  }

  @Test(arguments: [
    ("[a](role: guide) b", "role:guide", 1), ("*[a](mc: talk#p1 )*", "mc:talk#p1", 2), ("b *c* [b](role: c)", "role:c", 6),
  ])
  func aSpaceThatKeepsALinkFromBeingOneIsReported(_ text: String, _ meant: String, _ column: Int) {
    let lines = Reading(text).lines
    #expect(lines.count == 1 && lines[0].hasPrefix("a.md:1:\(column): warning: A space keeps"), "\(lines)")
    #expect(lines.first?.hasSuffix("Write `(\(meant))`.") == true, "\(lines)")
  }

  @Test(arguments: ["[a] (role: guide)", "`[a](role: guide)`", "[a](Note: guide)", "[a](see: one two)", "[a](b c)", "(role: guide)"])
  func otherBracketsAreLeftAlone(_ text: String) { #expect(Reading(text).lines == []) }

  @Test func anAddressWithoutTextIsAnError() {
    #expect(
      Reading("[](https://example.org)").lines == ["a.md:1:1: error: This link has no text. Write the text between the square brackets."])
    #expect(Reading("[]()").diagnostics.map(\.code) == ["empty-link"])
  }

  @Test func imagesAreHolesThatNeedADescription() {
    let reading = Reading("![A *red* cairn](cairn.png \"t\") and\n![ ](b.png)")
    #expect(reading.html == "<p>{img 0 cairn.png} and\n{img 1 b.png}</p>\n")
    #expect(reading.prose.images[0] == Image(destination: "cairn.png", alt: "A red cairn", span: Span("a.md", line: 1, column: 1)))
    #expect(
      reading.lines == ["a.md:2:1: error: This image has no description. Say what it shows between the square brackets."])
  }

  @Test func anImageMayBeALink() {
    #expect(Reading("[![A](a.png)](role:b)").html == "<p>{a 0 role:b}{img 0 a.png}{/a}</p>\n")
  }
}
