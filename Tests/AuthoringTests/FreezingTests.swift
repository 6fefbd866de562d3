import Catalog
import FrontMatter
import Testing

@testable import Authoring

@Suite struct FreezingTests {
  static let year = SchoolYear(startingIn: 2018)!
  static let card = SampleSources.thing("Guide", "aliases:\n  - helper\n  - aide\n# The year.\nschool_year: 2018-19", "Guides.\n")

  static func frozen(_ files: [String: String]) throws -> (set: SourceSet, plan: Freezing.Plan) {
    let set = SampleSources.set(files), plan = try Freezing(year).plan(set)
    return (set.applying(plan.changes), plan)
  }

  @Test(arguments: ["\n", "\r\n"]) func aCopyIsSealedAndKeepsEveryByteButEarlierIds(_ end: String) throws {
    let card = Self.card.replacing("\n", with: end)
    let (set, plan) = try Self.frozen(["roles/guide.md": card])
    let copy = try #require(set.text("roles/guide@2018-19.md"))
    let lines = copy.split(separator: end, omittingEmptySubsequences: false)
    #expect(
      lines.filter { !$0.hasPrefix("frozen: ") }.joined(separator: end)
        == card.replacing("aliases:\(end)  - helper\(end)  - aide\(end)", with: ""))
    #expect(set.text("roles/guide.md") == card)
    #expect(!set.codes.contains("unfrozen-version") && !set.codes.contains("frozen-edited") && !set.codes.contains("duplicate-alias"))
    #expect(plan.cards.map(\.line) == [8])
    #expect(set.linked().catalog?.entity(EntityID(.role, "guide", version: Self.year)) != nil)
  }

  @Test func aCardThatIsAllFormIsSealedAtItsEnd() throws {
    let (set, _) = try Self.frozen(["roles/guide.yaml": "title: Guide\nsummary: One.\nschool_year: 2018-19"])
    #expect(set.text("roles/guide@2018-19.yaml")?.hasPrefix("title: Guide\nsummary: One.\nschool_year: 2018-19\nfrozen: ") == true)
    #expect(!set.codes.contains("frozen-edited"))
  }

  @Test func onlyCardsOfTheYearWithoutVersionAreFrozen() throws {
    let (set, plan) = try Self.frozen([
      "roles/guide.md": Self.card, "roles/other.md": SampleSources.thing("Other", "school_year: 2019-20"),
      "roles/none.md": SampleSources.thing("None"),
    ])
    #expect(plan.cards.map(\.id.id) == ["guide"])
    let again = try Freezing(Self.year).plan(set)
    #expect(again.changes.isEmpty && again.done.map(\.written) == ["role:guide@2018-19"])
  }

  @Test func aPlannedRoleIsLeftOutAndARetiredOneKept() throws {
    let (_, plan) = try Self.frozen([
      "roles/coming.md": SampleSources.thing("Coming", "status: planned\nschool_year: 2018-19"),
      "roles/idea.md": SampleSources.thing("Idea", "status: planned"),
      "roles/later.md": SampleSources.thing("Later", "status: planned\nschool_year: 2019-20"),
      "roles/gone.md": SampleSources.thing("Gone", "status: retired\nschool_year: 2018-19"),
    ])
    #expect(plan.cards.map(\.id.id) == ["gone"])
    #expect(plan.planned.map(\.id) == ["coming", "idea"])
    #expect(plan.others.isEmpty)
  }

  @Test func aChangeOfTheCopyIsNoticed() throws {
    let (set, _) = try Self.frozen(["roles/guide.md": Self.card])
    let copy = try #require(set.text("roles/guide@2018-19.md"))
    #expect(SampleSources.set(["roles/guide@2018-19.md": copy.replacing("Guides.", with: "Leads.")]).codes == ["frozen-edited"])
  }

  @Test func nothingIsFrozenWhileTheContentHasErrors() {
    #expect(throws: Refusal.self) { _ = try Self.frozen(["roles/guide.md": Self.card, "pages/a.md": SampleSources.form("title: A")]) }
  }
}
