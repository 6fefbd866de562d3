import Mustache
import Testing

/// Said where no name is near the one written.
private let known = "Known here: `body`, `count`, `isOpen`, `owner`, `root`, `shared`, `tags`, `title`, `words`."

struct CheckingTests {
  @Test(arguments: [
    ("{{titel}}", "page.mustache:1:1: error: The name `titel` is not known in `card`. Did you mean `title`?"),
    ("{{#isOpen}}\n {{titel}}{{/isOpen}}", "page.mustache:2:2: error: The name `titel` is not known in `card`. Did you mean `title`?"),
    ("{{^isOpen}}{{titel}}{{/isOpen}}", "page.mustache:1:12: error: The name `titel` is not known in `card`. Did you mean `title`?"),
    (
      "{{#tags}}{{lable}}{{/tags}}",
      "page.mustache:1:10: error: The name `lable` is not known in `tag` or around it. Did you mean `label`?"
    ),
    ("{{owner.xyz}}", "page.mustache:1:1: error: The name `xyz` is not known in `tag`. Known here: `label`, `shared`."),
    ("{{title.label}}", "page.mustache:1:1: error: `title` is text, so `.label` leads nowhere."),
    ("{{tags.label}}", "page.mustache:1:1: error: `tags` is a list (tag), so `.label` leads nowhere."),
    ("{{tags}}", "page.mustache:1:1: error: `tags` is a list (tag), not text. Write `{{#tags}}…{{/tags}}` to show each."),
    ("{{words}}", "page.mustache:1:1: error: `words` is a list of texts, not text. Write `{{#words}}…{{/words}}` to show each."),
    ("{{owner}}", "page.mustache:1:1: error: `owner` is a record (tag), not text. Name one of its parts, as in `owner.…`."),
    ("{{#tags}}{{.}}{{/tags}}", "page.mustache:1:10: error: `.` is a whole `tag` here, not text. Name one of its parts."),
    (
      "{{{title}}}",
      "page.mustache:1:1: warning: `title` is plain text; three braces write it unescaped, so that it could break the page. Write `{{title}}`."
    ),
    ("{{#nothing}}{{unknown}}{{/nothing}}", "page.mustache:1:1: error: The name `nothing` is not known in `card`. \(known)"),
    ("{{>*kind}}", "page.mustache:1:1: error: The name `kind` is not known in `card`. \(known)"),
  ])
  func aNameNobodyKnowsIsReportedWithoutRendering(template: String, expected: String) {
    let findings = TemplateSet(["page": template]).findings("page", Card.self)
    #expect(findings == [expected])
  }

  @Test(arguments: [
    "{{title}}{{body}}{{{body}}}{{count}}{{isOpen}}", "{{#words}}{{.}}{{/words}}", "{{#title}}{{.}}{{/title}}",
    "{{#tags}}{{label}}{{title}}{{/tags}}",
    "{{#root.children}}{{#children}}{{#children}}{{name}}{{/children}}{{/children}}{{/root.children}}",
    "{{#tags}}{{#isOpen}}{{label}}{{/isOpen}}{{/tags}}", "{{>*title}}", "{{#owner}}{{#.}}{{label}}{{/.}}{{/owner}}",
  ])
  func whatIsRightIsNotReported(template: String) {
    #expect(TemplateSet(["page": template]).findings("page", Card.self) == [])
  }

  @Test func aPartialIsCheckedInEveryPlaceItIsUsedAndReportedOnce() {
    let templates = TemplateSet([
      "page": "{{> tag}}{{#tags}}{{> tag}}{{/tags}}{{#owner}}{{> tag}}{{/owner}}{{> tag}}", "tag": "<b>{{label}}</b>{{title}}",
    ])
    #expect(templates.findings("page", Tag.self).count == 3)
    #expect(
      templates.findings("page", Card.self) == [
        "tag.mustache:1:4: error: The name `label` is not known in `card`. \(known)"
      ])
  }

  @Test func theContentOfABlockIsCheckedWhereTheParentPutsIt() {
    let templates = TemplateSet([
      "list": "{{#tags}}{{$row}}{{titel}}{{/row}}{{/tags}}",
      "good": "{{<list}}{{$row}}{{label}}{{/row}}{{/list}}",
      "bad": "{{<list}}{{$row}}{{lable}}{{/row}}{{/list}}",
    ])
    #expect(templates.findings("good", Card.self) == [])
    #expect(
      templates.findings("bad", Card.self) == [
        "bad.mustache:1:18: error: The name `lable` is not known in `tag` or around it. Did you mean `label`?"
      ])
    #expect(
      templates.findings("list", Card.self) == [
        "list.mustache:1:18: error: The name `titel` is not known in `tag` or around it. Did you mean `title`?"
      ])
  }

  @Test func anOuterParentsBlockWins() {
    let templates = TemplateSet([
      "base": "{{$a}}{{/a}}", "middle": "{{<base}}{{$a}}{{wrong}}{{/a}}{{/base}}", "page": "{{<middle}}{{$a}}{{title}}{{/a}}{{/middle}}",
    ])
    #expect(templates.findings("page", Card.self) == [])
    #expect(templates.findings("middle", Card.self).count == 1)
  }

  @Test func templatesThatIncludeEachOtherAreCheckedToTheEnd() {
    let templates = TemplateSet([
      "page": "{{#root}}{{> node}}{{/root}}", "node": "{{nam}}{{#children}}{{> node}}{{/children}}{{> page}}{{<node}}{{/node}}",
    ])
    #expect(
      templates.findings("page", Card.self) == [
        "node.mustache:1:1: error: The name `nam` is not known in `tree node` or around it. Did you mean `name`?"
      ])
  }

  @Test func checkingATemplateThatIsNotThereSaysSo() {
    #expect(TemplateSet(["page": ""]).findings("pag", Card.self) == ["pag: error: There is no template `pag`. Did you mean `page`?"])
  }
}
