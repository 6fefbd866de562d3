import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test(arguments: [
    ("# A\n\n## B\n\n# C", [2, 3, 2]), ("## A\n\n#### B\n\n### C\n\n## D", [2, 3, 3, 2]), ("### A\n\n## B", [2, 2]),
    ("# 1\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6", [2, 3, 4, 5, 6, 6]), ("A\n===\n\nB\n---", [2, 3]),
  ])
  func levelsStartBelowThePageTitleAndLeaveNoGap(_ markdown: String, _ levels: [Int]) {
    #expect(Reading(markdown).prose.headings.map(\.level) == levels)
  }

  @Test func theFirstLevelCanBeChosen() {
    #expect(Reading("# A\n\n## B", headingBase: 4).html == "<h4 id=\"a\">A</h4>\n<h5 id=\"b\">B</h5>\n")
  }

  @Test(arguments: [
    ("What it *pays*", "what-it-pays"), ("  Écoles & Façades  ", "ecoles-facades"), ("Straße, Łódź, Ærø, Việt", "strasse-lodz-aero-viet"),
    ("Don't stop", "dont-stop"), ("2019–20: `hours`", "2019-20-hours"), ("Привет мир", "привет-мир"), ("日本語 です", "日本語-です"),
    ("👩‍🏫", "section-1"), ("C++", "c"), ("\u{36D}a", "a"), ("हिन्दी", "हिन्दी"), ("[PLC](role:x) †", "plc"), ("e\u{301}cole", "ecole"),
    ("a\u{200B}b\u{AD}c", "abc"),
    ("\"><script>", "script"),
  ])
  func idsAreReadable(_ heading: String, _ id: String) {
    #expect(Reading("# " + heading).prose.headings.map(\.id) == [id])
  }

  @Test func idsAreUnique() {
    #expect(
      Reading("# A\n\n# A\n\n# A 2\n\n# A\n\n# !\n\n# ?\n\n# Section 1").prose.headings.map(\.id) == [
        "a", "a-2", "a-2-2", "a-3", "section-1", "section-2", "section-1-2",
      ])
  }

  @Test func manyEqualHeadingsTakeLinearTime() {
    let reading = Reading(String(repeating: "# A\n", count: 20_000))
    #expect(reading.prose.headings.last?.id == "a-20000")
  }

  @Test func anEmptyHeadingIsLeftOutAndReported() {
    let reading = Reading("a\n\n## \n\nb")
    #expect(reading.html == "<p>a</p>\n<p>b</p>\n")
    #expect(reading.lines == ["a.md:3:1: warning: This heading has no text. Write its text after the `#`, or remove it."])
  }

  @Test func headingsHoldLinksAndNotes() {
    let reading = Reading("## The [PLC](role:plc) †")
    #expect(reading.html == "<h2 id=\"the-plc\">The {a 0 role:plc}PLC{/a} {†}</h2>\n")
    #expect(reading.prose.headings == [Heading(level: 2, id: "the-plc", text: "The PLC")])
  }
}
