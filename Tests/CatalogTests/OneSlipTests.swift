import Testing

@testable import Catalog

/// A slip in one file is one finding: it does not make mistakes of others.
@Suite struct OneSlipTests {
  static let whole =
    SampleCatalog.microCredentials(["data-talk": "competencies: [leads]", "lesson-study": ""])
    + [
      "programs/list.md": SampleCatalog.thing("List", "roles: [guide]\nmicro_credentials: [data-talk, lesson-study]"),
      "roles/guide.md": SampleCatalog.thing(
        "Guide", "qualifications: [{text: A certificate}]\nrequires: {choose: 2, from: list}\nquestions: [12]"),
      "pathways/ways.md": SampleCatalog.thing("Ways", "roles: [guide]\ntext_summary: Stay."),
      "competencies/leads.md": SampleCatalog.form("title: Leads\nstatement: can lead"),
      "faqs/012-pay.md": SampleCatalog.form(
        "number: 12\nquestion: Is it paid?\nsummary: Yes.", "Yes, [$200](policy:pay#amount) for [a guide](role:guide#q1).\n"),
      "policies/pay.md": SampleCatalog.thing("Pay", "kind: stipend\namount: 200 USD"),
      "rubrics/quality.yaml": "title: Quality\nscale: [Not yet, Meets]\npass: Meets\ncriteria: [{id: a, text: A, levels: [B, C]}]\n",
    ]

  @Test func nothingIsWrongBefore() { #expect(SampleCatalog(Self.whole).errors == []) }

  @Test(arguments: whole.keys.sorted()) func aFormThatCanNotBeReadIsOneFinding(_ path: String) {
    var files = Self.whole
    files[path] = files[path]?.replacing("title: ", with: "title: Again: ").replacing("question: ", with: "question: Again: ")
    let lines = SampleCatalog(files).lines
    #expect(lines.filter { !$0.contains("warning: This micro-credential does not say") }.count == 1)
    #expect(lines.contains { $0.hasPrefix(path + ":") && $0.contains("A colon followed by a space") })
  }

  @Test(arguments: whole.keys.filter { $0.hasSuffix(".md") }.sorted()) func aFileWithoutFrontMatterIsOneFinding(_ path: String) {
    var files = Self.whole
    files[path] = "Only prose.\n"
    let lines = SampleCatalog(files).lines
    #expect(lines.filter { !$0.contains("warning: This micro-credential does not say") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("\(path):1:1: error: The file has no front matter.") })
  }

  @Test func theProseBelowABrokenFormIsStillChecked() {
    let sample = SampleCatalog(["pages/about.md": SampleCatalog.form("title: A: b", "See [it](nowhere:x) and [](https://example.org).\n")])
    #expect(sample.codes == ["yaml-syntax", "bad-link", "empty-link"])
  }

  @Test func settingsThatCanNotBeReadAreOneFinding() {
    let sample = SampleCatalog(["catalog.yaml": "title: [A\nbase_url: x\n", "pages/about.md": SampleCatalog.thing("About")])
    #expect(sample.codes == ["yaml-syntax"])
  }
}
