import FrontMatter
import Testing

@testable import Catalog

/// What requirements come to.
@Suite struct EvaluationTests {
  @Test(arguments: RequirementCases.all.cases) func everyCaseComesOutAsWorkedOutByHand(_ it: RequirementCase) throws {
    let rules = try #require(RequirementCases.all.rules[it.rules]), requirement = it.requirement.requirement
    let day = try #require(CalendarDate(iso: it.day ?? "2020-06-30"))
    let evaluation = Evaluation(of: requirement, by: try it.record, rules: rules, on: day)
    #expect(evaluation.isMet == it.met)
    #expect(evaluation.left?.map(\.description) == it.left)
    #expect(evaluation.parts.count == requirement.nodes.count)
    if let parts = it.parts { #expect(evaluation.parts.map(\.description) == parts) }
    let words = RequirementWords { id in
      let text = id.id.replacing("-", with: " ")
      return text.prefix(1).uppercased() + text.dropFirst()
    }
    if let sentence = it.sentence { #expect(words.sentence(requirement) == sentence) }
    if let rest = it.rest { #expect(words.rest(of: requirement, evaluation) == rest) }
  }

  @Test func thereAreEnoughCasesAndEachHasItsOwnName() {
    let names = RequirementCases.all.cases.map(\.name)
    #expect(names.count >= 60)
    #expect(Set(names).count == names.count)
  }

  @Test func aliasesStandForWhatTheyLeadTo() throws {
    let sample = SampleCatalog(
      SampleCatalog.microCredentials(["data-talk": "aliases: [data-chat]", "lesson-study": ""])
        + ["roles/guide.md": SampleCatalog.thing("Guide", "requires: [{mc: data-chat}, {choose: 1, from: [data-chat, lesson-study]}]")])
    let catalog = try #require(sample.linking.catalog), requirement = try #require(sample.entity("role:guide")?.requirements.first)
    let day = try #require(CalendarDate(iso: "2020-06-30"))
    for id in ["data-talk", "data-chat"] {
      let record = Record(awards: [.init(EntityID(.microCredential, id), earned: day)])
      #expect(Evaluation(of: requirement, by: record, rules: catalog, on: day).isMet)
    }
    let left = Evaluation(of: requirement, by: Record(), rules: catalog, on: day).left
    #expect(left == [.microCredential(EntityID(.microCredential, "data-talk"))])
  }

  @Test func whatIsRetiredOrExpiresIsReadFromTheCatalog() throws {
    let sample = SampleCatalog(
      SampleCatalog.microCredentials(["old": "status: retired", "brief": "validity: {years: 1}"])
        + ["roles/guide.md": SampleCatalog.thing("Guide", "requires: {any: [{mc: old}, {mc: brief}]}")])
    let catalog = try #require(sample.linking.catalog), requirement = try #require(sample.entity("role:guide")?.requirements.first)
    let day = try #require(CalendarDate(iso: "2020-06-30"))
    let brief = EntityID(.microCredential, "brief")
    let expired = Record(awards: [.init(brief, earned: day.adding(years: -1))])
    #expect(Evaluation(of: requirement, by: expired, rules: catalog, on: day).left == [.microCredential(brief)])
    let valid = Record(awards: [.init(brief, earned: day.adding(years: -1).adding(days: 1))])
    #expect(Evaluation(of: requirement, by: valid, rules: catalog, on: day).isMet)
  }
}
