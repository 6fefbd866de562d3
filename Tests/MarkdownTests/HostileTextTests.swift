import Diagnostics
import Testing

@testable import Markdown

@Suite struct HostileTextTests {
  @Test func htmlIsShownAndNamed() {
    let reading = Reading("a<br>b <img src=x onerror=\"alert(1)\">\n\n<script>\nalert(1)\n</script>\n\n<!-- c --> <b>d</b>")
    #expect(
      reading.html == """
        <p>a&lt;br&gt;b &lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>
        <p>&lt;script&gt;
        alert(1)
        &lt;/script&gt;</p>
        <p>&lt;!-- c --&gt; &lt;b&gt;d&lt;/b&gt;</p>

        """)
    #expect(
      reading.lines == [
        "a.md:1:2: warning: HTML is not used in these files; `<br>` is shown as it stands. End the line with a backslash to begin a new one.",
        "a.md:1:8: warning: HTML is not used in these files; `<img src=x onerror=\"alert(1)\">` is shown as it stands. Remove it, or write it in Markdown.",
        "a.md:3:1: warning: HTML is not used in these files; `<script>` is shown as it stands. Remove it, or write it in Markdown.",
        "a.md:7:1: warning: HTML is not used in these files; `<!-- c -->` is shown as it stands. Remove it, or write it in Markdown.",
      ])
  }

  @Test(arguments: [
    ("zero\u{200B}width", "zerowidth"), ("soft\u{AD}hyphen", "softhyphen"), ("line\u{2028}separator", "line separator"),
    ("a\u{2029}b", "a b"),
    ("no\u{A0}break", "no\u{A0}break"), ("\u{FEFF}a", "a"), ("a\u{2060}b", "ab"), ("a\u{202E}b", "ab"), ("a\u{200F}b", "a\u{200F}b"),
    ("a\u{85}b", "a b"),
    ("👩\u{200D}🏫", "👩\u{200D}🏫"), ("a\u{200D}b", "ab"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("שלום", "שלום"), ("a\u{1}b\u{7F}c", "abc"),
    ("a\u{FFFF}b", "ab"),
    ("a&#8203;b", "ab"), ("a&#x202E;b", "ab"), ("a&#1;b", "ab"), ("a&#0;b", "a\u{FFFD}b"), ("a&nbsp;b", "a\u{A0}b"), ("a\u{1FFFE}b", "ab"),
    ("é – ’", "é – ’"),
    ("a\tb", "a\tb"), ("𝒜", "𝒜"),
  ])
  func charactersNobodySees(_ text: String, _ shown: String) {
    #expect(Reading(text).html == "<p>\(shown)</p>\n")
    #expect(Reading(inline: text).html == shown)
  }

  @Test(arguments: ["> ", "- ", "1. ", "*a **b ", "> - "])
  func deepNestingIsAnErrorInsteadOfOutput(_ unit: String) {
    let closing = unit == "*a **b " ? String(repeating: "c** d* ", count: 10_000) : ""
    let reading = Reading(String(repeating: unit, count: 10_000) + "x " + closing)
    #expect(reading.html == "")
    #expect(
      reading.diagnostics.map(\.message) == ["Lists, quotes or emphasis are nested more than 100 deep here."])
  }

  @Test(arguments: ["[", "![", "[a](", "<", "`", "*_", "&#", "| ", "\\", "[a]: b\n", "|-", "#\n", "- \n", "![[]()"])
  func repeatedMarksAreReadInLinearTime(_ unit: String) {
    _ = Reading(String(repeating: unit, count: 20_000))
  }

  @Test func aBodyOfMoreThanAMillionBytesIsAnError() {
    let reading = Reading(String(repeating: "word \n", count: 200_000), line: 7)
    #expect(reading.prose.isEmpty)
    #expect(reading.lines == ["a.md:7:1: error: This text is too long: it has more than a million bytes. Divide it into several pages."])
  }

  @Test func moreThanAThousandImagesAreAnError() {
    #expect(Reading(String(repeating: "![[]()", count: 1001)).diagnostics.map(\.message) == ["This text has more than a thousand images."])
  }

  @Test func anEmptyTextIsEmpty() {
    #expect(Reading("").prose.isEmpty)
    #expect(Reading(" \n\u{200B}\n").prose.isEmpty)
    #expect(Reading(inline: "").prose.isEmpty)
    #expect(Reading(inline: " \u{200B} ").prose.isEmpty)
  }
}
