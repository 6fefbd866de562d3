import Mustache
import Testing

struct RenderingTests {
  @Test(arguments: [
    ("{{title}}", "Lead &amp; learn"),
    ("{{{title}}}|{{&title}}", "Lead & learn|Lead & learn"),
    ("{{body}}", "<p>Hello</p>"),
    ("{{{body}}}", "<p>Hello</p>"),
    ("{{count}}", "3"),
    ("{{isOpen}}", "true"),
    ("{{#words}}[{{.}}]{{/words}}", "[a][&lt;b&gt;]"),
    ("{{#tags}}{{label}} {{/tags}}", "one two "),
    ("{{#tags}}{{shared}},{{count}};{{/tags}}", "inner,3;inner,3;"),
    ("{{owner.label}}", "owner"),
    ("{{#owner}}{{label}}{{title}}{{/owner}}", "ownerLead &amp; learn"),
    ("{{#root.children}}{{name}}{{#children}}({{name}}){{/children}}{{/root.children}}", "x(y)z"),
  ])
  func aTagSaysItsValue(template: String, expected: String) throws {
    #expect(try TemplateSet(["page": template]).page("page", Card()) == expected)
  }

  @Test(arguments: ["title", "body", "count", "isOpen", "words", "tags", "owner"])
  func whatIsEmptySkipsItsSectionAndShowsTheInvertedOne(name: String) throws {
    let templates = TemplateSet(["page": "{{#\(name)}}full{{/\(name)}}{{^\(name)}}empty{{/\(name)}}"])
    let empty = Card(title: nil, body: nil, count: nil, isOpen: false, words: [], tags: [], owner: nil)
    #expect(try templates.page("page", empty) == "empty")
    #expect(try templates.page("page", Card(words: ["one"], tags: [Tag()])) == "full")
  }

  @Test func emptyTextEmptyMarkupAndZeroCountAsEmpty() throws {
    let templates = TemplateSet(["page": "{{^title}}1{{/title}}{{^body}}2{{/body}}{{^count}}3{{/count}}"])
    #expect(try templates.page("page", Card(title: "", body: HTML(""), count: 0)) == "123")
  }

  @Test func aSectionOnTextHasThatTextAsItsDot() throws {
    #expect(try TemplateSet(["page": "{{#title}}<h1>{{.}}</h1>{{/title}}"]).page("page", Card()) == "<h1>Lead &amp; learn</h1>")
  }

  @Test func aRecordOfAnInnerSectionHidesTheOuterOneOfItsName() throws {
    let templates = TemplateSet(["page": "{{owner.label}} {{#rows}}{{owner.label}} {{/rows}}{{owner.label}} {{owner.shared}}"])
    let page = OwnedPage(owner: Tag(label: "outer"), rows: [OwnedRow(owner: Tag(label: "one")), OwnedRow(owner: Tag(label: "two"))])
    #expect(try templates.page("page", page) == "outer one two outer inner")
  }

  @Test func aPathThroughAMissingRecordIsEmpty() throws {
    #expect(try TemplateSet(["page": "[{{owner.label}}]"]).page("page", Card(owner: nil)) == "[]")
  }

  @Test func theFiveSpecialCharactersAreEscapedAndNothingElse() throws {
    let card = Card(title: "& < > \" ' / ` é 𝄞 \u{0}")
    #expect(try TemplateSet(["page": "{{title}}"]).page("page", card) == "&amp; &lt; &gt; &quot; &#39; / ` é 𝄞 \u{0}")
    #expect(HTML(escaping: "<a>'").bytes == Array("&lt;a&gt;&#39;".utf8))
  }

  @Test func aPartialMayIncludeItself() throws {
    let templates = TemplateSet(["page": "{{#root}}{{> node}}{{/root}}", "node": "{{name}}<{{#children}}{{> node}}{{/children}}>"])
    #expect(templates.diagnostics == [])
    #expect(templates.findings("page", Card.self) == [])
    #expect(try templates.page("page", Card()) == "r<x<y<>>z<>>")
  }

  @Test func aLayoutIsFilledByItsPage() throws {
    let templates = TemplateSet([
      "layout": "<title>{{$title}}Site{{/title}}</title>\n<main>\n  {{$main}}{{/main}}\n</main>\n",
      "page": "{{<layout}}\n{{$title}}{{title}}{{/title}}\n{{$main}}\n<p>\n  {{count}}\n</p>\n{{/main}}\n{{/layout}}\n",
    ])
    #expect(templates.diagnostics == [])
    #expect(
      try templates.page("page", Card()) == """
        <title>Lead &amp; learn</title>
        <main>
          <p>
            3
          </p>

        </main>

        """)
  }

  @Test func anIndentedPartialIndentsItsLinesButNotTheValuesInThem() throws {
    let templates = TemplateSet(["page": "<ul>\n  {{> item}}\n</ul>\n", "item": "<li>\n{{title}}\n\n</li>\n"])
    #expect(try templates.page("page", Card(title: "a\nb")) == "<ul>\n  <li>\n  a\nb\n\n  </li>\n</ul>\n")
  }

  @Test func aTemplateFoundOnceRendersLikeOneFoundByName() throws {
    let templates = TemplateSet(["page": "{{title}}"])
    let page = try #require(templates.template("page"))
    var out = Array("<".utf8)
    try page.render(Card(), into: &out)
    #expect(String(decoding: out, as: UTF8.self) == "<Lead &amp; learn")
    #expect(page.name == "page")
    #expect(templates.template("pages") == nil)
  }

  @Test func aPageLargerThanAnyBufferIsComplete() throws {
    let card = Card(words: Array(repeating: String(repeating: "x<", count: 1_000), count: 100))
    let page = try TemplateSet(["page": "{{#words}}{{.}}{{/words}}"]).page("page", card)
    #expect(page == String(repeating: "x&lt;", count: 100_000))
  }

  @Test func theClosureNamesAllThatAPageDependsOn() {
    let templates = TemplateSet([
      "a": "{{> b}}{{<c}}{{$x}}{{> d}}{{/x}}{{/c}}", "b": "{{> a}}", "c": "{{$x}}{{/x}}", "d": "", "e": "{{>*title}}",
    ])
    #expect(templates.closure(of: "a") == ["a", "b", "c", "d"])
    #expect(templates.closure(of: "d") == ["d"])
    #expect(templates.closure(of: "e") == ["a", "b", "c", "d", "e"])
    #expect(templates.closure(of: "f") == [])
  }
}

private struct OwnedRow: View {
  var owner: Tag
  static let shape = Shape<OwnedRow>("owned row", [.object("owner", of: Tag.self) { $0.owner }])
}

private struct OwnedPage: View {
  var owner: Tag
  var rows: [OwnedRow]
  static let shape = Shape<OwnedPage>(
    "owned page", [.object("owner", of: Tag.self) { $0.owner }, .list("rows", of: OwnedRow.self) { $0.rows }])
}
