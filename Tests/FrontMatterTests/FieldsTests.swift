import Diagnostics
import Testing

@testable import FrontMatter

/// What a form reports, one printed line each.
func lines(_ form: Fields) -> [String] { form.diagnostics.sorted().map(\.line) }

func form(_ yaml: String) -> Fields { Fields(yaml: yaml, path: "a.md", firstLine: 2) }

@Suite struct FieldsTests {
  @Test func textsStayAsTheirAuthorWroteThem() {
    let fields = form("answer: no\nversion: 1.10\ndate: 2019-08-01\nquoted: \"yes \"\nblock: |\n  one\n  two\n")
    #expect(fields.text("answer")?.value == "no")
    #expect(fields.text("version")?.value == "1.10")
    #expect(fields.text("date")?.value == "2019-08-01")
    #expect(fields.text("quoted")?.value == "yes ")
    #expect(fields.text("block")?.value == "one\ntwo")
    fields.finish()
    #expect(lines(fields) == [])
  }

  @Test func anUnknownFieldIsReportedWithTheLikelyName() {
    let fields = form("title: A\ntags: [x]\nsumary: B\n")
    _ = fields.required("title")
    _ = fields.text("summary")
    fields.finish()
    #expect(
      lines(fields) == [
        "a.md:3:1: error: The field `tags` is not known here. The fields here are `summary` and `title`.",
        "a.md:4:1: error: The field `sumary` is not known here. Did you mean `summary`?",
      ])
  }
}
