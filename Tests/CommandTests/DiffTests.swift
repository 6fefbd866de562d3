import Foundation
import Testing

/// What `cairn diff` says, and to whom.
@Suite struct DiffTests {
  static func card(_ year: String, _ qualification: String) -> String {
    """
    ---
    title: PLC Leader
    summary: Leads a community.
    school_year: \(year)
    qualifications: [{text: \(qualification)}]
    ---

    """
  }

  static let content = [
    "roles/plc-leader.md": card("2019-20", "Three years as a teacher.").replacing("school", with: "aliases: [team-leader]\nschool"),
    "roles/plc-leader@2018-19.md": card("2018-19", "Five years as a teacher."),
    "roles/plc-leader@2017-18.md": card("2017-18", "Five years as a teacher."),
    "roles/counselor.md": "---\ntitle: Counselor\nsummary: Counsels.\n---\n",
  ]

  static func workspace() throws -> Workspace { try Workspace(content: content) }

  static func run(_ arguments: String...) throws -> CairnProcess.Outcome {
    try CairnProcess.run(CairnProcess.path, ["diff"] + arguments, in: workspace())
  }

  static let said = """
    PLC Leader: 2018-19 compared with 2019-20 (today's card)

    Qualifications
      Reworded: Five years as a teacher. → Three years as a teacher.

    School year
      Changed: 2018–19 → 2019–20

    2 differences.

    """

  @Test(arguments: [
    ["role:plc-leader", "2018-19", "2019-20"], ["role:plc-leader", "2018-19"], ["role:plc-leader", "2018-19", "--quiet"],
    ["plc-leader", "2018–19"], ["role:team-leader", "2018-19"],
  ])
  func twoVersionsAreComparedInWords(_ arguments: [String]) throws {
    let outcome = try CairnProcess.run(CairnProcess.path, ["diff"] + arguments, in: Self.workspace())
    #expect(outcome.code == 0)
    #expect(outcome.output == Self.said)
  }

  @Test func theFirstYearIsWhereOneBegins() throws {
    let outcome = try Self.run("role:plc-leader", "2019-20", "2018-19")
    #expect(outcome.output.contains("Reworded: Three years as a teacher. → Five years as a teacher."))
  }

  @Test func equalVersionsAreDoneToo() throws {
    let same = try Self.run("role:plc-leader", "2019-20")
    #expect(same.code == 0)
    #expect(same.output.hasSuffix("\nNo differences.\n"))
    let years = try Self.run("role:plc-leader", "2017-18", "2018-19")
    #expect(years.code == 0)
    #expect(years.output.hasSuffix("\nNo differences but for the school year.\n"))
  }

  private struct Document: Decodable {
    struct Version: Decodable, Equatable {
      var year: String?
      var current: Bool
    }
    struct Change: Decodable, Equatable {
      var kind, section, words: String
      var old, new: String?
    }
    var role, title: String
    var from, to: Version
    var changes: [Change]
  }

  @Test func machinesReadOneObject() throws {
    let outcome = try Self.run("role:plc-leader", "2018-19", "--format", "json")
    #expect(outcome.code == 0)
    let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
    #expect(document.role == "plc-leader" && document.title == "PLC Leader")
    #expect(document.from == Document.Version(year: "2018-19", current: false))
    #expect(document.to == Document.Version(year: "2019-20", current: true))
    let words = "Reworded: Five years as a teacher. → Three years as a teacher."
    #expect(
      document.changes.first
        == Document.Change(
          kind: "changed", section: "qualifications", words: words, old: "Five years as a teacher.", new: "Three years as a teacher."))
    // Findings, here about seals, stay where all commands put them.
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) is [Any])
  }

  @Test(arguments: [
    (["role:plc-leadr", "2018-19"], "There is no role `plc-leadr`. Did you mean `plc-leader`?"),
    (["role:zzz", "2018-19"], "There is no role `zzz`. Roles are named like their files: `role:counselor`."),
    (["mc:talk", "2018-19"], "`mc:talk` is no role: only role cards have versions. Write it like `role:plc-leader`."),
    (
      ["role:plc-leader", "2016-17"],
      "There is no version of `role:plc-leader` for 2016-17. Did you mean `2017-18`? There are 2019-20 (today's), 2018-19 and 2017-18."
    ),
    (
      ["role:plc-leader", "2018-19", "soon"],
      "`soon` is not a school year; one is written like 2018-19. There are 2019-20 (today's), 2018-19 and 2017-18."
    ),
    (
      ["role:counselor", "2018-19"],
      "There is no version of `role:counselor` for 2018-19. There is only one without a school year (today's)."
    ), (["role:plc-leader"], "Missing expected argument '<from>'"), (["", "2018-19"], "There is no role ``."),
    (["role:__proto__", "2018-19"], "There is no role `__proto__`."),
  ])
  func wrongUsageIsTwoAndNamesWhatThereIs(_ arguments: [String], _ sentence: String) throws {
    let outcome = try CairnProcess.run(CairnProcess.path, ["diff"] + arguments, in: Self.workspace())
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("Error: \(sentence)"), "\(outcome.errors)")
  }

  @Test(arguments: ["text", "json"]) func errorsInTheContentAreOne(_ format: String) throws {
    let workspace = try Self.workspace()
    try workspace.write("---\ntitle: About\n---\n", to: "Content/pages/about.md")
    let outcome = try CairnProcess.run("diff", "role:plc-leader", "2018-19", "--format", format, in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.output == (format == "text" ? "1 error.\n" : ""))
    #expect(outcome.errors.contains("The field `summary` is missing."))
  }

  @Test func aFolderThatIsNotThereIsWrongUsage() throws {
    #expect(try Self.run("role:plc-leader", "2018-19", "--content", "nowhere").code == 2)
  }

  @Test func nothingIsWritten() throws {
    let workspace = try Self.workspace()
    _ = try CairnProcess.run("diff", "role:plc-leader", "2018-19", in: workspace)
    #expect(workspace.files(in: "").keys.filter { !$0.hasPrefix(".") && !$0.hasPrefix("Content/") } == [])
  }

  @Test func theExampleOfTheHelpIsRight() throws {
    let help = try Self.run("--help").output.replacing("\n", with: " ")
    #expect(help.contains("Example: cairn diff role:plc-leader 2018-19 2019-20"))
    #expect(try Self.run("role:plc-leader", "2018-19", "2019-20").code == 0)
  }
}
