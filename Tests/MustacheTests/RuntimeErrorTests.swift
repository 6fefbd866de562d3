import Mustache
import Testing

struct RuntimeErrorTests {
  private func failure(_ templates: TemplateSet, _ card: Card = Card()) -> String? {
    do throws(TemplateError) {
      var out: [UInt8] = []
      try templates.render("page", card, into: &out)
      return nil
    } catch {
      return error.diagnostic.line
    }
  }

  @Test(arguments: [
    (
      "\n{{#tags}}{{lable}}{{/tags}}",
      "page.mustache:2:10: error: The name `lable` is not known in `tag` or around it. Did you mean `label`?"
    ),
    ("{{owner.lable}}", "page.mustache:1:1: error: The name `lable` is not known in `tag`. Did you mean `label`?"),
    ("{{title.x}}", "page.mustache:1:1: error: `title` is not a record, so `.x` leads nowhere."),
    ("{{>*title}}", "page.mustache:1:1: error: There is no template `Lead & learn`."),
    ("{{<*title}}{{/*title}}", "page.mustache:1:1: error: There is no template `Lead & learn`."),
  ])
  func anUnknownNameIsAnErrorAtItsTag(template: String, expected: String) {
    #expect(failure(TemplateSet(["page": template])) == expected)
  }

  @Test func anUnknownTemplateIsAnError() {
    #expect(failure(TemplateSet(["pages": ""])) == "page: error: There is no template `page`. Did you mean `pages`?")
  }

  @Test func aLenientSetLeavesUnknownNamesEmpty() {
    let templates = TemplateSet(["page": "{{lable}}{{title.x}}{{>*title}}{{> nothing}}{{#no}}x{{/no}}"], strict: false)
    #expect(templates.diagnostics == [])
    #expect(failure(templates) == nil)
  }

  @Test(arguments: ["{{> page}}", "{{<page}}{{/page}}", "{{<p}}{{$x}}{{$x}}{{/x}}{{/x}}{{/p}}", "{{>*shared}}"])
  func endlessRecursionIsAnError(template: String) throws {
    let message = failure(TemplateSet(["page": template, "p": "{{$x}}{{/x}}"]), Card(shared: "page"))
    #expect(try #require(message).hasSuffix("error: Templates include each other more than 256 levels deep."))
  }

  @Test func aHundredNestedSectionsRenderAndAreChecked() throws {
    let depth = 100
    let text = String(repeating: "{{#isOpen}}", count: depth) + "x" + String(repeating: "{{/isOpen}}", count: depth)
    let templates = TemplateSet(["page": text])
    #expect(templates.diagnostics == [])
    #expect(templates.findings("page", Card.self) == [])
    #expect(try templates.page("page", Card()) == "x")
  }

  @Test func aTemplateThatIsNothingButOpeningsIsReportedAndNoMore() {
    let templates = TemplateSet(["page": String(repeating: "{{", count: 100_000), "b": String(repeating: "{{#a}}", count: 20_000)])
    #expect((2...100).contains(templates.diagnostics.count))
  }
}
