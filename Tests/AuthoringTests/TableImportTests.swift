import Awards
import Catalog
import Testing

@testable import Authoring

/// Tables become sources, and what is wrong with a row is said with its place in the table.
@Suite struct TableImportTests {
  static let content = ["micro-credentials/talk.md": SampleSources.thing("Talk", "category: Data")]

  static func plan(_ table: String, _ kind: Kind = .role, _ rules: [String] = [], _ more: [String: String] = [:]) -> (
    TableImport.Plan, SourceSet
  ) {
    var mapping = ColumnMapping()
    for rule in rules where !mapping.add(rule) { Issue.record("\(rule)") }
    let set = SampleSources.set(content.merging(more) { $1 })
    let plan = TableImport(kind, mapping: mapping).plan(Array(table.utf8), path: "cards.csv", set)
    return (plan, set.applying(plan.changes))
  }

  @Test func aRowBecomesARoleCard() {
    let table = """
      Job title,Summary,preferred_qualifications,Family,required qualifications,Responsibilities,requires,Notes,Text,stays in classroom
      "Lead: mentor",Leads mentors.,"Two years.; A course.",Leadership,"• A certificate.
      • ""Three"" years.",Meets colleagues.,talk,ignored,"First paragraph.

      Second.",x

      """
    let (plan, set) = Self.plan(table, .role, ["Job title=title", "notes="])
    #expect(plan.findings.filter { $0.severity == .error }.map(\.line) == [])
    #expect(
      set.text("roles/lead-mentor.md") == """
        ---
        title: "Lead: mentor"
        summary: Leads mentors.
        qualifications:
          - text: Two years.
            level: preferred
          - text: A course.
            level: preferred
          - text: A certificate.
            level: required
          - text: "\\"Three\\" years."
            level: required
        family: Leadership
        responsibilities:
          - Meets colleagues.
        requires:
          - mc: talk
        stays_in_classroom: yes
        ---
        First paragraph.

        Second.

        """)
  }

  @Test func aRowBecomesAMicroCredential() {
    let (plan, set) = Self.plan(
      "id,title,summary,category,effort_hours,duration_weeks.min,duration_weeks.max,needs\nwalk,Walk,Walks.,Data,8–20,4,6,peers; data\n",
      .microCredential)
    #expect(plan.findings.filter { $0.severity == .error } == [])
    #expect(
      set.text("micro-credentials/walk.md")
        == "---\ntitle: Walk\nsummary: Walks.\ncategory: Data\neffort_hours: {min: 8, max: 20}\nduration_weeks:\n  min: 4\n  max: 6\nneeds:\n  - peers\n  - data\n---\n"
    )
  }

  @Test(arguments: [
    ("title,sumary\nA,B\n", "cards.csv:1:7: error: There is no field `sumary` of a role that a table can give. Did you mean `summary`?"),
    ("title,summary\nA,\n", "cards.csv:2:1: error: The field `summary` is missing."),
    ("name,summary\nA,B\n", "cards.csv:1:1: error: There is no field `name`"),
    ("title,summary,level\nA,B,campuss\n", "cards.csv:2:5: error: `campuss` is not a choice for `level`. Did you mean `campus`?"),
    ("title,summary,recommends\nA,B,\"talk, tolk\"\n", "cards.csv:2:5: error: There is no micro-credential `tolk`. Did you mean `talk`?"),
    ("title,summary,school_year\nA,B,2019-20\nC,D,2019\n", "cards.csv:3:5: error: `school_year` should be a school year such as 2019-20"),
    ("title,summary,title\nA,B,C\n", "cards.csv:1:15: error: There are two columns for `title`."),
    ("title,summary\nA,B\nA,B\n", "cards.csv:3:1: error: Line 2 makes `Content/roles/a.md` already."),
    ("id,title,summary\nA b,A,B\n", "cards.csv:2:1: error: `A b` can't be an id."),
    ("title;summary\nA;B\n", "separated by something else than commas"),
    // Quotes of such a table are no mistakes of its author.
    ("\u{FEFF}title;summary, short;recommends\r\nA;B;\"talk; tolk\"\r\n", "cards.csv:1:1: error: The columns are separated by something"),
    ("title\tsummary\nA\t\"B\nC\"\n", "cards.csv:1:1: error: The columns are separated by something"),
    ("title,summary\n", "has no row"), ("", "holds no table"), ("title,summary\n\"A,B\n", "never closed"),
    ("title,summary\nA,B,C\n", "column without a name"),
    ("title,summary,frozen\nA,B,x\n", "no field `frozen`"), ("title,__proto__\nA,B\n", "no field `__proto__`"),
    ("title,summary,organization\nA,B,nobody\n", "cards.csv:2:5: error: There is no organization `nobody`."),
    ("title,summary,\nA,B,lost\n", "cards.csv:2:5: error: This field stands in a column without a name."),
    ("title,summary\n校長,B\n", "cards.csv:2:1: error: No id can be made of `校長`"),
    ("title,summry\nA,B\n", "`--map \"summry=summary\"`"), ("title,family\nA,B\n", "Fill in the column `summary`, or add it."),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ table: String, _ line: String) {
    let (plan, _) = Self.plan(table)
    #expect(plan.changes.isEmpty)
    #expect(plan.findings.contains { $0.line.contains(line) }, "\(plan.findings.map(\.line))")
  }

  @Test func nothingIsOverwritten() {
    let (plan, _) = Self.plan("title,summary\nGuide,B\n", .role, [], ["roles/guide.md": SampleSources.thing("Guide")])
    #expect(plan.changes.isEmpty && plan.findings.map(\.code) == ["import-exists"])
  }

  @Test func whoHasAnIdAlreadyIsSaidAtTheRow() {
    let guide = "roles/guide.md", other = SampleSources.thing("Guide", "aliases: [leader]")
    let alias = Self.plan("title,summary\nLeader,B\n", .role, [], [guide: other]).0
    #expect(
      alias.findings.map(\.line).first?.hasPrefix("cards.csv:2:1: error: `role:leader` is an earlier id of `Content/roles/guide.md`")
        == true)
    let entry = SampleSources.thing("Why?", "number: 1")
    let number = Self.plan(
      "question,number,text\nWhy not?,1,So.\n", .faq, [], ["faqs/001-why.md": entry.replacing("title:", with: "question:")]
    ).0
    #expect(number.changes.isEmpty)
    #expect(
      number.findings.map(\.line).contains { $0.hasPrefix("cards.csv:2:1: error: The number 1 is taken by `Content/faqs/001-why.md`.") },
      "\(number.findings.map(\.line))")
    #expect(number.findings.contains { $0.fix == "Take the row out, or give another `number`." })
  }

  @Test func aRuleIsShownThatFits() {
    let (plan, _) = Self.plan("question,topic title,text\nWhy?,A,B\n", .faq)
    #expect(plan.findings.contains { $0.fix?.contains("--map \"topic title=") == true && $0.fix?.contains("=title\"") == false })
  }

  @Test func aCardWithoutAYearIsOfTheCatalogsOwn() {
    let settings = ["catalog.yaml": SampleSources.settings + "school_year: 2026-27\n"]
    let (plan, set) = Self.plan("title,summary,school_year\nA,B,\nC,D,2025-26\n", .role, [], settings)
    #expect(plan.findings.filter { $0.severity == .error } == [])
    #expect(
      set.text("roles/a.md")?.contains("\nschool_year: 2026-27\n") == true
        && set.text("roles/c.md")?.contains("\nschool_year: 2025-26\n") == true)
  }

  @Test func aRuleForAColumnThatIsNotThereIsAnError() {
    #expect(Self.plan("title,summary\nA,B\n", .role, ["Job=title"]).0.findings.map(\.code) == ["import-column"])
    var mapping = ColumnMapping()
    let isRule = [mapping.add("title"), mapping.add("=title")]
    #expect(isRule == [false, false])
  }
}
