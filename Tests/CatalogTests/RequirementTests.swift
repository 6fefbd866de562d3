import Testing

@testable import Catalog

@Suite struct RequirementTests {
  static let sources =
    SampleCatalog.microCredentials(["data-talk": "", "lesson-study": "state_vetted: yes"])
    + ["programs/list.md": SampleCatalog.thing("List", "micro_credentials: [data-talk, lesson-study]")]

  static func sample(_ tree: String, _ more: [String: String] = [:]) -> SampleCatalog {
    SampleCatalog(sources + more + ["roles/guide.md": SampleCatalog.thing("Guide", "requires: \(tree)")])
  }

  @Test func aListMeansAllOfItsEntries() throws {
    let requirement = try #require(Self.sample("[{mc: data-talk}, {mc: lesson-study}]").entity("role:guide")?.requirements.first)
    guard case .all(let parts) = requirement.form else { throw Unexpected() }
    #expect(parts.count == 2)
    #expect(requirement.named == [EntityID(.microCredential, "data-talk"), EntityID(.microCredential, "lesson-study")])
  }

  @Test func aListOfOneIsItsEntry() throws {
    let requirement = try #require(Self.sample("[{mc: data-talk, note: Or its successor}]").entity("role:guide")?.requirements.first)
    guard case .microCredential(let id) = requirement.form else { throw Unexpected() }
    #expect(id.id == "data-talk")
    #expect(requirement.note?.plain == "Or its successor")
  }

  @Test(arguments: [
    ("{choose: 2, from: list}", true), ("{choose: 3, from: list}", false), ("{choose: 1, from: state-vetted}", true),
    ("{choose: 2, from: state-vetted}", false), ("{choose: 2, from: [data-talk, lesson-study]}", true),
    ("{choose: 2, from: [data-talk, old-talk]}", false), ("{any: [{mc: data-talk}, {choose: 3, from: list}]}", false),
  ])
  func choosingMoreThanThereAreIsImpossible(_ tree: String, _ isPossible: Bool) {
    let sample = Self.sample(tree, SampleCatalog.microCredentials(["data-talk": "aliases: [old-talk]"]))
    #expect(sample.codes.contains("impossible-requirement") == !isPossible)
  }

  @Test func aProgramWithoutListCountsTheNamesOfItsRequirement() {
    let program = ["programs/list.md": SampleCatalog.thing("List", "requires: [{mc: data-talk}, {mc: lesson-study}]")]
    #expect(!Self.sample("{choose: 2, from: list}", program).codes.contains("impossible-requirement"))
    #expect(Self.sample("{choose: 3, from: list}", program).codes.contains("impossible-requirement"))
  }

  @Test func aDeclaredSizeIsComparedWithTheList() {
    func sample(_ size: Int) -> SampleCatalog {
      Self.sample(
        "{mc: data-talk}",
        ["programs/list.md": SampleCatalog.thing("List", "micro_credentials: [data-talk, lesson-study]\ndeclared_size: {count: \(size)}")])
    }
    #expect(!sample(2).codes.contains("declared-size"))
    #expect(
      sample(75).lines.contains {
        $0.hasPrefix("programs/list.md:5:24: warning: The list is declared to hold 75 micro-credentials, but it holds 2.")
      })
  }

  @Test func aListOfTwentyLevelsIsRead() {
    let nested = String(repeating: "{all: [", count: 19) + "{mc: data-talk}" + String(repeating: "]}", count: 19)
    #expect(Self.sample(nested).errors == [])
    #expect(Self.sample("{all: [\(nested)]}").codes.contains("deep-requirement"))
  }

  @Test(arguments: [
    "{}", "{choose: two, from: list}", "{choose: -1, from: list}", "{choose: 1, from: lost}", "{choose: 1, from: []}", "{mc: [data-talk]}",
    "{mc: Data Talk}", "{other: A licence}", "{other: A licence, kind: paper}", "{mc: data-talk, from: list}", "{all: {}}", "{any: [[]]}",
    "{choose: 1, from: list, within: five years}", "{choose: 1, from: list, within: 0 years}", "data-talk", "[[{mc: data-talk}]]",
  ])
  func whatIsNoRequirementIsAnError(_ tree: String) {
    #expect(!Self.sample(tree).errors.isEmpty)
  }

  @Test func everyMistakeOfATreeIsReported() {
    let errors = Self.sample("[{mcs: data-talk}, {choose: 0, from: list}, {mc: data-tlak}]").errors
    #expect(
      errors == [
        "roles/guide.md:4:13: error: The field `mcs` is not known here. Did you mean `mc`?",
        "roles/guide.md:4:39: error: `choose` should be 1 or more, not 0. Write how many have to be earned.",
        "roles/guide.md:4:60: error: There is no micro-credential `data-tlak`. Did you mean `data-talk`?",
      ])
  }

  @Test func whatARequirementNamesKnowsWhoAsksForIt() throws {
    let sample = Self.sample("[{mc: data-talk}, {choose: 1, from: state-vetted}]")
    let catalog = try #require(sample.linking.catalog)
    let role = EntityID(.role, "guide")
    #expect(catalog.counters(of: EntityID(.microCredential, "data-talk")).contains { $0.id == role && $0.how == .named })
    #expect(catalog.counters(of: EntityID(.microCredential, "lesson-study")).contains { $0.id == role && $0.how == .fromPool })
    #expect(catalog.uses(of: EntityID(.microCredential, "data-talk")).contains { $0.id == role })
  }
}

struct Unexpected: Error {}
