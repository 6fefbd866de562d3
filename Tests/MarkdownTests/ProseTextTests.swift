import Testing

@testable import Markdown

@Suite struct ProseTextTests {
  private let prose = Reading(
    "# Title\n\nFirst *one*, e.g. \"a\" & b.† Then <c>\nmore.\n\n- x\n- y\n\n| h | i |\n|---|---|\n| [1](role:a) | 2 |\n"
  ).prose

  @Test func plainTextHasNoMarkup() {
    #expect(prose.plainText == "Title\nFirst one, e.g. \"a\" & b. Then <c>\nmore.\nx\ny\nh i\n1 2")
  }

  @Test func theLeadIsTheFirstParagraph() {
    #expect(prose.lead == "First one, e.g. \"a\" & b. Then <c>\nmore.")
    #expect(prose.firstSentence == "First one, e.g. \"a\" & b.")
    #expect(Reading("- a").prose.lead == "")
    #expect(Reading(inline: "A *b*. C").prose.lead == "A b. C")
    #expect(Reading("See [the card](role:x) now. Or later.").prose.firstSentence == "See the card now.")
    #expect(Reading("No end").prose.firstSentence == "No end")
    #expect(Reading("").prose.plainText == "")
  }
}
