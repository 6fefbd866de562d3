import Testing

@testable import Catalog

@Suite struct WordingTests {
  static let settings = SampleCatalog.settings + "disclaimer: {text: No promise., question: 9}\n"
  static let faqs = [
    "faqs/009-sure.md": SampleCatalog.form("number: 9\nquestion: Is it sure?\nsummary: No guarantee."),
    "faqs/012-pay.md": SampleCatalog.form("number: 12\nquestion: Is it paid?\nsummary: Yes."),
  ]

  static func lines(_ body: String) -> [String] {
    SampleCatalog(faqs + ["catalog.yaml": settings, "pages/about.md": SampleCatalog.thing("About", body: body + "\n")]).lines
  }

  @Test(arguments: ["We guarantee it.", "It is GUARANTEED.", "No guarantees."]) func aPromiseLeadsToTheDisclaimer(_ body: String) {
    #expect(
      Self.lines(body) == [
        "pages/about.md: warning: The text says “guarantee” and does not lead to the disclaimer. Link to `faq:9`."
      ])
    #expect(Self.lines(body + " See [FAQ 9](faq:9).") == [])
  }

  @Test func aMentionOfAQuestionIsALink() {
    #expect(Self.lines("See FAQ 12.") == ["pages/about.md: warning: “FAQ 12” is not a link. Write `[FAQ 12](faq:12)`."])
    #expect(Self.lines("(see FAQ #12)").count == 1)
    #expect(Self.lines("See [FAQ 12](faq:12).") == [])
    #expect(Self.lines("See [FAQ 12](faq:12) and FAQ 12.").count == 1)
    #expect(Self.lines("The FAQ has 26 questions.") == [])
  }

  @Test func roleCardsCarryTheDisclaimerThemselves() {
    let sample = SampleCatalog(
      Self.faqs + ["catalog.yaml": Self.settings, "roles/guide.md": SampleCatalog.thing("Guide", body: "No guarantee.\n")])
    #expect(!sample.codes.contains("promise-without-disclaimer"))
  }
}
