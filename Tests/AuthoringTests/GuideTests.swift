@testable import Catalog
import Testing

@testable import Authoring

/// What authors are told about fields is what the code reads.
@Suite struct GuideTests {
  static func paths(_ fields: [FormField], _ prefix: String = "") -> [String] {
    fields.flatMap { [prefix + $0.name] + paths($0.fields, prefix + $0.name + ".") }
  }

  @Test(arguments: Kind.allCases) func everyFieldIsExplainedOnce(_ kind: Kind) {
    #expect(KindGuide.of(kind).allFields.map(\.path).sorted() == Self.paths(FieldTable.fields(of: kind)).sorted())
  }

  @Test func everySettingIsExplainedOnce() {
    #expect(ConfigurationGuide.fields.map(\.path).sorted() == Self.paths(FieldTable.fieldsOfConfiguration()).sorted())
  }

  @Test(arguments: Kind.allCases) func fieldsOfTheFormHaveAnExampleAndAllAreSentences(_ kind: Kind) {
    for field in KindGuide.of(kind).allFields {
      #expect((field.example == nil) == field.path.contains("."), "\(field.path)")
      #expect(field.words.hasSuffix("."), "\(field.path)")
    }
  }

  @Test func typesAreThoseOfTheReaders() throws {
    let fields = FieldTable.fields(of: .role)
    func field(_ name: String) throws -> FormField { try #require(fields.first { $0.name == name }) }
    #expect(try field("summary").isRequired && field("title").isRequired && !field("family").isRequired)
    #expect(try field("level").shape == .choice(["campus", "district"]))
    #expect(
      try field("recommends")
        == FormField(name: "recommends", shape: .reference(.microCredential), isList: true, isRequired: false, mayBeText: false, fields: [])
    )
    #expect(try field("requires").shape == .requirement && field("school_year").shape == .schoolYear)
    #expect(try field("sources").mayBeText && field("sources").fields.map(\.name) == ["title", "part", "date", "url"])
    let moves = try field("leads_to").fields
    #expect(moves.first { $0.name == "role" }.map { $0.isRequired && $0.shape == .reference(.role) } == true)
    let policy = FieldTable.fields(of: .policy)
    #expect(policy.first { $0.name == "amount" }?.shape == .money)
    #expect(policy.first { $0.name == "windows" }?.fields.first { $0.name == "from" }?.shape == .dayOfYear)
  }

  static let settings =
    SampleSources.settings
    + "school_year: 2026-27\ncategories: [{name: Data use}]\nfaq_topics: [What it is]\ngroups: [{id: teachers, name: Teachers}]\n"

  /// A form as `cairn new` writes it has no error and, since it is planned, no warning either.
  @Test(arguments: Kind.allCases) func aNewFormPassesTheCheck(_ kind: Kind) throws {
    for settings in [Self.settings, SampleSources.settings] {
      let set = SampleSources.set(["catalog.yaml": settings])
      let changes = try NewForm(kind, title: "A new: “thing” # 1").plan(set)
      #expect(changes.changes.count == 1)
      let after = set.applying(changes)
      #expect(after.linked().diagnostics.map(\.line) == [], "\(after.text(changes.changes[0].path) ?? "")")
      #expect(after.linked().catalog?.entities.first?.title == "A new: “thing” # 1")
    }
  }

  /// With all comments filled in, a form has no fault but for names of things that are not there.
  @Test(arguments: Kind.allCases) func everyExampleIsRight(_ kind: Kind) {
    let guide = KindGuide.of(kind)
    let text = NewForm.text(guide, values: ["category": "Data use"], allFields: true)
    let set = SampleSources.set([
      "catalog.yaml": Self.settings, "\(kind.folder)/\(kind == .faq ? "1" : "thing").\(guide.hasProse ? "md" : "yaml")": text,
      "micro-credentials/first-conference.md": SampleSources.thing("First", "category: Data use\nstate_vetted: yes"),
      "micro-credentials/shared-lesson.md": SampleSources.thing("Second", "category: Data use\nstate_vetted: yes"),
    ])
    let errors = set.linked().diagnostics.filter { $0.severity == .error && !["unknown-reference", "wrong-kind"].contains($0.code) }
    #expect(errors.map(\.line) == [], "\(text)")
  }

  @Test func ordinaryWordsNeedNoQuotesAndOthersGetThem() {
    #expect(NewForm.quoted("Lead mentor, second year") == "Lead mentor, second year")
    #expect(NewForm.quoted("Why: \"so\"?") == "\"Why: \\\"so\\\"?\"")
    #expect(NewForm.quoted("- x") == "\"- x\"" && NewForm.quoted("null") == "\"null\"")
  }

  @Test(arguments: [
    ("Café leader", "cafe-leader"), ("Ångström’s Łódź", "angstroms-lodz"), ("e\u{301}tude", "etude"), ("日本", "name"), ("  A -- B ", "a-b"),
  ])
  func anIdComesFromTheTitle(_ title: String, _ id: String) {
    #expect(EntityID.suggestion(for: title) == id)
  }

  @Test func questionsGetTheNextNumber() throws {
    let set = SampleSources.set(["faqs/009-why.md": SampleSources.form("number: 9\nquestion: Why?\nsummary: So.\naliases: [12]")])
    let plan = try NewForm(.faq, title: "How?").plan(set)
    #expect(plan.changes.map(\.path) == ["faqs/013-how.md"])
  }

  @Test func nothingIsOverwritten() {
    let set = SampleSources.set(["roles/guide.md": SampleSources.thing("Guide")])
    #expect(throws: Refusal.self) { try NewForm(.role, title: "Guide").plan(set) }
    #expect(throws: Refusal.self) { try NewForm(.page, title: "Roles").plan(set) }
    #expect(throws: Refusal.self) { try NewForm(.role, title: " ").plan(set) }
    #expect(throws: Refusal.self) { try NewForm(.role, title: "X", id: "../x").plan(set) }
  }
}
