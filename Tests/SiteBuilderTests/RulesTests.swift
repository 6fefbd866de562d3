import Testing

@testable import SiteBuilder

/// Pages of policies, recognitions and programs.
@Suite struct RulesTests {
  static func credential(_ title: String, vetted: Bool = false) -> String {
    """
    ---
    title: \(title)
    summary: Shows it.
    category: Data use
    state_vetted: \(vetted ? "yes" : "no")
    requirements:
      - {phase: analyze, title: Look, prompt: Look at it.}
    ---
    """
  }

  static let settings = """
    title: Test catalog
    summary: A catalog for tests.
    base_url: https://catalog.example.org/sub
    language: en-US
    school_year: 2019-20
    groups:
      - {id: teachers, name: Teachers}
    """

  static let stipend = """
    ---
    title: Stipend
    summary: Money for each.
    kind: stipend
    groups: [teachers]
    amount: 200 USD
    cap: {count: 1, per: school-year}
    assessment_days: 7
    windows:
      - {label: First half, from: 08-01, through: 01-31, paid: Winter paycheck}
      - {label: Second half, from: 02-01, through: 07-31, paid: Summer paycheck}
    examples:
      - {earned: [2019-09-20, 2020-03-01], group: teachers, text: Two in a year.}
    ---
    """

  @Test func aPolicyPageWorksItsExamplesOut() async throws {
    let page = try await TestSite(files: ["catalog.yaml": Self.settings, "policies/stipend.md": Self.stipend])[
      "policies/stipend/index.html"]
    #expect(
      page.contains(
        "<div id=\"amount\"><dt>Amount<a class=\"anchor\" href=\"#amount\" data-copy><span class=\"vh\">Link to Amount</span></a></dt><dd>$200"
      ))
    #expect(page.contains("The second pays $0"))
    #expect(page.contains("<dt>Submit by</dt><dd>24 January</dd>"))
    #expect(page.contains("$0<small>limit of 1 reached</small>"))
    #expect(page.contains("$200<small>1 × $200</small>"))
    #expect(page.contains("<strong>Winter paycheck</strong>"))
  }

  @Test func theYearBandOfAPolicyHasItsProportionsInTheStyleSheet() async throws {
    let site = try await TestSite(files: ["catalog.yaml": Self.settings, "policies/stipend.md": Self.stipend])
    #expect(site["policies/stipend/index.html"].contains("class=\"band days-184-182\""))
    #expect(site["assets/policy.css"].contains(".days-184-182{grid-template-columns:minmax(8.5rem,184fr) minmax(8.5rem,182fr)}"))
    #expect(!site["policies/stipend/index.html"].contains("style="))
  }

  @Test func waysToSatisfyAPolicyAreComparedInWords() async throws {
    let page = try await TestSite(files: [
      "micro-credentials/data-talk.md": Self.credential("Lead a data talk", vetted: true),
      "policies/renewal.md": """
      ---
      title: Renewal
      summary: A choice.
      kind: renewal
      options:
        - {id: fast, title: The fast way, requires: {choose: 1, from: state-vetted, within: 5 years}}
        - {id: slow, title: The slow way}
      ---
      """,
    ])["policies/renewal/index.html"]
    #expect(page.contains("<tr id=\"fast\">"))
    #expect(page.contains("Any one of the micro-credentials that the state has vetted, earned within 5 years."))
    #expect(page.contains("<td data-label=\"Asks for\">Not published</td>"))
    #expect(page.contains("<dt>In force</dt><dd>Not published"))
  }

  static let list = """
    ---
    title: The list
    summary: What there is to choose from.
    micro_credentials: [data-talk, unit-design]
    declared_size: {count: 75, words: about 75}
    milestones:
      - {label: Begin, week: 2, micro_credentials: [data-talk]}
    ---
    """

  static func recognition() async throws -> TestSite {
    try await TestSite(files: [
      "micro-credentials/data-talk.md": credential("Lead a data talk"), "micro-credentials/unit-design.md": credential("Design a unit"),
      "micro-credentials/routines.md": credential("Set routines"), "programs/list.md": list,
      "recognitions/local.md": """
      ---
      title: Local certification
      summary: Three add up.
      kind: certification
      requires:
        all:
          - choose: 2
            from: list
          - mc: routines
          - {other: An interview with the team, kind: interview}
      reports:
        - {text: It helped., by: A teacher}
      ---
      """,
    ])
  }

  @Test func aRecognitionLaysTheNamedStoneUnderTheOpenPlaces() async throws {
    let page = try await Self.recognition()["recognitions/local/index.html"]
    #expect(page.contains("3 of about 75"))
    #expect(page.contains("<li id=\"n1\"><span class=\"no-of\">N1</span>"))
    #expect(page.contains("“<a href=\"/sub/micro-credentials/routines/\">Set routines</a>”."))
    #expect(page.contains("An interview. No micro-credential can meet it."))
    #expect(page.contains("class=\"annotated\""))
    #expect(page.matches(of: /class="open"/).count == 2)
    #expect(page.contains("<strong>Compensation:</strong> not published."))
    #expect(page.contains("Anecdotes, not a measured effect."))
  }

  @Test func aListShorterThanItsSourceSaysWarns() async throws {
    let site = try await Self.recognition()
    for page in ["recognitions/local/index.html", "programs/list/index.html"] {
      #expect(site[page].contains("2 of about 75 are listed here."))
    }
  }

  @Test func aProgramShowsItsMilestonesAndWhatIsNotPublished() async throws {
    let page = try await Self.recognition()["programs/list/index.html"]
    #expect(page.contains("<span class=\"no-of\">Week 2</span>"))
    #expect(page.contains("<dt>Who may join</dt><dd>Not published</dd>"))
    #expect(page.contains("laid-table"))
  }
}
