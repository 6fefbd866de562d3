import FrontMatter
import Testing

@testable import Catalog

/// What awards bring and count for, case by case.
@Suite struct StatementCaseTests {
  @Test(arguments: StatementCases.all.cases) func everyStatementComesOutAsWorkedOutByHand(_ it: StatementCase) throws {
    func policy(_ name: String?) throws -> Policy? { try name.map { try #require(StatementCases.all.policies[$0]).policy } }
    let statement = try Statement(
      of: StatementTests.days(it.earned), stipend: policy(it.stipend), hours: policy(it.hours), group: it.group,
      yearStarts: #require(DayOfYear(written: "08-01")))
    let lines = statement.lines.map { line in
      let amount = line.unpaid?.words ?? line.amount.map { String($0.minorUnits) } ?? "–"
      let hours = line.uncounted?.words ?? line.hours.map(String.init) ?? "–"
      return "\(line.earned) \(line.window.map(String.init) ?? "–") \(amount) \(hours)"
    }
    #expect(lines == it.lines)
    #expect(statement.total?.minorUnits == it.total)
    #expect(statement.totalHours == it.hoursTotal)
  }

  @Test(arguments: StatementCases.all.counting.cases) func everyAwardCountsForWhatTheRulesSay(_ it: CountingCases.Case) throws {
    let counting = StatementCases.all.counting
    let record = Record(
      awards: try it.awards.map { .init(EntityID(.microCredential, $0[0]), earned: try #require(CalendarDate(iso: $0[1]))) })
    let rules = CaseRules(pools: counting.pools, recognitions: nil, validity: nil, retired: nil)
    let uses = try counting.all.uses(of: record, rules: rules, on: try #require(CalendarDate(iso: counting.day)))
    func pairs(_ pairs: [AwardUses.Pair]) -> String {
      pairs.map { "\($0.first.written)+\($0.second.written)" + ($0.condition.map { " (\($0))" } ?? "") }.joined(separator: ", ")
    }
    let words = uses.map { use in
      "\(use.award.microCredential.id): \(use.counters.map(\.written).joined(separator: " ")) | \(pairs(use.together)) | \(pairs(use.unsaid))"
    }
    #expect(words == it.uses.map { $0.replacing(" | | ", with: " |  | ") })
  }

  @Test func theCountersOfACatalogAreItsRecognitionsAndThePoliciesWithWays() throws {
    let sample = SampleCatalog(
      SampleCatalog.microCredentials(["a": "state_vetted: yes"]) + [
        "recognitions/lead.md": SampleCatalog.thing("Lead", "kind: designation\nrequires: {mc: a}"),
        "policies/growth.md": SampleCatalog.thing(
          "Growth",
          "kind: growth-plan\noptions: [{id: one, title: One, requires: {choose: 1, from: state-vetted}}]\n"
            + "counts_with: [{to: 'recognition:lead', condition: Peers say so.}]"),
        "policies/pay.md": SampleCatalog.thing("Pay", "kind: stipend\namount: 5 USD"),
      ])
    let catalog = try #require(sample.linking.catalog), day = try #require(CalendarDate(iso: "2020-06-30"))
    let record = Record(awards: [.init(EntityID(.microCredential, "a"), earned: day)])
    let uses = catalog.counters.uses(of: record, rules: catalog, on: day)
    #expect(uses.map { $0.counters.map(\.written) } == [["recognition:lead", "policy:growth"]])
    #expect(uses.first?.together.map(\.condition) == ["Peers say so."])
    #expect(uses.first?.unsaid == [])
  }
}
