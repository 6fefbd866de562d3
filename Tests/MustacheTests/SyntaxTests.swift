import Diagnostics
import Mustache
import Testing

struct SyntaxTests {
  @Test(arguments: [
    ("a\n {{title", "page.mustache:2:2: error: The tag that begins `{{title` is never closed. Close it with `}}`."),
    ("{{title\n<p>{{count}}", "page.mustache:1:1: error: The tag that begins `{{title` is never closed. Close it with `}}`."),
    ("{{{title}}", "page.mustache:1:1: error: The tag that begins `{{{title}}` is never closed. Close it with `}}}`."),
    ("é𝄞{{#tags}}x", "page.mustache:1:3: error: `{{#tags}}` is never closed. Add `{{/tags}}` where it ends."),
    ("{{#tags}}{{^words}}{{/tags}}", "page.mustache:1:10: error: `{{^words}}` is never closed. Add `{{/words}}` where it ends."),
    (
      "\n{{#tags}}\n{{/words}}\n{{/tags}}",
      "page.mustache:3:1: error: `{{/words}}` closes nothing that is open here. Open here is `{{#tags}}` of line 2."
    ),
    (
      "x{{/words}}",
      "page.mustache:1:2: error: `{{/words}}` closes nothing that is open here. Remove it, or open it before with `{{#words}}`."
    ),
    ("{{ }}", "page.mustache:1:1: error: This tag names nothing. Write a name between the braces, or remove the tag."),
    ("{{role title}}", "page.mustache:1:1: error: The name `role title` has a space in it. A tag holds one name without spaces."),
    (
      "{{owner..label}}",
      "page.mustache:1:1: error: The name `owner..label` has a dot too many. Write names joined by single dots, as in `role.title`."
    ),
    (
      "{{=<%=}}",
      "page.mustache:1:1: error: This tag must name two new delimiters. Write them with a space between, as in `{{=<% %>=}}`."
    ),
    ("{{> parts/fact}}", "page.mustache:1:1: error: There is no template `parts/fact`. Did you mean `parts/facts`?"),
    ("{{<layot}}{{/layot}}", "page.mustache:1:1: error: There is no template `layot`. Did you mean `layout`?"),
    (
      "{{<layout}}{{$titel}}x{{/titel}}{{/layout}}",
      "page.mustache:1:12: error: The template `layout` has no block `titel`. Did you mean `title`?"
    ),
    (
      "{{<layout}}\n  lost{{/layout}}",
      "page.mustache:2:3: error: This text stands between the blocks of a parent and is never shown. Move it into one of the blocks."
    ),
    (
      "{{<layout}}{{title}}{{/layout}}",
      "page.mustache:1:12: error: `{{title}}` stands between the blocks of a parent and is never shown. Move it into one of the blocks."
    ),
    (
      "{{<layout}}{{$title}}a{{/title}}{{$title}}b{{/title}}{{/layout}}",
      "page.mustache:1:33: error: The block `title` is filled twice here. Remove one."
    ),
  ])
  func aMistakeIsReportedWhereItStands(template: String, expected: String) {
    let templates = TemplateSet(["page": template, "layout": "{{$title}}{{/title}}", "parts/facts": ""])
    #expect(templates.diagnostics.map(\.line) == [expected])
  }

  @Test(arguments: [101, 50_000]) func endlessNestingIsOneMistakeAndEndsTheWork(depth: Int) {
    let text = String(repeating: "{{#tags}}", count: depth) + String(repeating: "{{/tags}}", count: depth)
    #expect(
      TemplateSet(["page": text]).diagnostics.map(\.line) == [
        "page.mustache:1:901: error: `{{#tags}}` is nested more than 100 deep. Move what is inside into a template of its own."
      ])
  }

  @Test func mistakesInAllTemplatesAreReportedAtOnce() {
    let templates = TemplateSet(["b": "{{#x}}\n{{/y}}", "a": "{{> nothing}}"])
    #expect(
      templates.diagnostics.map(\.line) == [
        "a.mustache:1:1: error: There is no template `nothing`.",
        "b.mustache:1:1: error: `{{#x}}` is never closed. Add `{{/x}}` where it ends.",
        "b.mustache:2:1: error: `{{/y}}` closes nothing that is open here. Open here is `{{#x}}` of line 1.",
      ])
  }

  @Test func twoTemplatesOfOneNameAreReported() {
    let templates = TemplateSet(sources: [("a", "one/a.mustache", []), ("a", "two/a.mustache", [])])
    #expect(templates.diagnostics.map(\.line) == ["two/a.mustache: error: There are two templates named `a`."])
  }

  @Test func aTemplateThatIsNotUTF8IsReportedAtTheByte() throws {
    let templates = TemplateSet(sources: [("page", "page.mustache", Array("é\nab".utf8) + [0xFF] + Array("{{x".utf8))])
    #expect(
      templates.diagnostics.map(\.line) == [
        "page.mustache:2:3: error: The template is not UTF-8 text. Save the file with the encoding UTF-8."
      ])
    #expect(try templates.page("page", Card()) == "")
  }

  @Test func aByteOrderMarkIsNotText() throws {
    let templates = TemplateSet(sources: [("page", "page.mustache", [0xEF, 0xBB, 0xBF] + Array("{{count}}".utf8))])
    #expect(try templates.page("page", Card()) == "3")
  }

  @Test func aBrokenTagRendersAsIfItWereNotThere() throws {
    #expect(try TemplateSet(["page": "a{{ }}b{{#tags}}c{{/words}}{{count}}"]).page("page", Card()) == "abc3")
  }
}
