import Catalog
import Testing

@testable import Authoring

/// What is unmistakable is mended, and nothing else is touched.
@Suite struct FixingTests {
  static let others = [
    "roles/guide.md": SampleSources.thing("Guide", "aliases: [helper]"),
    "micro-credentials/data-talk.md": SampleSources.thing("Talk", "category: Data"),
    "micro-credentials/lesson-plan.md": SampleSources.thing("Plan", "category: Data"),
  ]

  static func fixed(_ files: [String: String]) -> (set: SourceSet, plan: Fixing.Plan) {
    let set = SampleSources.set(others.merging(files) { $1 }), plan = Fixing.plan(set)
    return (set.applying(plan.changes), plan)
  }

  @Test(arguments: [
    ("familly: Leading", "family: Leading"), ("recomends: [data-talk] # these", "recommends: [data-talk] # these"),
    ("level: campuss", "level: campus"), ("status: \"retierd\"", "status: \"retired\""),
    ("recommends: [data-tlak, lesson-plan]", "recommends: [data-talk, lesson-plan]"),
    ("school_year: 2018/19", "school_year: 2018-19"), ("leads_to: [{role: helper}]", "leads_to: [{role: guide}]"),
    ("compensation: See [the guide](role:guied).", "compensation: See [the guide](role:guide)."),
    ("compensation: See [the talk](role:data-talk).", "compensation: See [the talk](mc:data-talk)."),
    ("compensation: See [more](www.example.org).", "compensation: See [more](https://www.example.org)."),
    ("compensation: See [it](/roles/guide/).", "compensation: See [it](role:guide)."),
    ("compensation: See [it](role:guide#qualificatons).", "compensation: See [it](role:guide#qualifications)."),
    ("compensation: Ask [helper](role:helper).", "compensation: Ask [helper](role:guide)."),
  ])
  func anUnmistakableSlipIsMended(_ before: String, _ after: String) {
    let text = { SampleSources.thing("Aide", "# As before: \($0.count > 0)\n" + $0, "") }
    let (set, plan) = Self.fixed(["roles/aide.md": text(before)])
    #expect(set.text("roles/aide.md") == text(after))
    #expect(plan.mended.count == 1)
    #expect(!plan.left.contains { $0.severity == .error }, "\(plan.left.map(\.line))")
  }

  @Test func whatOneSlipHidIsMendedToo() {
    let (set, plan) = Self.fixed(["roles/aide.md": SampleSources.thing("Aide", "recomends: [data-tolk]")])
    #expect(set.text("roles/aide.md") == SampleSources.thing("Aide", "recommends: [data-talk]"))
    #expect(plan.mended.map(\.code) == ["unknown-field", "unknown-reference"])
  }

  @Test(arguments: [
    "recommends: [zzz]", "family: A\nfamilly: B", "recommends: [lesson]", "compensation: \"[$20](policy:none#amount)\"", "levl: 3",
  ])
  func whatNeedsThoughtIsLeft(_ fields: String) {
    let text = SampleSources.thing("Aide", fields)
    let (set, plan) = Self.fixed(["roles/aide.md": text])
    #expect(set.text("roles/aide.md") == text || fields == "levl: 3")
    #expect(plan.left.contains { $0.severity == .error })
  }

  @Test func twoThatAreAsNearAreNotGuessed() {
    let (_, plan) = Self.fixed([
      "micro-credentials/data-tale.md": SampleSources.thing("Tale", "category: Data"),
      "roles/aide.md": SampleSources.thing("Aide", "recommends: [data-talp]"),
      "micro-credentials/data-tals.md": SampleSources.thing("Tale", "category: Data"),
    ])
    #expect(plan.mended.isEmpty && plan.left.contains { $0.code == "unknown-reference" })
  }

  @Test func sealedVersionsAreNotTouched() {
    let card = SampleSources.thing("Aide", "school_year: 2018-19\nrecommends: [data-tlak]")
    let sealed = String(decoding: Freezing.sealed(Array(card.utf8)), as: UTF8.self)
    let (set, plan) = Self.fixed(["roles/aide@2018-19.md": sealed])
    #expect(set.text("roles/aide@2018-19.md") == sealed && plan.mended.isEmpty)
  }
}
