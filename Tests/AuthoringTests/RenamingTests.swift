import Catalog
import Testing

@testable import Authoring

/// Every way of naming a thing is rewritten, and nothing else changes by a byte.
@Suite struct RenamingTests {
  static let guide = SampleSources.thing("Guide", "family: Leading", "Guides others.\n")

  static func renamed(
    _ files: [String: String], _ from: String = "role:guide", _ to: String = "role:mentor", signed: Set<EntityID> = []
  ) throws -> (set: SourceSet, plan: Renaming.Plan) {
    let set = SampleSources.set(["roles/guide.md": guide].merging(files) { $1 })
    let plan = try Renaming(from: from, to: to, signed: signed).plan(set)
    return (set.applying(plan.changes), plan)
  }

  @Test func theFileMovesAndTheEarlierIdStaysAsAnAlias() throws {
    let (set, plan) = try Self.renamed([:])
    #expect(set.files["roles/guide.md"] == nil)
    #expect(
      set.text("roles/mentor.md") == "---\ntitle: Guide\naliases: [guide]\nsummary: One sentence.\nfamily: Leading\n---\nGuides others.\n")
    #expect(plan.changes.moves == ["roles/guide.md": "roles/mentor.md"])
    #expect(plan.references == 0)
  }

  @Test(arguments: [
    ("aliases: [helper]", "aliases: [helper, guide]"), ("aliases: [helper, \"aide\"] # old", "aliases: [helper, \"aide\", guide] # old"),
    ("aliases: helper", "aliases: [helper, guide]"), ("aliases:\n  - helper\n  - aide", "aliases:\n  - helper\n  - aide\n  - guide"),
    ("aliases:\n- helper # first", "aliases:\n- helper # first\n- guide"), ("aliases: [mentor, aide]", "aliases: [guide, aide]"),
    ("\"aliases\": ['helper']", "\"aliases\": ['helper', guide]"),
  ])
  func anAliasIsAddedAsTheOthersAreWritten(_ before: String, _ after: String) throws {
    let (set, _) = try Self.renamed(["roles/guide.md": SampleSources.thing("Guide", before, "Text.\n")])
    #expect(set.text("roles/mentor.md") == SampleSources.thing("Guide", after, "Text.\n"))
    #expect(set.linked().catalog?.entity(EntityID(.role, "guide"))?.id.id == "mentor")
  }

  @Test(arguments: [
    "title: Guide", "title: >-\n  Guide", "title: \"Guide\"   # the name", "title: Guide\n\n# About it.", "# First.\ntitle: Guide",
  ])
  func theAliasStandsBehindTheTitle(_ title: String) throws {
    let text = SampleSources.form("\(title)\nsummary: One sentence.")
    let (set, _) = try Self.renamed(["roles/guide.md": text])
    let now = try #require(set.text("roles/mentor.md"))
    #expect(now.replacing("aliases: [guide]\n", with: "") == text)
    #expect(set.codes == SampleSources.set(["roles/mentor.md": text]).codes)
  }

  @Test(arguments: [
    ("leads_to:\n  - role: guide # next\n    kind: lateral", "leads_to:\n  - role: mentor # next\n    kind: lateral"),
    ("leads_to: [{role: \"guide\"}]", "leads_to: [{role: \"mentor\"}]"), ("leads_to: [{role: 'guide'}]", "leads_to: [{role: 'mentor'}]"),
    ("leads_to: [{role: role:guide}]", "leads_to: [{role: role:mentor}]"), ("requires:\n  - role: guide", "requires:\n  - role: mentor"),
    (
      "responsibilities:\n  - Helps the [guide](role:guide#does), <role:guide> and guide.",
      "responsibilities:\n  - Helps the [guide](role:mentor#does), <role:mentor> and guide."
    ),
    (
      "compensation: >-\n  Like [the guide](role:guide)\n  and [again](role:guide).",
      "compensation: >-\n  Like [the guide](role:mentor)\n  and [again](role:mentor)."
    ),
    ("compensation: \"[“Guide”](role:guide)\"", "compensation: \"[“Guide”](role:mentor)\""),
  ])
  func whatFieldsNameIsRewritten(_ before: String, _ after: String) throws {
    let (set, _) = try Self.renamed(["roles/aide.md": SampleSources.thing("Aide", before)])
    #expect(set.text("roles/aide.md") == SampleSources.thing("Aide", after))
  }

  @Test(arguments: [
    ("[Guide](role:guide)", "[Guide](role:mentor)"), ("[](role:guide) and <role:guide>", "[](role:mentor) and <role:mentor>"),
    ("[guide](../roles/guide.md#does)", "[guide](../roles/mentor.md#does)"), ("[guide](<role:guide>)", "[guide](<role:mentor>)"),
    ("[one][g] and [two][g]\n\n[g]: role:guide", "[one][g] and [two][g]\n\n[g]: role:mentor"),
    ("[g]: role:guide\n\n[one][g] and [two](role:guide)", "[g]: role:mentor\n\n[one][g] and [two](role:mentor)"),
    ("`(role:guide)` is [written](role:guide)", "`(role:guide)` is [written](role:mentor)"),
    ("| Role |\n|---|\n| [a](role:guide) \\| [b](role:guide) |", "| Role |\n|---|\n| [a](role:mentor) \\| [b](role:mentor) |"),
    ("é [“ü”](role:guide)\u{200b} [b](role:guide)", "é [“ü”](role:mentor)\u{200b} [b](role:mentor)"),
    ("> - [a\n>   b](role:guide)", "> - [a\n>   b](role:mentor)"),
    ("Begin with the [Guide\nthere](role:guide).", "Begin with the [Guide\nthere](role:mentor)."),
    (
      "[First](role:guide-dog).\n\nBegin with the [Guide\nthere](role:guide) and [x\ny](role:guide), [z](role:guide).\n\n[w](role:guide)",
      "[First](role:guide-dog).\n\nBegin with the [Guide\nthere](role:mentor) and [x\ny](role:mentor), [z](role:mentor).\n\n[w](role:mentor)"
    ),
    ("[other](role:guide-dog) [guide](role:guide)", "[other](role:guide-dog) [guide](role:mentor)"),
  ])
  func whatProseNamesIsRewritten(_ before: String, _ after: String) throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = { SampleSources.thing("About", "", $0 + "\n").replacing("\n", with: end) }
      let (set, _) = try Self.renamed(["pages/about.md": text(before), "roles/guide-dog.md": SampleSources.thing("Dog")])
      #expect(set.text("pages/about.md") == text(after))
    }
  }

  @Test func codeThatLooksLikeALinkStaysAsItIs() throws {
    let body = "```\n[x](role:guide)\n```\n\n[y](role:guide)\n"
    let (set, _) = try Self.renamed(["pages/about.md": SampleSources.thing("About", "", body)])
    #expect(set.text("pages/about.md")?.hasSuffix("```\n[x](role:guide)\n```\n\n[y](role:mentor)\n") == true)
  }

  @Test func checkedFactsLeadToTheRenamedPolicy() throws {
    let files = [
      "policies/pay.md": SampleSources.thing("Pay", "kind: stipend\namount: 200 USD"),
      "pages/about.md": SampleSources.thing("About", "", "It pays [$200](policy:pay#amount).\n"),
    ]
    let (set, _) = try Self.renamed(files, "policy:pay", "stipend")
    #expect(set.text("pages/about.md")?.contains("[$200](policy:stipend#amount)") == true)
    #expect(set.codes.contains("fact-differs") == false)
  }

  @Test func theSettingsAreRewrittenToo() throws {
    let settings =
      SampleSources.settings + "# Menu\nnavigation:\n  - {label: About, to: about}\nhome:\n  featured_role: guide # the first\n"
    let files = ["catalog.yaml": settings, "pages/about.md": SampleSources.thing("About")]
    #expect(try Self.renamed(files).set.text("catalog.yaml") == settings.replacing("featured_role: guide", with: "featured_role: mentor"))
    #expect(try Self.renamed(files, "page:about", "us").set.text("catalog.yaml") == settings.replacing("to: about", with: "to: us"))
  }

  @Test func frozenVersionsMoveAndStaySealed() throws {
    let old = SampleSources.thing("Guide", "school_year: 2018-19", "See [today's card](role:guide).\n")
    let sealed = String(decoding: Freezing.sealed(Array(old.utf8)), as: UTF8.self)
    let older = SampleSources.thing("Guide", "school_year: 2017-18", "See [the next](role:guide@2018-19).\n")
    let files = [
      "roles/guide@2018-19.md": sealed, "roles/guide@2017-18.md": String(decoding: Freezing.sealed(Array(older.utf8)), as: UTF8.self),
      "pages/about.md": SampleSources.thing("About", "", "[In 2018](role:guide@2018-19)\n"),
    ]
    let before = SampleSources.set(["roles/guide.md": Self.guide].merging(files) { $1 }).codes
    let (set, plan) = try Self.renamed(files)
    #expect(set.text("roles/mentor@2018-19.md") == sealed)
    #expect(set.text("pages/about.md")?.contains("(role:mentor@2018-19)") == true)
    #expect(set.codes == before)
    #expect(plan.sealed == ["Content/roles/guide@2018-19.md", "Content/roles/guide@2017-18.md"])
    #expect(set.linked().catalog?.entity(EntityID(.role, "guide", version: .init("2018-19")))?.id.id == "mentor")
  }

  @Test func renamingThereAndBackLeavesOneAlias() throws {
    let page = SampleSources.thing("About", "", "[Guide](role:guide)\n")
    let (there, _) = try Self.renamed(["pages/about.md": page])
    let back = there.applying(try Renaming(from: "role:mentor", to: "role:guide").plan(there).changes)
    #expect(back.text("roles/guide.md")?.contains("aliases: [mentor]\n") == true)
    #expect(back.text("pages/about.md") == page)
  }

  @Test(arguments: [
    ("role:guide", "role:Mentor One", "such as `mentor-one`"), ("role:guide", "", "can't be an id"),
    ("role:guide", "role:../x", "can't be an id"),
    ("role:guide", "role:guide", "already"), ("role:guide", "mc:guide", "stays a role"),
    ("role:guide", "role:aide", "taken by `Content/roles/aide.md`"),
    ("role:guide", "role:helper", "taken by `Content/roles/aide.md`"), ("role:helper", "role:x", "called `role:aide` now"),
    ("role:guied", "role:x", "Did you mean `role:guide`?"), ("rolle:guide", "role:x", "Did you mean `role`?"), ("faq:1", "faq:2", "number"),
    ("role:guide", "role:constructor@2018-19", "can't be an id"), ("__proto__", "x", "nothing called"),
  ])
  func whatMakesNoSenseIsRefused(_ from: String, _ to: String, _ words: String) {
    let files = [
      "roles/aide.md": SampleSources.thing("Aide", "aliases: [helper]"),
      "faqs/1.md": SampleSources.form("number: 1\nquestion: Why?\nsummary: So."),
    ]
    #expect {
      _ = try Self.renamed(files, from, to)
    } throws: { error in
      guard let refusal = error as? Refusal, refusal.reason == .usage else { return false }
      if !refusal.sentence.contains(words) { Issue.record("\(refusal.sentence)") }
      return refusal.sentence.contains(words)
    }
  }

  @Test func whatIsSignedIntoBadgesKeepsItsId() {
    #expect {
      _ = try Self.renamed(
        ["micro-credentials/talk.md": SampleSources.thing("Talk", "category: Data")], "mc:talk", "chat",
        signed: [EntityID(.microCredential, "talk")])
    } throws: { ($0 as? Refusal)?.sentence.contains("has been awarded") == true }
  }

  @Test func addressesThatBelongToTheSiteAreRefused() {
    #expect {
      _ = try Self.renamed(["pages/about.md": SampleSources.thing("About")], "page:about", "roles")
    } throws: { ($0 as? Refusal)?.findings.map(\.code) == ["reserved-id"] }
  }

  @Test func nothingIsRenamedWhileTheContentHasErrors() {
    #expect {
      _ = try Self.renamed(["pages/about.md": SampleSources.form("title: About")])
    } throws: { ($0 as? Refusal)?.findings.map(\.code) == ["missing-field"] }
  }
}
