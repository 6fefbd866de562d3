import Foundation
import Testing

/// What `cairn report` says, and to whom.
@Suite struct ReportTests {
  static let content = [
    "roles/lead.md": """
    ---
    title: =Lead
    summary: Leads.
    updated: 2019-08-01
    sources: [{title: The board}]
    school_year: 2019-20
    ---

    """,
    "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\nupdated: 2019-08-01\nsources: [{title: The board}]\n---\n",
    "terms/stack.md": "---\ntitle: Stack\nsummary: Several.\n---\n",
  ]

  static func run(_ arguments: String..., content: [String: String] = content) throws -> CairnProcess.Outcome {
    try CairnProcess.run(CairnProcess.path, ["report"] + arguments, in: Workspace(content: content))
  }

  static let said = """
    Test catalog on 1 August 2020
    2 roles and 1 term.

    Roles
      Roles without qualifications: 2. List them under `qualifications`.
        Content/roles/aide.md: Aide
        and 1 more
      Roles that ask for no micro-credential or recognition: 2. Say under `requires` what must be held, or leave it open on purpose.
        Content/roles/aide.md: Aide
        and 1 more
      Roles that no pathway reaches: 2. Add them to a file in `pathways/`.
        Content/roles/aide.md: Aide
        and 1 more
      Role cards of an earlier school year: 1. Keep the old card as a version, check what it says, and write the new `school_year`.
        Content/roles/lead.md: =Lead: It is of 2019–20.

    Questions and words
      Words of the glossary to which nothing links: 1. Link to them where they first appear, as in `<term:stack>`.
        Content/terms/stack.md: Stack


    """

  @Test func peopleReadWhatIsLooseAndWhatIsWell() throws {
    let outcome = try Self.run("--on", "2020-08-01", "--most", "1")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix(Self.said), "\(outcome.output)")
    #expect(outcome.output.contains("\nNone: years of a role without a version; "))
    #expect(outcome.output.hasSuffix("\n8 things to look at, under 5 headings.\n"))
    #expect(outcome.errors == "")
  }

  @Test func allAreNamedOnRequest() throws {
    #expect(try Self.run("--on", "2020-08-01", "--most", "0").output.matches(of: /=Lead/).count == 4)
  }

  @Test func todayIsTheDayWhereNoneIsGiven() throws {
    // Far in the past nothing is old; today the card of 2019 is.
    #expect(try Self.run("--on", "2019-09-01").output.contains("None: role cards of an earlier school year"))
    #expect(try Self.run().output.contains("Role cards of an earlier school year: 1."))
  }

  private struct Document: Decodable {
    struct Finding: Decodable {
      var id, title, path: String
      var line: Int?
      var words: String?
    }
    struct Topic: Decodable {
      var code, area, title, advice: String
      var note: Bool
      var findings: [Finding]
    }
    var title, on: String
    var counts: [String: Int]
    var found: Int
    var topics: [Topic]
  }

  @Test func machinesReadOneObject() throws {
    let outcome = try Self.run("--on", "2020-08-01", "--format", "json")
    #expect(outcome.code == 0)
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    #expect(document.title == "Test catalog" && document.on == "2020-08-01" && document.counts == ["role": 2, "term": 1])
    #expect(document.found == document.topics.filter { !$0.note }.reduce(0) { $0 + $1.findings.count } && document.found == 8)
    let old = try #require(document.topics.first { $0.code == "role-cards-of-an-earlier-year" }?.findings.first)
    #expect(old.id == "role:lead" && old.path == "Content/roles/lead.md" && old.words == "It is of 2019–20.")
  }

  @Test func spreadsheetsReadATable() throws {
    let outcome = try Self.run("--on", "2020-08-01", "--csv")
    let lines = outcome.output.components(separatedBy: "\r\n")
    #expect(lines[0].hasSuffix(#""code","topic","note","id","title","path","line","words""#))
    #expect(
      lines.contains(#""roles-without-qualifications","Roles without qualifications","no","role:lead","'=Lead","Content/roles/lead.md",,"#))
    #expect(lines.count == 10, "A header, eight findings, and the end.")
  }

  @Test func aStrictReportEndsWithOne() throws {
    #expect(try Self.run("--strict").code == 1)
    #expect(try Self.run("--strict", content: [:]).code == 0)
  }

  @Test func anEmptyCatalogIsWell() throws {
    let outcome = try Self.run("--on", "2020-08-01", content: [:])
    #expect(outcome.output.hasPrefix("Test catalog on 1 August 2020\nThe catalog is empty.\n\nNone: "))
    #expect(outcome.output.hasSuffix("\nNothing to look at.\n"))
  }

  @Test(arguments: [
    (["--on", "soon"], "`soon` is not a date; one is written like 2026-08-01."), (["--years", "0"], "--years should be a number"),
    (["--most=-1"], "--most should be 0 or more."), (["--csv", "--format", "json"], "Choose --csv or --format json."),
    (["--content", "nowhere"], "nowhere"),
  ])
  func wrongUsageIsTwo(_ arguments: [String], _ sentence: String) throws {
    let outcome = try CairnProcess.run(CairnProcess.path, ["report"] + arguments, in: Workspace(content: Self.content))
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
  }

  @Test func errorsInTheContentAreOne() throws {
    let outcome = try Self.run(content: ["roles/lead.md": "---\ntitle: Lead\n---\n"])
    #expect(outcome.code == 1 && outcome.output == "1 error.\n")
    #expect(outcome.errors.contains("The field `summary` is missing."))
  }

  @Test func nothingIsWrittenAndTheExampleOfTheHelpIsRight() throws {
    let workspace = try Workspace(content: Self.content)
    let help = try CairnProcess.run("report", "--help", in: workspace).output
    #expect(help.contains("Example: cairn report --on 2026-08-01 --years 2"))
    #expect(try CairnProcess.run("report", "--on", "2026-08-01", "--years", "2", in: workspace).code == 0)
    #expect(workspace.files(in: "").keys.filter { !$0.hasPrefix(".") && !$0.hasPrefix("Content/") } == [])
  }
}
