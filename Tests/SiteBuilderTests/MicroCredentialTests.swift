import Testing

@testable import SiteBuilder

@Suite struct MicroCredentialTests {
  /// A district that pays for a micro-credential, a role that asks for it, a state that may accept it.
  static let catalog: [String: String] = [
    "catalog.yaml": """
    title: Test catalog
    summary: A catalog for tests.
    base_url: https://catalog.example.org/sub
    language: en-US
    school_year: 2019-20
    organization: district
    groups:
      - {id: teachers, name: Teachers}
      - {id: coaches, name: ESL coaches}
    """,
    "organizations/district.md": "---\ntitle: The District\nkind: district\n---",
    "organizations/neighbor.md": "---\ntitle: The Neighbor\nkind: district\n---",
    "organizations/state.md": "---\ntitle: The State\nkind: state\n---",
    "policies/stipend.md": """
    ---
    title: Stipend
    summary: Money for each.
    kind: stipend
    groups: [teachers, coaches]
    amount: 250 USD
    cap: {count: 6, per: school-year}
    counts_with:
      - to: policy:hours
        condition: One award brings both.
    ---
    """,
    "policies/hours.md": "---\ntitle: Hours\nsummary: Hours for each.\nkind: hours\nhours: 12\nassumed: [hours]\n---",
    "policies/renewal.md": """
    ---
    title: Renewal
    summary: Renew with micro-credentials.
    organization: state
    kind: renewal
    options:
      - id: by-units
        title: Units
        requires: {other: Units as today, kind: training}
      - id: by-credentials
        title: By micro-credentials
        requires: {choose: 2, from: state-vetted, within: 5 years}
    ---
    """,
    "policies/assessing.md": """
    ---
    title: How it is judged
    summary: Two people read it.
    kind: assessment
    assessment_days: 9
    facts:
      - {id: again, text: nobody counts your attempts}
    ---
    """,
    "roles/leader.md": """
    ---
    title: Team Leader
    summary: Leads a team.
    requires:
      - mc: talk
      - mc: norms
    binding: {level: factor}
    ---
    """,
    "recognitions/badge.md": """
    ---
    title: Golden badge
    summary: For those who talk.
    organization: neighbor
    kind: stack
    requires:
      all:
        - choose: 3
          from: list
        - other: A talk with the principal
          kind: interview
    ---
    """,
    "programs/list.md": "---\ntitle: The list\nsummary: All of them.\nmicro_credentials: [talk, norms, open, close]\n---",
    "competencies/leads.md": """
    ---
    title: Leads talk
    statement: can lead a talk
    category: Talking
    type: skill
    levels:
      - {name: Working, text: Starts a talk.}
      - {name: Expert, text: Ends a talk.}
    align: {esco: S1.2}
    ---
    """,
    "rubrics/looking-back.yaml": """
    title: Looking back
    summary: Judges what an earner sees afterwards.
    scale: [Weak, Fair, Good]
    pass: Fair
    criteria:
      - {id: change, text: The change, levels: [No change., Some change., A large change.]}
    """,
    "micro-credentials/open.md": "---\ntitle: Open\nsummary: Open.\ncategory: Talking\nstate_vetted: yes\n---",
    "micro-credentials/close.md": "---\ntitle: Close\nsummary: Close.\ncategory: Talking\nstate_vetted: yes\n---",
    "micro-credentials/norms.md": "---\ntitle: Agree on norms\nsummary: Norms.\ncategory: Talking\nprerequisites: [talk]\n---",
    "micro-credentials/talk.md": """
    ---
    title: Lead a talk
    summary: Lead a talk & end it.
    category: Talking
    competencies: [leads]
    effort_hours: {min: 8, max: 14}
    duration_weeks: {min: 4, max: 6}
    needs: [peers]
    assumed: [effort_hours, state_vetted]
    requirements:
      - phase: implement
        title: Lead it
        prompt: Lead the talk.
        evidence: Notes
        words: {min: 100, max: 200}
        annotate: yes
      - phase: evaluate
        title: Look back
        prompt: Say what changed.
        rubric: looking-back
        id: back
    rubric:
      scale: [Not yet, Meets, Exceeds]
      pass: Meets
      criteria:
        - {id: voices, text: Voices, requirement: 1, levels: [One voice., All voices., Voices ask each other.]}
    assessment: assessing
    ---
    Bring a question.
    """,
  ]

  static func page(_ id: String = "talk", changing changes: [String: String] = [:]) async throws -> String {
    try await TestSite(files: catalog.merging(changes) { $1 })["micro-credentials/\(id)/index.html"]
  }

  /// The source of the micro-credential with other fields.
  static func talk(_ change: (String) -> String) -> [String: String] {
    ["micro-credentials/talk.md": change(catalog["micro-credentials/talk.md"] ?? "")]
  }

  @Test func theStripAnswersInTenSeconds() async throws {
    let page = try await Self.page()
    #expect(page.contains("8–14 hours<abbr"))
    #expect(page.contains("<small>over 4–6 weeks, at your pace</small>"))
    #expect(page.contains("<dt>Brings</dt><dd>$250 and 12 CPE hours<small>in eligible roles</small></dd>"))
    #expect(page.contains("<dt>Counts for</dt><dd>1 role, 1 recognition</dd>"))
    #expect(page.contains("<dd>Colleagues<small>Mind testing season and summer</small></dd>"))
    #expect(page.contains("<img class=\"stone\" src=\"/sub/stones/talk.svg\" width=\"96\" height=\"96\" alt=\"\">"))
  }

  @Test func aGainIsFollowedByItsCondition() async throws {
    let page = try await Self.page()
    #expect(page.contains("$250 stipend</a></p><p>For teachers and ESL coaches; for the first 6 in a school year.</p>"))
    #expect(page.contains("12 CPE hours</a><abbr"))
  }

  @Test func aRoleSaysHowManyItAsksForAndHowFarThatBinds() async throws {
    let page = try await Self.page()
    #expect(
      page.contains(
        "<span class=\"tag part\">Partly</span><div><p><a href=\"/sub/roles/leader/\">Team Leader</a></p><p>One of 2; a factor, not a guarantee.</p>"
      ))
  }

  @Test func aRecognitionElsewhereNamesItsOwnerAndWhatElseItAsksFor() async throws {
    let page = try await Self.page()
    #expect(page.contains("<p>The Neighbor: one of any 3.</p><p>It also asks for an interview.</p>"))
  }

  @Test func whatTheStateHasNotVettedDoesNotCountForRenewal() async throws {
    let page = try await Self.page()
    #expect(
      page.contains(
        "<span class=\"tag no\">No</span><div><p><a href=\"/sub/policies/renewal/\">Renewal</a></p><p>The state has not vetted it.<abbr"))
    let vetted = try await Self.page(changing: Self.talk { $0.replacing("needs:", with: "state_vetted: yes\nneeds:") })
    #expect(vetted.contains("<p>By micro-credentials: one of any 2 that the state has vetted, earned within 5 years.</p>"))
    #expect(!vetted.contains("has not vetted"))
  }

  @Test func aPolicyOfOneDistrictDoesNotReachTheProgramsOfAnother() async throws {
    let foreign = Self.talk { $0.replacing("category: Talking", with: "category: Talking\norganization: neighbor") }
    let listed = try await Self.page(changing: foreign)
    #expect(listed.contains("$250 stipend</a></p><p>For teachers"), "The district's own program lists it.")
    let changes = foreign.merging([
      "programs/list.md": "---\ntitle: The list\nsummary: All.\norganization: neighbor\nmicro_credentials: [talk, norms, open]\n---"
    ]) { $1 }
    let page = try await Self.page(changing: changes)
    #expect(page.contains("<p>It is in no program of The District.</p>"))
    #expect(page.contains("<dt>Brings</dt><dd>Not published</dd>"))
  }

  @Test func twoGainsFromOneAwardGiveTheirCondition() async throws {
    let page = try await Self.page()
    #expect(
      page.contains(
        "<dt><a href=\"/sub/policies/stipend/\">Stipend</a> and <a href=\"/sub/policies/hours/\">Hours</a></dt><dd>One award brings both.</dd>"
      ))
  }

  @Test func requirementsAreClausesWithTheirPhaseEvidenceAndRubric() async throws {
    let page = try await Self.page()
    #expect(page.contains("<li id=\"r1\"><span class=\"no-of\">1</span><div><p class=\"kind\">Implement</p><h3>Lead it</h3>"))
    #expect(page.contains("<dd>Notes, about 100–200 words</dd>"))
    #expect(page.contains("<dt>Annotate:</dt>"))
    #expect(page.contains("<dt>Judged by:</dt> <dd><a href=\"#rubric-1\">Voices</a></dd>"))
    #expect(page.contains("<li id=\"back\">"))
    #expect(page.contains("<a href=\"#rubric-looking-back\">Looking back</a>"))
    #expect(page.contains("<span class=\"vh\">Link to requirement 2</span>"))
  }

  @Test func rubricsShowTheLevelThatPasses() async throws {
    let page = try await Self.page()
    #expect(page.contains("<table class=\"stacks rubric\" id=\"rubric-1\"><caption>Requirement 1, Lead it</caption>"))
    #expect(
      page.contains("<td data-label=\"Meets ✓\" class=\"pass\">All voices.</td><td data-label=\"Exceeds\">Voices ask each other.</td>"))
    #expect(page.contains("To pass, every criterion is at least Meets. To pass, every criterion is at least Fair."))
    #expect(page.contains("Some change."))
    #expect(!page.contains("A large change."), "The other levels of a shared rubric are on its own page.")
  }

  @Test func assessmentComesFromItsPolicy() async throws {
    let page = try await Self.page()
    #expect(page.contains("<li>Allow about 9 days.</li>"))
    #expect(page.contains("<li>Nobody counts your attempts.</li>"))
    #expect(page.contains("No date of expiry is set"))
    let dated = try await Self.page(changing: Self.talk { $0.replacing("assessment: assessing", with: "validity: {years: 5}") })
    #expect(dated.contains("An award is valid for 5 years."))
    #expect(dated.contains("How it is assessed is not published."))
  }

  @Test func itLeadsToWhatComesBeforeAndAfter() async throws {
    #expect(try await Self.page().contains("<dt>Prepares for</dt><dd><a href=\"/sub/micro-credentials/norms/\">Agree on norms</a></dd>"))
    let next = try await Self.page("norms")
    #expect(next.contains("<dt>Earn first</dt><dd><a href=\"/sub/micro-credentials/talk/\">Lead a talk</a></dd>"))
    #expect(next.contains("<dt>In the programs</dt><dd><a href=\"/sub/programs/list/\">The list</a></dd>"))
  }

  @Test func whatNobodyWroteIsSaidToBeUnpublished() async throws {
    let page = try await Self.page("norms")
    #expect(page.contains("<dt>Effort</dt><dd>Not published</dd>"))
    #expect(page.contains("The requirements are not published."))
    #expect(page.contains("The rubric is not published."))
  }

  @Test(arguments: [("retired", "<strong>Retired.</strong>"), ("planned", "<strong>Planned.</strong>")])
  func aStatusOtherThanActiveIsANote(status: String, note: String) async throws {
    let page = try await Self.page(changing: Self.talk { $0.replacing("needs:", with: "status: \(status)\nreplaced_by: norms\nneeds:") })
    #expect(page.contains(note))
    #expect(page.contains("It is replaced by <a href=\"/sub/micro-credentials/norms/\">Agree on norms</a>."))
  }

  @Test func everySectionThatAuthorsMayLinkToIsThere() async throws {
    let page = try await Self.page()
    for section in ["here", "do", "rubric", "assessment", "together", "fits", "hints", "used"] {
      #expect(page.contains("id=\"\(section)\""), "\(section)")
    }
  }
}
