import Diagnostics
import FrontMatter
import Testing

@testable import Catalog

/// What a report says of a catalog's health, one loose end at a time.
@Suite struct HealthTests {
  static func report(_ files: [String: String], on day: String = "2020-01-15", years: Int = 3) throws -> HealthReport {
    let sample = SampleCatalog(files), catalog = try #require(sample.linking.catalog, "\(sample.lines)")
    return HealthReport(
      catalog, warnings: sample.linking.diagnostics, on: try #require(CalendarDate(iso: day)), olderThan: years)
  }

  /// Findings of a topic: ids, with what is said of them.
  static func found(_ code: String, _ files: [String: String], on day: String = "2020-01-15", years: Int = 3) throws -> [String] {
    let topic = try #require(try report(files, on: day, years: years).topics.first { $0.code == code })
    return topic.findings.map { $0.entity.id.written + ($0.words.map { ": \($0)" } ?? "") }
  }

  static func role(_ fields: String = "") -> String { SampleCatalog.thing("Role", fields) }

  @Test func topicsHaveNamesOfTheirOwn() throws {
    let topics = try Self.report([:]).topics
    #expect(Set(topics.map(\.code)).count == topics.count && topics.count == 21)
    #expect(topics.allSatisfy { $0.findings.isEmpty && $0.advice.hasSuffix(".") && !$0.title.hasSuffix(".") })
  }

  @Test func rolesWithoutQualifications() throws {
    let files = [
      "roles/a.md": Self.role(), "roles/b.md": Self.role("qualifications: [{text: A certificate}]"),
      "roles/c.md": Self.role("status: planned"),
    ]
    #expect(try Self.found("roles-without-qualifications", files) == ["role:a"])
  }

  @Test func rolesWithoutRequirement() throws {
    let files =
      SampleCatalog.microCredentials(["talk": ""]) + [
        "roles/a.md": Self.role(), "roles/b.md": Self.role("requires: {mc: talk}"), "roles/c.md": Self.role("status: retired"),
      ]
    #expect(try Self.found("roles-without-requirement", files) == ["role:a"])
  }

  @Test func rolesOffPathways() throws {
    let files = [
      "roles/a.md": Self.role(), "roles/b.md": Self.role(),
      "pathways/way.md": SampleCatalog.thing("Way", "roles: [b]\ntext_summary: One stays."),
    ]
    #expect(try Self.found("roles-off-pathways", files) == ["role:a"])
  }

  @Test(arguments: [("2019-08-01", [String]()), ("2020-07-31", []), ("2020-08-01", ["role:a: It is of 2019–20."])])
  func roleCardsOfAnEarlierYear(_ day: String, _ expected: [String]) throws {
    let files = ["roles/a.md": Self.role("school_year: 2019-20"), "roles/b.md": Self.role()]
    #expect(try Self.found("role-cards-of-an-earlier-year", files, on: day) == expected)
  }

  @Test func theSchoolYearBeginsWhereTheCatalogSays() throws {
    let files = [
      "roles/a.md": Self.role("school_year: 2019-20"), "catalog.yaml": SampleCatalog.settings + "school_year_starts: \"07-01\"\n",
    ]
    #expect(try Self.found("role-cards-of-an-earlier-year", files, on: "2020-07-01") == ["role:a: It is of 2019–20."])
  }

  @Test func yearsWithoutAVersion() throws {
    let files = [
      "roles/a.md": Self.role("introduced: 2016-17\nschool_year: 2019-20"),
      "roles/a@2017-18.md": Self.role("school_year: 2017-18"),
      "roles/b.md": Self.role("introduced: 2019-20\nschool_year: 2019-20"),
      "roles/c.md": Self.role("introduced: 2018-19\nschool_year: 2019-20"), "roles/c@2018-19.md": Self.role("school_year: 2018-19"),
    ]
    #expect(try Self.found("missing-versions", files) == ["role:a: There is none for 2016–17, 2018–19."])
    #expect(try Self.found("unsealed-versions", files) == ["role:a@2017-18", "role:c@2018-19"])
  }

  @Test func unusedMicroCredentials() throws {
    let files =
      SampleCatalog.microCredentials(["used": "", "unused": "", "gone": "status: retired"]) + [
        "roles/a.md": Self.role("recommends: [used]")
      ]
    #expect(try Self.found("unused-micro-credentials", files) == ["mc:unused"])
  }

  @Test func unassessedCompetencies() throws {
    let files =
      SampleCatalog.microCredentials(["talk": "competencies: [talks]"]) + [
        "competencies/talks.md": SampleCatalog.form("title: Talks\nstatement: can talk"),
        "competencies/listens.md": SampleCatalog.form("title: Listens\nstatement: can listen"),
      ]
    #expect(try Self.found("unassessed-competencies", files) == ["competency:listens"])
  }

  @Test func programsWithoutRoles() throws {
    let files =
      SampleCatalog.microCredentials(["talk": ""]) + [
        "roles/a.md": Self.role("programs: [named]"), "programs/named.md": SampleCatalog.thing("Named", "micro_credentials: [talk]"),
        "programs/own.md": SampleCatalog.thing("Own", "micro_credentials: [talk]\nroles: [a]"),
        "programs/alone.md": SampleCatalog.thing("Alone", "micro_credentials: [talk]"),
      ]
    #expect(try Self.found("programs-without-roles", files) == ["program:alone"])
  }

  @Test func retiredThingsThatAreStillAskedFor() throws {
    let files =
      SampleCatalog.microCredentials(["old": "status: retired", "new": ""]) + [
        "roles/a.md": Self.role("requires: {any: [{mc: old}, {recognition: gone}, {mc: new}]}"),
        "roles/b.md": Self.role("recommends: [old]"),
        "roles/c.md": Self.role("requires: {mc: new}"), "roles/d.md": Self.role("status: retired\nrequires: {mc: old}"),
        "roles/a@2018-19.md": Self.role("school_year: 2018-19\nrequires: {mc: old}"),
        "recognitions/gone.md": SampleCatalog.thing("Gone", "kind: stack\nstatus: retired\nrequires: {mc: old}"),
        "programs/list.md": SampleCatalog.thing("List", "micro_credentials: [old, new]"),
      ]
    #expect(
      try Self.found("retired-but-asked-for", files) == [
        "role:a: It names “Old”, “Gone”.", "role:b: It names “Old”.", "program:list: It names “Old”.",
      ])
  }

  @Test func listsThatAreShorterThanDeclared() throws {
    let files =
      SampleCatalog.microCredentials(["talk": ""]) + [
        "programs/list.md": SampleCatalog.thing("List", "micro_credentials: [talk]\ndeclared_size: {count: 75, words: about 75}")
      ]
    #expect(
      try Self.found("short-lists", files) == ["program:list: The list is declared to hold about 75 micro-credentials, but it holds 1."])
  }

  @Test(arguments: [("2020-07-31", [String]()), ("2020-08-01", ["policy:pay: It held through 31 July 2020."])])
  func policiesThatHaveEnded(_ day: String, _ expected: [String]) throws {
    let files = ["policies/pay.md": SampleCatalog.thing("Pay", "kind: access\neffective: {from: 2019-08-01, through: 2020-07-31}")]
    #expect(try Self.found("ended-policies", files, on: day) == expected)
    #expect(try Self.found("stale-policies", files, on: day) == [])
  }

  @Test(arguments: [("2020-07-31", [String]()), ("2020-08-01", ["policy:pay: It is of 2019–20."])])
  func policiesOfAnEarlierYear(_ day: String, _ expected: [String]) throws {
    let files = ["policies/pay.md": SampleCatalog.thing("Pay", "kind: access\nschool_year: 2019-20")]
    #expect(try Self.found("stale-policies", files, on: day) == expected)
  }

  @Test func questionsThatStandAlone() throws {
    func question(_ number: Int, _ more: String = "", _ body: String = "Yes.") -> String {
      SampleCatalog.form("number: \(number)\nquestion: Why?\nsummary: One sentence." + (more.isEmpty ? "" : "\n" + more), body)
    }
    let files = [
      "faqs/001-a.md": question(1), "faqs/002-b.md": question(2, "about: [role:a]"), "faqs/003-c.md": question(3, "", "See [it](role:a)."),
      "faqs/004-d.md": question(4), "roles/a.md": Self.role("questions: [4]"),
    ]
    #expect(try Self.found("questions-without-references", files) == ["faq:1"])
  }

  @Test func wordsNobodyUses() throws {
    let files = [
      "terms/stack.md": SampleCatalog.thing("Stack"), "terms/role-card.md": SampleCatalog.thing("Role card"),
      "pages/about.md": SampleCatalog.thing("About", body: "What a <term:stack> is."),
    ]
    #expect(try Self.found("unused-terms", files) == ["term:role-card"])
  }

  @Test func pagesWithoutADayAndOldOnes() throws {
    let files = [
      "roles/a.md": Self.role(), "roles/b.md": Self.role("updated: 2017-01-14"), "roles/c.md": Self.role("updated: 2017-01-15"),
      "terms/stack.md": SampleCatalog.thing("Stack"), "roles/d.md": Self.role("status: retired"),
    ]
    #expect(try Self.found("without-updated", files) == ["role:a"])
    #expect(try Self.found("long-unchanged", files) == ["role:b: Last checked on 14 January 2017."])
    #expect(try Self.found("long-unchanged", files, years: 4) == [])
  }

  @Test func pagesWithoutSources() throws {
    let files = [
      "roles/a.md": Self.role(), "roles/b.md": Self.role("sources: [{title: The board}]"), "pages/p.md": SampleCatalog.thing("P"),
    ]
    #expect(try Self.found("without-sources", files) == ["role:a"])
  }

  @Test func figuresWithoutASource() throws {
    let files = [
      "impact/a.yaml": "title: A\nsummary: One.\nkind: statistic\nmeasure: Of all\nunit: percent\npoints: [{year: 2019, value: 3}]\n"
    ]
    #expect(try Self.found("figures-without-source", files) == ["stat:a"])
  }

  /// Notes are told and do not count.
  @Test func assumptionsAndAddressesAreNotes() throws {
    let files = [
      "roles/a.md": Self.role(
        "assumed: [updated, groups]\nupdated: 2019-12-01\ngroups: []\nqualifications: [{text: A certificate}]\nrequires: {other: A talk, kind: interview}\n"
          + "sources: [{title: The board, url: \"https://example.org/b\"}, {title: Again, url: \"https://example.org/b\"}]"),
      "pathways/way.md": SampleCatalog.thing(
        "Way", "roles: [a]\ntext_summary: One stays.\nupdated: 2019-12-01\nsources: [{title: The board}]"),
    ]
    let report = try Self.report(files)
    #expect(report.topics.filter(\.isNote).map(\.code) == ["assumed-fields", "external-sources"])
    #expect(try Self.found("assumed-fields", files) == ["role:a: Assumed: groups, updated."])
    #expect(try Self.found("external-sources", files) == ["role:a: https://example.org/b"])
    #expect(report.found == 0, "\(report.topics.filter { !$0.findings.isEmpty }.map(\.code))")
  }
}
