import Foundation
import Testing

/// Scripts in prose and in every field come out as text.
@Suite struct InertOutputTests {
  /// Breaks out of text, of attributes in either quotes, of script elements, of comments and of templates.
  static let attack = "x\"'><script>alert(1)</script><img src=x onerror=alert(1)><!-- --></script>{{{title}}}{{/a}}&lt;b&gt;"

  /// In double quotes of YAML.
  static let quoted = "\"" + attack.replacing("\"", with: "\\\"") + "\""

  static let content: [String: String] = [
    "catalog.yaml": """
    title: \(quoted)
    summary: \(quoted)
    base_url: https://catalog.example.org/sub
    school_year: 2019-20
    assumption: \(quoted)
    footer: \(quoted)
    organization: office
    disclaimer: {text: \(quoted), question: 9}
    home: {title: \(quoted), lede: \(quoted), featured_role: guide, start_roles: [guide], questions: [9]}
    navigation: [{label: \(quoted), to: roles}, {label: \(quoted), to: about}]
    groups: [{id: teachers, name: \(quoted)}]
    categories: [{name: \(quoted)}]
    faq_topics: [\(quoted)]
    """,
    "roles/guide.md": form(
      """
      family: \(quoted)
      level: campus
      groups: [teachers]
      school_year: 2019-20
      responsibilities: [\(quoted)]
      qualifications: [{text: \(quoted), kind: licence}]
      requires: [{mc: talk}, {other: \(quoted), kind: interview, note: \(quoted)}]
      competencies: [leads]
      programs: [list]
      compensation: \(quoted)
      leads_to: [{role: lead}]
      questions: [9]
      align: {onet: \(quoted)}
      """),
    "roles/lead.md": form(""),
    "micro-credentials/talk.md": form(
      """
      category: \(quoted)
      audience: \(quoted)
      competencies: [leads]
      mark: XY
      requirements: [{title: \(quoted), prompt: \(quoted), evidence: \(quoted)}]
      rubric: {scale: [\(quoted), Meets], pass: Meets, criteria: [{id: a, text: \(quoted), levels: [\(quoted), \(quoted)]}]}
      """),
    "competencies/leads.md": form("statement: \(quoted)\nlevels: [{name: \(quoted), text: \(quoted)}]"),
    "programs/list.md": form(
      """
      roles: [guide]
      micro_credentials: [talk]
      declared_size: {count: 1, words: \(quoted)}
      milestones: [{label: \(quoted), week: 1}]
      access: \(quoted)
      retention: \(quoted)
      facilitator: \(quoted)
      """),
    "pathways/ways.md": form("roles: [guide, lead]\nedges: [{from: guide, to: lead, kind: promotion}]\ntext_summary: \(quoted)"),
    "recognitions/top.md": form(
      """
      kind: designation
      jurisdiction: \(quoted)
      requires: {mc: talk}
      additions: [{organization: office, text: \(quoted)}]
      responsibilities: [\(quoted)]
      compensation: \(quoted)
      grants: [\(quoted)]
      reports: [{text: \(quoted), by: \(quoted)}]
      """),
    "policies/pay.md": form(
      """
      kind: stipend
      amount: 200 USD
      groups: [teachers]
      windows: [{label: \(quoted), from: 08-01, through: 07-31, paid: \(quoted)}]
      deadline: {label: \(quoted), day: 07-01}
      options: [{title: \(quoted), text: \(quoted), requires: {mc: talk}}]
      counts_with: [{to: "recognition:top", condition: \(quoted)}]
      costs: [\(quoted)]
      grants: [\(quoted)]
      disclaimer: \(quoted)
      facts: [{id: help, text: \(quoted)}]
      examples: [{earned: [2019-09-20], group: teachers, text: \(quoted)}]
      """),
    "faqs/009-sure.md": "---\nnumber: 9\nquestion: \(quoted)\nsummary: \(quoted)\ntopic: \(quoted)\nabout: [\"role:guide\"]\n---\n\(prose)",
    "organizations/office.md": form(
      """
      kind: district
      facts: [{label: \(quoted), value: \(quoted), unit: \(quoted), as_of: 2021, source: \(quoted)}]
      contacts: [{label: \(quoted), url: "https://example.org/\\"onclick=alert(1)"}]
      """),
    "pages/about.md": form("steps: [{title: \(quoted), text: \(quoted)}]\ntimeline: [{when: \(quoted), text: \(quoted)}]"),
    "impact/earned.md": form(
      """
      kind: statistic
      measure: \(quoted)
      population: \(quoted)
      unit: percent
      points: [{year: \(quoted), value: 85}]
      note: \(quoted)
      source: {title: \(quoted), part: \(quoted), date: \(quoted)}
      """),
    "impact/said.md": form("kind: quotation\nquotation: \(quoted)\nattribution: \(quoted)"),
    "terms/word.md": form("see: [\"role:guide\"]"),
    "rubrics/quality.md": form(
      "scale: [\(quoted), Meets]\npass: Meets\ncriteria: [{id: a, text: \(quoted), levels: [\(quoted), \(quoted)]}]"),
  ]

  static let prose = """
    # \(attack)

    \(attack) and [\(attack)](https://example.org/"onclick=alert(1)) and `\(attack)`.

    <script>alert(1)</script>

    <a href="javascript:alert(1)" onclick="alert(1)">x</a>

    | \(attack) | B |
    |---|---|
    | \(attack) | <svg onload=alert(1)> |

    ```
    \(attack)
    ```

    """

  static func form(_ fields: String) -> String {
    """
    ---
    title: \(quoted)
    summary: \(quoted)
    also_called: [\(quoted)]
    tags: [\(quoted)]
    sources: [{title: \(quoted), part: \(quoted), date: \(quoted), url: "https://example.org/\\"onclick=alert(1)"}]
    \(fields)
    ---
    \(prose)
    """
  }

  @Test func scriptsComeOutAsTextEverywhere() throws {
    let workspace = try Workspace(content: Self.content)
    let outcome = try CairnProcess.run("build", "--quiet", in: workspace)
    try #require(outcome.code == 0, "\(outcome.errors)")
    let pages = workspace.files(in: "Site").filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".svg") || $0.key.hasSuffix(".xml") }
    #expect(pages.count > 20)
    for (path, bytes) in pages {
      for fault in Markup(String(decoding: bytes, as: UTF8.self)).faults { Issue.record("\(path): \(fault)") }
    }
  }

  @Test func theCheckSeesWhatIsNotInert() {
    #expect(Markup("<p>&lt;script&gt; onclick=\"x\"</p><script type=\"module\" src=\"/assets/page.mjs\"></script>").faults == [])
    #expect(Markup("<p><script>alert(1)</script></p>").faults.count == 1)
    #expect(Markup("<p title=\"a\" onclick=\"alert(1)\">").faults.count == 1)
    #expect(Markup("<img src=x onerror=alert(1)>").faults.count == 3)
    #expect(Markup("<a href=\"JavaScript:alert(1)\">").faults.count == 1)
    #expect(Markup("<a title=\"javascript:alert(1)\" href='/x>y'>").faults == [])
    #expect(Markup("<p>{{title}}</p><!-- x -->").faults.count == 1)
  }
}

/// What a browser would run in a page: found by reading its tags, not by searching for words.
struct Markup {
  private(set) var faults: [String] = []

  init(_ html: String) {
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if rest.hasPrefix("!--") {
        faults.append("A comment.")
        continue
      }
      guard let first = rest.first, first.isLetter else { continue }
      let tag = Self.tag(&rest)
      check(tag)
      // What stands in a script is no markup; only its end is.
      if tag.name == "script" {
        let end = rest.range(of: "</script") ?? rest.endIndex..<rest.endIndex
        let isData = tag.attributes.contains { $0.name == "type" && $0.value == "application/ld+json" }
        let isFile = tag.attributes.contains { $0.name == "src" }
        if !isData, !isFile || !rest[..<end.lowerBound].isEmpty { faults.append("A script: \(rest[..<end.lowerBound].prefix(60))") }
        if isData, (try? JSONSerialization.jsonObject(with: Data(rest[..<end.lowerBound].utf8))) == nil {
          faults.append("Data that is no JSON.")
        }
        rest = rest[end.lowerBound...]
      }
    }
  }

  private mutating func check(_ tag: Tag) {
    for attribute in tag.attributes {
      if attribute.name.hasPrefix("on") { faults.append("The handler \(attribute.name) of <\(tag.name)>.") }
      if !attribute.isQuoted, !attribute.value.isEmpty { faults.append("The value \(attribute.value) is not in quotes.") }
      let address = attribute.value.lowercased().filter { !$0.isWhitespace }
      let isAddress = ["href", "src", "action", "formaction", "xlink:href"].contains(attribute.name)
      if isAddress, ["javascript:", "data:", "vbscript:"].contains(where: address.hasPrefix) { faults.append("The address \(address).") }
    }
    if ["iframe", "object", "embed", "base"].contains(tag.name) { faults.append("An element <\(tag.name)>.") }
  }

  private struct Tag {
    var name: String
    var attributes: [(name: String, value: String, isQuoted: Bool)] = []
  }

  /// Reads a tag to its end as a browser does.
  private static func tag(_ rest: inout Substring) -> Tag {
    func take(while condition: (Character) -> Bool) -> String {
      let part = rest.prefix(while: condition)
      rest = rest.dropFirst(part.count)
      return String(part)
    }
    var tag = Tag(name: take { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased())
    while true {
      _ = take { $0.isWhitespace || $0 == "/" }
      guard let next = rest.first, next != ">" else { break }
      let name = take { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }.lowercased()
      guard rest.first == "=" else {
        tag.attributes.append((name.isEmpty ? take { _ in false } : name, "", true))
        if name.isEmpty { rest = rest.dropFirst() }
        continue
      }
      rest = rest.dropFirst()
      if let quote = rest.first, quote == "\"" || quote == "'" {
        rest = rest.dropFirst()
        tag.attributes.append((name, take { $0 != quote }, true))
        rest = rest.dropFirst()
      } else {
        tag.attributes.append((name, take { !$0.isWhitespace && $0 != ">" }, false))
      }
    }
    rest = rest.dropFirst()
    return tag
  }
}
