import Testing

@testable import Catalog

@Suite struct CycleTests {
  private func roles(_ steps: [String: String], kind: String = "promotion") -> SampleCatalog {
    SampleCatalog(
      Dictionary(
        uniqueKeysWithValues: steps.map { from, to in
          ("roles/\(from).md", SampleCatalog.thing(from, to.isEmpty ? "" : "leads_to: [{role: \(to), kind: \(kind)}]"))
        }))
  }

  @Test func aLoopOfPromotionsIsReportedOnceAndInFull() {
    let sample = roles(["a": "b", "b": "c", "c": "a"])
    #expect(
      sample.errors == [
        "roles/c.md:4:19: error: `a` is promoted to itself: `a` → `b` → `c` → `a`. Make one of the moves `lateral`, or take it out."
      ])
  }

  @Test func aRoleThatLeadsToItselfIsALoop() { #expect(roles(["a": "a"]).codes.contains("promotion-cycle")) }

  @Test func lateralMovesMayLoop() { #expect(roles(["a": "b", "b": "a"], kind: "lateral").errors == []) }

  @Test func twoWaysToOneRoleAreNoLoop() {
    let sample = SampleCatalog([
      "roles/a.md": SampleCatalog.thing("A", "leads_to: [{role: b}, {role: c}]"),
      "roles/b.md": SampleCatalog.thing("B", "leads_to: [{role: c}]"),
      "roles/c.md": SampleCatalog.thing("C"),
    ])
    #expect(sample.errors == [])
  }

  @Test func pathwaysAndRolesMayCloseALoopTogether() {
    let sample = SampleCatalog([
      "roles/a.md": SampleCatalog.thing("A", "leads_to: [{role: b}]"), "roles/b.md": SampleCatalog.thing("B"),
      "pathways/ways.md": SampleCatalog.thing("Ways", "text_summary: Around.\nedges: [{from: b, to: a, kind: promotion}]"),
    ])
    #expect(sample.codes.filter { $0 == "promotion-cycle" }.count == 1)
  }

  @Test func aLoopIsFoundThroughAnAlias() {
    let sample = SampleCatalog(
      SampleCatalog.microCredentials(["a": "prerequisites: [b-before]", "b": "aliases: [b-before]\nprerequisites: [a]"]))
    #expect(sample.codes.contains("prerequisite-cycle"))
  }

  @Test func aRoleCanNotAskForItself() {
    let sample = SampleCatalog(["roles/a.md": SampleCatalog.thing("A", "requires: {any: [{role: a}, {other: A licence, kind: licence}]}")])
    #expect(sample.codes.contains("requirement-cycle"))
  }

  @Test func anOrganizationIsNoPartOfItself() {
    let sample = SampleCatalog([
      "organizations/a.md": SampleCatalog.form("title: A\nparent: b"), "organizations/b.md": SampleCatalog.form("title: B\nparent: a"),
    ])
    #expect(sample.errors == ["organizations/b.md:3:9: error: `a` is part of itself: `a` → `b` → `a`. Take one of them out."])
  }

  @Test func aLongChainIsWalkedWithoutRecursion() {
    var fields: [String: String] = [:]
    for i in 0..<3000 { fields["mc-\(i)"] = i == 0 ? "" : "prerequisites: [mc-\(i - 1)]" }
    #expect(!SampleCatalog(SampleCatalog.microCredentials(fields)).codes.contains("prerequisite-cycle"))
    fields["mc-0"] = "prerequisites: [mc-2999]"
    #expect(SampleCatalog(SampleCatalog.microCredentials(fields)).codes.filter { $0 == "prerequisite-cycle" }.count == 1)
  }
}
