import Foundation
import Testing

/// `cairn check --published`: what was published stays, or somebody is told.
@Suite struct PermanenceTests {
  static let card = """
    ---
    title: Guide
    summary: Shows the way.
    school_year: 2019-20
    qualifications:
      - {text: A licence., id: licence}
      - {text: Two years of work.}
      - {text: Good shoes.}
    ---

    ## The first day

    Walk.

    """
  static let content = [
    "roles/guide.md": card,
    "roles/guide@2018-19.md": "---\ntitle: Guide\nsummary: Showed the way.\nschool_year: 2018-19\nqualifications: [{text: A lamp.}]\n---\n",
    "faqs/012-why.md": "---\nnumber: 12\nquestion: Why?\nsummary: Because.\n---\n",
    "terms/cairn.md": "---\ntitle: Cairn\nsummary: A heap of stones.\n---\n",
    "policies/pay.md":
      "---\ntitle: Pay\nsummary: Pays.\nkind: stipend\namount: 200 USD\nfacts: [{id: pace, text: Slowly}]\n---\n",
    "rubrics/look.yaml":
      "title: Look\nscale: [No, Yes]\npass: Yes\ncriteria: [{id: clear, text: Clear, levels: [Dim, Bright]}]\n",
    "recognitions/top.md":
      "---\ntitle: Top\nsummary: The best.\nkind: stack\nrequires: [{other: A walk, kind: training}, {other: A talk, kind: interview}]\n---\n",
  ]

  /// A site of the content, then a check of other content against the list that the site came with.
  static func check(_ changes: [String: String?], list: String = "Site/addresses.txt", base: String? = nil) throws -> CairnProcess.Outcome {
    let workspace = try Workspace(content: content)
    try #require(try CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    for (path, text) in changes {
      if let text {
        try workspace.write(text, to: "Content/" + path)
      } else {
        try FileManager.default.removeItem(atPath: workspace.path("Content/" + path))
      }
    }
    let arguments = ["check", "--published", list] + (base.map { ["--base-url", $0] } ?? [])
    return try CairnProcess.run(CairnProcess.path, arguments, in: workspace)
  }

  /// Findings about the list, without their places.
  static func said(_ outcome: CairnProcess.Outcome) -> [String] {
    outcome.errors.split(separator: "\n").filter { $0.hasPrefix("Site/") || $0.hasPrefix("urls.txt") }.map { line in
      line.split(separator: ": ", maxSplits: 1).dropFirst().joined()
    }
  }

  @Test func whatIsUnchangedIsKept() throws {
    let outcome = try Self.check([:])
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(Self.said(outcome) == [])
    #expect(try Self.check([:], base: "https://other.example/catalog").code == 0, "The list holds wherever the site moves.")
    #expect(try Self.check([:], list: "Site").code == 0)
    #expect(try Self.check([:], list: "Site/").code == 0)
  }

  @Test func theListNamesPagesAndWhatCanBeCited() throws {
    let workspace = try Workspace(content: Self.content)
    _ = try CairnProcess.run("build", "--quiet", in: workspace)
    let lines = try workspace.text(of: "Site/addresses.txt").split(separator: "\n").map { $0.split(separator: " ")[0] }
    for line in [
      "/", "/roles/guide/", "/roles/guide/#licence", "/roles/guide/#q2", "/roles/guide/#the-first-day", "/roles/guide/2018-19/#q1",
      "/roles/guide/2019-20/", "/roles/guide/changes/", "/roles/guide/posting/", "/faq/#q12", "/terms/#cairn", "/policies/pay/#amount",
      "/policies/pay/#pace", "/rubrics/look/#criterion_clear", "/recognitions/top/#n2",
    ] { #expect(lines.contains(Substring(line)), "\(line)") }
    #expect(!lines.contains("/404.html"))
    #expect(Set(lines).count == lines.count)
  }

  @Test func aRenamedRoleIsMissedAtEveryAddressOfIts() throws {
    let outcome = try Self.check([
      "roles/guide.md": nil, "roles/guide@2018-19.md": nil, "roles/guides.md": Self.card,
      "roles/guides@2018-19.md": Self.content["roles/guide@2018-19.md"],
    ])
    #expect(outcome.code == 1)
    let said = Self.said(outcome)
    #expect(
      said.first
        == "error: `/roles/guide/` would be no more. If it is `guides` now, add `aliases: [guide]` to `Content/roles/guides.md`.")
    #expect(said.contains { $0.contains("`/roles/guide/2018-19/`") } && said.contains { $0.contains("`/roles/guide/posting/`") })
    #expect(!said.contains { $0.contains("#") }, "A page that is gone is one finding.")
    #expect(outcome.errors.contains("Site/addresses.txt:"))
  }

  @Test func anAliasKeepsThemAll() throws {
    let outcome = try Self.check([
      "roles/guide.md": nil, "roles/guide@2018-19.md": nil,
      "roles/leader.md": Self.card.replacing("school_year", with: "aliases: [guide]\nschool_year"),
      "roles/leader@2018-19.md": Self.content["roles/guide@2018-19.md"],
    ])
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func aDroppedQualificationAndHeadingAreMissed() throws {
    let outcome = try Self.check([
      "roles/guide.md": Self.card.replacing("  - {text: A licence., id: licence}\n", with: "").replacing("The first day", with: "Before")
    ])
    #expect(outcome.code == 1)
    let said = Self.said(outcome)
    #expect(
      said.contains(
        "error: `/roles/guide/` would have no `#licence` any more. Put it back, or add `aliases: [licence]` to the qualification that took its place in `Content/roles/guide.md`."
      ), "\(said)")
    #expect(said.contains { $0.contains("no `#the-first-day` any more. Put back what it names") }, "\(said)")
    #expect(said.contains { $0.contains("`/roles/guide/#q2` would be another qualification: what stood there is `#q1` now.") }, "\(said)")
  }

  @Test func anAliasOfAQualificationKeepsItsAnchor() throws {
    let outcome = try Self.check([
      "roles/guide.md": Self.card.replacing("A licence., id: licence", with: "A certificate., id: certificate, aliases: [licence]")
    ])
    #expect(outcome.code == 0, "\(outcome.errors)")
  }

  @Test func whatIsPutBeforeAnUnnamedQualificationIsNoticed() throws {
    let outcome = try Self.check(["roles/guide.md": Self.card.replacing("  - {text: Two", with: "  - {text: A map.}\n  - {text: Two")])
    #expect(outcome.code == 1)
    #expect(
      Self.said(outcome) == [
        "error: `/roles/guide/#q2` would be another qualification: what stood there is `#q3` now. Give it `id: q2` in `Content/roles/guide.md`.",
        "error: `/roles/guide/#q3` would be another qualification: what stood there is `#q4` now. Give it `id: q3` in `Content/roles/guide.md`.",
      ])
    let mended = Self.card.replacing("  - {text: Two years of work.}", with: "  - {text: A map.}\n  - {text: Two years of work., id: q2}")
      .replacing("Good shoes.", with: "Good shoes., id: q3")
    let outcomeThen = try Self.check(["roles/guide.md": mended])
    #expect(outcomeThen.code == 0, "\(outcomeThen.errors)")
  }

  @Test func rewordingIsNoLoss() throws {
    #expect(try Self.check(["roles/guide.md": Self.card.replacing("Two years of work", with: "Three years of work")]).code == 0)
  }

  @Test func theYearOfTodaysCardHasToBeKeptWhenTheNextBegins() throws {
    let next = Self.card.replacing("2019-20", with: "2020-21")
    let outcome = try Self.check(["roles/guide.md": next])
    #expect(outcome.code == 1)
    #expect(
      Self.said(outcome).first
        == "error: `/roles/guide/2019-20/` would be no more. Keep the card of 2019–20 as `Content/roles/guide@2019-20.md`.")
    #expect(try Self.check(["roles/guide.md": next, "roles/guide@2019-20.md": Self.card]).code == 0)
  }

  @Test func requirementsAreAddedAtTheEnd() throws {
    let text = try #require(Self.content["recognitions/top.md"])
    let outcome = try Self.check([
      "recognitions/top.md": text.replacing("[{other: A walk", with: "[{other: A rest, kind: training}, {other: A walk")
    ])
    #expect(outcome.code == 1)
    #expect(Self.said(outcome).allSatisfy { $0.hasSuffix("Put what is new in `Content/recognitions/top.md` at the end of the list.") })
    #expect(
      try Self.check(["recognitions/top.md": text.replacing("interview}]", with: "interview}, {other: A rest, kind: training}]")]).code == 0
    )
  }

  @Test func aListInAnyFormIsUnderstood() throws {
    let workspace = try Workspace(content: Self.content)
    try workspace.write(
      """
      # Links in our postings
      https://catalog.example.org/roles/guide/#licence
      https://catalog.example.org/roles/guide?from=mail#licence
      /roles/guide/index.html
        roles/guide/ # still in use
      /roles/guide/#:~:text=licence
      /roles/guide/index.json
      https://catalog.example.org

      https://elsewhere.example/roles/guide/
      /roles/guide/#lic%65nce
      /roles/guide/#gone
      /badges/0123456789abcdef0123456789abcdef/
      /nowhere/at/all/
      """, to: "urls.txt")
    let outcome = try CairnProcess.run("check", "--published", "urls.txt", in: workspace)
    #expect(outcome.code == 1)
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("urls.txt") }
    #expect(lines.count == 4, "\(lines)")
    #expect(
      lines.first
        == "urls.txt:10:1: warning: `https://elsewhere.example/roles/guide/` is an address of another site, so that it was not looked at. The site is at https://catalog.example.org/."
    )
    #expect(lines.dropFirst().map { $0.prefix(11) } == ["urls.txt:12", "urls.txt:13", "urls.txt:14"])
    #expect(lines[2].contains("cairn withdraw"))
  }

  @Test func aFolderWithoutAListIsReadByItsPages() throws {
    let workspace = try Workspace(content: Self.content)
    try #require(try CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    try FileManager.default.removeItem(atPath: workspace.path("Site/addresses.txt"))
    try FileManager.default.removeItem(atPath: workspace.path("Content/policies/pay.md"))
    let outcome = try CairnProcess.run("check", "--published", "Site", in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("Site/policies/pay/index.html: error: `/policies/pay/` would be no more."))
  }

  @Test func aBuildThatWouldLoseSomethingChangesNothing() throws {
    let workspace = try Workspace(content: Self.content)
    try #require(try CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    let before = workspace.files(in: "Site")
    try FileManager.default.removeItem(atPath: workspace.path("Content/policies/pay.md"))
    let outcome = try CairnProcess.run("build", "--published", "Site", in: workspace)
    #expect(outcome.code == 1)
    #expect(workspace.files(in: "Site") == before)
  }

  @Test(arguments: ["nothing.txt", "Content"])
  func whatHoldsNoAddressesIsWrongUsage(_ name: String) throws {
    let outcome = try CairnProcess.run("check", "--published", name, in: Workspace(content: Self.content))
    #expect(outcome.code == 2)
  }
}
