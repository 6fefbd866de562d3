import Testing

@testable import Catalog

/// What people read about the changes of a card.
@Suite struct RoleDifferenceTests {
  static let others =
    SampleCatalog.microCredentials(["norms": "", "talk": "", "study": "", "cycle": ""]) + [
      "programs/list.md": SampleCatalog.thing("The list", "micro_credentials: [norms, talk, study, cycle]"),
      "roles/chair.md": SampleCatalog.thing("Chair"), "roles/coach.md": SampleCatalog.thing("Coach", "aliases: [helper]"),
      "competencies/leads.md": SampleCatalog.thing("Leads meetings", "statement: can lead a meeting"),
      "competencies/coaches.md": SampleCatalog.thing("Coaches colleagues", "statement: can coach"),
      "organizations/north.md": SampleCatalog.thing("North", "kind: district"),
      "catalog.yaml": SampleCatalog.settings + "groups: [{id: teachers, name: Teachers}, {id: leaders, name: Campus leaders}]\n",
    ]

  /// The cards of two school years that differ in `old` and `new`, each the fields of a form.
  static func changes(_ old: String, _ new: String, bodies: (String, String) = ("", "")) throws -> [CardChange] {
    func card(_ year: String, _ fields: String, _ body: String) -> String {
      let title = fields.contains("title:") ? "" : "title: Guide\n"
      let summary = fields.contains("summary:") ? "" : "summary: Shows the way.\n"
      return "---\n\(title)\(summary)school_year: \(year)\n\(fields)\n---\n\(body)"
    }
    let sample = SampleCatalog(
      others + ["roles/guide@2018-19.md": card("2018-19", old, bodies.0), "roles/guide.md": card("2019-20", new, bodies.1)])
    try #require(sample.errors == [])
    let catalog = try #require(sample.linking.catalog), history = catalog.history(of: "guide")
    try #require(history.map(\.isCurrent) == [true, false])
    return RoleDifference(from: history[1], to: history[0], in: catalog).ofSubstance
  }

  static func words(_ old: String, _ new: String) throws -> [String] { try changes(old, new).map(\.words) }

  // MARK: - Facts

  @Test func cardsThatSayTheSameDifferInTheSchoolYearOnly() throws {
    let fields = "qualifications: [{text: A certificate.}]\nrequires: [{mc: talk}]"
    #expect(try Self.changes(fields, fields) == [])
    let sample = SampleCatalog([
      "roles/guide.md": SampleCatalog.thing("Guide", "school_year: 2019-20"),
      "roles/guide@2018-19.md": SampleCatalog.thing("Guide", "school_year: 2018-19"),
    ])
    let catalog = try #require(sample.linking.catalog), history = catalog.history(of: "guide")
    #expect(RoleDifference(from: history[1], to: history[0], in: catalog).changes.map(\.words) == ["Changed: 2018–19 → 2019–20"])
    #expect(RoleDifference(from: history[0], to: history[0], in: catalog).isEmpty)
  }

  @Test(arguments: [
    ("title: Guide", "title: Lead guide", "Changed: Guide → Lead guide"),
    ("summary: Shows the way.", "summary: Knows the way.", "Reworded: Shows the way. → Knows the way."),
    ("family: Support", "family: Leadership", "Changed: Support → Leadership"),
    ("", "level: campus", "Added: Campus"), ("level: district", "level: campus", "Changed: District → Campus"),
    ("stays_in_classroom: yes", "stays_in_classroom: no", "Changed: Stays in the classroom → Leaves the classroom"),
    ("introduced: 2018-19", "", "Removed: 2018–19"),
    ("also_called: [Mentor]", "also_called: [Mentor, Pathfinder]", "Added: Pathfinder"),
    ("status: active", "status: retired", "Changed: In force → Retired"),
    ("", "organization: north", "Added: North"),
    ("compensation: $200 a year", "compensation: $300 a year", "Changed: $200 a year → $300 a year"),
    ("groups: [teachers]", "groups: [leaders, teachers]", "Added: Campus leaders"),
    ("competencies: [leads, coaches]", "competencies: [leads]", "Removed: Coaches colleagues"),
    ("programs: []", "programs: [list]", "Added: The list"),
    (
      "binding: {level: optional, from: 2018-08-01}", "binding: {level: preferred}",
      "Changed: Optional, from 1 August 2018 → Preferred, not required"
    ),
  ])
  func aFactIsToldWithBothItsValues(_ old: String, _ new: String, _ words: String) throws {
    #expect(try Self.words(old, new) == [words])
  }

  @Test func aStepThatChangesItsKindIsOneChange() throws {
    let old = "leads_to: [{role: coach}, {role: chair, kind: lateral}]", new = "leads_to: [{role: chair}, {role: helper}]"
    #expect(try Self.words(old, new) == ["Changed: Chair (lateral move) → Chair (promotion)"])
  }

  @Test func anotherDescriptionIsToldWithoutItsWords() throws {
    let changes = try Self.changes("", "", bodies: ("One.\n", "Two.\n"))
    #expect(changes.map(\.words) == ["The text below the facts was rewritten."])
    #expect(changes.map(\.section) == [.description])
  }

  @Test func orderAndTheSignOfAnAssumptionAreNoChange() throws {
    #expect(
      try Self.words(
        "qualifications: [{text: A certificate.†}, {text: Two years.}]\nrecommends: [talk, study]\nrequires: {all: [{mc: norms}, {mc: cycle}]}",
        "qualifications: [{text: Two years.†}, {text: A certificate.}]\nrecommends: [study, talk]\nrequires: {all: [{mc: cycle}, {mc: norms}]}"
      )
        == [])
  }

  // MARK: - Qualifications and responsibilities

  static func qualification(_ text: String, _ more: String = "") -> String {
    "qualifications:\n  - text: \(text)\n" + (more.isEmpty ? "" : "    \(more)\n")
  }

  @Test func aNewQualificationSaysHowFarItBinds() throws {
    #expect(
      try Self.words("", "qualifications: [{text: A certificate.}, {text: Two years.†, level: preferred}]") == [
        "Added, required: A certificate.", "Added, preferred: Two years.†",
      ])
  }

  @Test func aQualificationThatIsGoneSaysHowFarItBound() throws {
    #expect(
      try Self.words("qualifications: [{text: A certificate., level: preferred}, {text: Two years.}]", "") == [
        "No longer preferred: A certificate.", "No longer required: Two years.",
      ])
  }

  @Test func anotherLevelIsNotAnotherQualification() throws {
    let old = Self.qualification("A certificate."), new = Self.qualification("A certificate.", "level: preferred")
    #expect(try Self.words(old, new) == ["Now preferred, was required: A certificate."])
    #expect(try Self.words(new, old) == ["Now required, was preferred: A certificate."])
  }

  @Test(arguments: [
    ("Five years as a teacher.", "Three years as a teacher, one of them at the campus."),
    ("A writing sample.", "A writing sample, with one unit the candidate has taught and would now change."),
    ("One year or less of teaching as the teacher of record.", "Two years or fewer of teaching as the teacher of record."),
    ("A degree.", "A master's degree."), ("A valid certificate", "A valid certificate."),
  ])
  func aRewordedQualificationIsStillTheSame(_ old: String, _ new: String) throws {
    #expect(try Self.words(Self.qualification(old), Self.qualification(new)) == ["Reworded: \(old) → \(new)"])
  }

  @Test(arguments: [
    ("The principal's recommendation.", "A behavioral interview about leading peers."), ("An interview.", "An evaluation."),
    ("A valid state teaching certificate.", "Two years in the subject the community teaches."),
  ])
  func anUnlikeQualificationIsAnotherOne(_ old: String, _ new: String) throws {
    #expect(
      try Self.words(Self.qualification(old), Self.qualification(new)) == ["Added, required: \(new)", "No longer required: \(old)"])
  }

  @Test func anIdOfTheAuthorsOutweighsTheWords() throws {
    let old = Self.qualification("The principal's recommendation.", "id: entry")
    let new = "qualifications: [{text: The principal's advice., id: other}, {text: An interview., id: entry, level: preferred}]"
    #expect(
      try Self.words(old, new) == [
        "Added, required: The principal's advice.",
        "Now preferred, was required, and reworded: The principal's recommendation. → An interview.",
      ])
  }

  @Test func aPlaceInTheListIsNoName() throws {
    let old = "qualifications: [{text: A certificate.}, {text: Five years as a teacher.}]"
    let new = "qualifications: [{text: Three years as a teacher.}, {text: A certificate.}]"
    #expect(try Self.words(old, new) == ["Reworded: Five years as a teacher. → Three years as a teacher."])
  }

  @Test func kindsThatDifferMakeLikenessCountForLess() throws {
    let old = Self.qualification("Two years with good reviews.", "kind: years")
    let new = Self.qualification("One year with good reviews.", "kind: evaluation")
    #expect(try Self.words(old, new).count == 2)
    #expect(try Self.words(Self.qualification("Two years with good reviews."), new).count == 1)
  }

  @Test func theMostAlikeBelongTogether() throws {
    let old = "responsibilities: [Meets colleagues once a week., Meets colleagues of other campuses once a year.]"
    let new = "responsibilities: [Meets colleagues of other campuses twice a year., Meets colleagues twice a week.]"
    #expect(
      try Self.words(old, new) == [
        "Reworded: Meets colleagues of other campuses once a year. → Meets colleagues of other campuses twice a year.",
        "Reworded: Meets colleagues once a week. → Meets colleagues twice a week.",
      ])
  }

  @Test func aTitleLeftToTheTargetIsPartOfTheWords() throws {
    let words = try Self.words("responsibilities: [Helps]", "responsibilities: [Helps, 'Answers to the <role:chair>.']")
    #expect(words == ["Added: Answers to the Chair."])
  }

  @Test func twoListsOfHundredsAreComparedWithoutEnd() throws {
    func list(_ word: String) -> String { "responsibilities: [" + (1...300).map { "\(word) number \($0)" }.joined(separator: ", ") + "]" }
    #expect(try Self.changes(list("Task"), list("Duty")).count == 600)
  }

  // MARK: - Requirements

  @Test(arguments: [
    ("{mc: norms}", "[{mc: norms}, {mc: talk}]", ["Added: “Talk”"]),
    ("[{mc: norms}, {mc: talk}]", "{mc: talk}", ["No longer asked for: “Norms”"]),
    ("[{mc: norms}, {mc: talk}]", "{any: [{mc: norms}, {mc: talk}]}", ["Changed: “Norms” and “Talk” → Either “Norms” or “Talk”"]),
    ("{any: [{mc: norms}, {mc: talk}]}", "[{mc: norms}, {mc: study}]", ["Changed: Either “Norms” or “Talk” → “Norms”", "Added: “Study”"]),
    (
      "{any: [{mc: norms}, {mc: talk}]}", "{any: [{mc: study}, {mc: talk}, {mc: norms}]}",
      ["Changed: Either “Norms” or “Talk” → Either “Study”, “Talk”, or “Norms”"]
    ),
    ("{any: [{mc: norms}, {mc: talk}]}", "{any: [{mc: talk}, {mc: norms}]}", []),
    ("{all: [{mc: norms}, {all: [{mc: talk}]}]}", "[{mc: talk}, {any: [{mc: norms}]}]", []),
    (
      "{choose: 2, from: list}", "{choose: 3, from: list, within: 5 years}",
      ["Changed: Any two of the micro-credentials in “The list” → Any three of the micro-credentials in “The list”, earned within 5 years"]
    ),
    ("[{mc: norms}, {role: coach}]", "[{mc: norms}, {role: helper}]", []),
    (
      "{other: A behavioural interview, kind: interview}", "{other: A behavioral interview, kind: interview}",
      ["Changed: A behavioural interview → A behavioral interview"]
    ),
    ("{mc: norms}", "{mc: norms, note: In the first year.}", ["Changed: “Norms” → “Norms” (In the first year)"]),
    ("[{mc: norms}]", "[{role: chair}]", ["Added: Having been Chair", "No longer asked for: “Norms”"]),
  ])
  func aRequirementIsComparedByWhatMustBeMetTogether(_ old: String, _ new: String, _ words: [String]) throws {
    #expect(try Self.words("requires: \(old)", "requires: \(new)") == words)
  }

  @Test func whatWasRecommendedMayBeAskedForLater() throws {
    let old = "requires: [{mc: norms}, {mc: cycle}]\nrecommends: [talk, study]"
    let new = "requires: [{mc: norms}, {mc: talk}]\nrecommends: [cycle]"
    #expect(
      try Self.words(old, new) == [
        "Now asked for, was recommended: “Talk”", "Now recommended, was asked for: “Cycle”", "No longer recommended: Study",
      ])
  }

  @Test func changesComeInTheOrderOfTheCardWhateverTheDirection() throws {
    let old = "title: Guide\nlevel: campus\nqualifications: [{text: A certificate.}]\nprograms: [list]"
    let new = "title: Lead\nlevel: district\nqualifications: [{text: An interview.}]\nrequires: [{mc: talk}]"
    let sections: [CardSection] = [.title, .level, .qualifications, .qualifications, .requires, .programs]
    #expect(try Self.changes(old, new).map(\.section) == sections)
    #expect(try Self.changes(new, old).map(\.section) == sections)
    let kinds = try Self.changes(old, new).map(\.kind)
    #expect(kinds == [.changed, .changed, .added, .removed, .added, .removed])
  }

  @Test func aHistoryIsNewestFirst() throws {
    var files = ["roles/guide.md": SampleCatalog.thing("Guide"), "roles/guides.md": SampleCatalog.thing("Guides")]
    for year in ["2016-17", "2018-19", "2017-18"] {
      files["roles/guide@\(year).md"] = SampleCatalog.thing("Guide", "school_year: \(year)")
    }
    let catalog = try #require(SampleCatalog(files).linking.catalog)
    #expect(catalog.history(of: "guide").map { $0.year?.description } == [nil, "2018-19", "2017-18", "2016-17"])
    #expect(catalog.history(of: "guides").count == 1)
    #expect(catalog.history(of: "guid").isEmpty && catalog.history(of: "zebra").isEmpty)
  }
}
