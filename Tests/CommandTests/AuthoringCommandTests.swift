import Foundation
import Testing

/// The commands of authors, by the real program: exit codes, messages, and what is written.
@Suite struct AuthoringCommandTests {
  static let content = [
    "roles/guide.md":
      "---\ntitle: Guide\nsummary: Guides others.\nschool_year: 2019-20\nqualifications: [{text: Patience.}]\nrequires: [{mc: talk}]\n---\n",
    "roles/aide.md": "---\ntitle: Aide\nsummary: Helps.\nstatus: planned\nleads_to: [{role: guide}]\n---\nSee [the guide](role:guide).\n",
    "micro-credentials/talk.md": "---\ntitle: Talk\nsummary: Talks.\ncategory: Data\n---\n",
  ]

  static func workspace(_ more: [String: String] = [:]) throws -> Workspace { try Workspace(content: content.merging(more) { $1 }) }

  static func run(_ arguments: [String], in workspace: Workspace) throws -> CairnProcess.Outcome {
    try CairnProcess.run(CairnProcess.path, arguments, in: workspace)
  }

  static func sources(_ workspace: Workspace) -> [String: String] {
    workspace.files(in: "Content").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: - Questions

  @Test func whatTheCatalogHoldsIsListed() throws {
    let outcome = try Self.run(["list", "role"], in: Self.workspace())
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output == "role:aide   Aide (planned)\nrole:guide  Guide\n\n2 roles.\n")
    #expect(
      try Self.run(["list", "roles", "--status", "planned"], in: Self.workspace()).output == "role:aide  Aide (planned)\n\n1 role.\n")
    let json = try Self.run(["list", "--format", "json"], in: Self.workspace()).output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
    #expect(rows.map { $0["id"] } == ["role:aide", "role:guide", "mc:talk"])
    #expect(rows[0]["path"] == "Content/roles/aide.md")
  }

  @Test func whatAThingNeedsAndWhoRefersToItIsShown() throws {
    let outcome = try Self.run(["show", "role:guide"], in: Self.workspace())
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("Guide (role:guide)\nGuides others.\n\nKind: role\n"))
    #expect(outcome.output.contains("Page: https://catalog.example.org/roles/guide/\n"))
    #expect(
      outcome.output.hasSuffix("Needs\n  Required: Patience.\n  “Talk”.\n\nMentions\n  mc:talk  Talk\n\nUsed by\n  role:aide  Aide\n"))
    #expect(!outcome.output.contains("\u{1b}"))
    let json = try Self.run(["show", "talk", "--format", "json"], in: Self.workspace()).output
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(answer["used_by"] as? [String] == ["role:guide"])
  }

  @Test(arguments: [
    (["show", "role:guied"], "There is no role `guied`. Did you mean `role:guide`?"), (["show"], "Missing expected argument"),
    (["list", "rolls"], "`rolls` is no kind of content."), (["list", "--organization", "nobody"], "There is no organization `nobody`."),
    (["new", "rolle", "--title", "X"], "`rolle` is no kind of content. Did you mean `role`?"), (["new", "role"], "--title"),
    (["new", "role", "--title", "Guide"], "`role:guide` is taken by `Content/roles/guide.md`. Say another id with `--id`."),
    (["new", "term", "--title", "校長"], "No id can be made of `校長`"), (["new", "faq", "--title", "Why?", "--id", "9"], "Leave `--id` out."),
    (["rename", "role:guide", "role:aide"], "`role:aide` is taken by `Content/roles/aide.md`."),
    (["rename", "role:guide"], "Missing expected argument"),
    (["freeze", "2019"], "`2019` is not a school year"), (["schema"], "Say one of --kind, --output and --reference."),
    (["schema", "--kind", "x"], "no kind of content"), (["fix", "--content", "nowhere"], "does not exist"),
  ])
  func wrongUsageIsTwoAndChangesNothing(_ arguments: [String], _ words: String) throws {
    let workspace = try Self.workspace(), before = Self.sources(workspace)
    let outcome = try Self.run(arguments, in: workspace)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(Self.sources(workspace) == before)
  }

  @Test(arguments: [["show", "role:guide"], ["list"], ["rename", "role:guide", "role:x"], ["freeze", "2019-20"], ["fix"]])
  func errorsInTheContentAreOneAndChangeNothing(_ arguments: [String]) throws {
    let workspace = try Self.workspace(["pages/about.md": "---\ntitle: About\n---\n"]), before = Self.sources(workspace)
    let outcome = try Self.run(arguments, in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("Content/pages/about.md:1:1: error: The field `summary` is missing."))
    #expect(Self.sources(workspace) == before)
  }

  // MARK: - Changes

  @Test func aNewFormPassesTheCheck() throws {
    let workspace = try Self.workspace()
    let outcome = try Self.run(["new", "micro-credential", "--title", "Lead a walk"], in: workspace)
    #expect(outcome.code == 0)
    #expect(outcome.output == "Wrote Content/micro-credentials/lead-a-walk.md. Fill it in, then run `cairn check`.\n")
    #expect(try Self.run(["check"], in: workspace).code == 0)
    let dash = try Self.run(["new", "term", "--title", "- dash", "--dry-run"], in: workspace)
    #expect(dash.code == 0 && dash.output.contains("- dash"), "\(dash.errors)")
    let dry = try Self.run(["new", "term", "--title", "Stack", "--dry-run"], in: workspace)
    #expect(dry.code == 0 && dry.output.hasPrefix("---\n# A word of the field"))
    #expect(Self.sources(workspace)["terms/stack.md"] == nil)
  }

  @Test func renamingChangesNamesAndNothingElse() throws {
    let workspace = try Self.workspace(), before = Self.sources(workspace)
    let dry = try Self.run(["rename", "role:guide", "role:mentor", "--dry-run"], in: workspace)
    #expect(dry.code == 0)
    #expect(
      dry.output == """
        Content/roles/aide.md
          5 - leads_to: [{role: guide}]
          7 - See [the guide](role:guide).
          5 + leads_to: [{role: mentor}]
          7 + See [the guide](role:mentor).
        Content/roles/guide.md becomes Content/roles/mentor.md
          3 + aliases: [guide]
        Nothing was written. Without --dry-run `role:guide` would become `role:mentor`.

        """ || dry.output.contains("5 + leads_to: [{role: mentor}]"))
    #expect(Self.sources(workspace) == before)
    let outcome = try Self.run(["rename", "role:guide", "role:mentor"], in: workspace)
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output == "`role:guide` is `role:mentor` now. 2 mentions rewritten. `guide` stays as an alias.\n")
    #expect(try Self.run(["check"], in: workspace).code == 0)
    #expect(Set(Self.sources(workspace).keys) == Set(before.keys).subtracting(["roles/guide.md"]).union(["roles/mentor.md"]))
    #expect(try Self.run(["build"], in: workspace).code == 0)
    #expect(try workspace.text(of: "Site/roles/guide/index.html").contains("/roles/mentor/"))
  }

  @Test func whatAMicroCredentialNeedsIsShown() throws {
    let walk =
      "---\ntitle: Walk\nsummary: Walks.\ncategory: Data\nprerequisites: [talk]\nrequirements: [{title: Go, prompt: Go there.}]\n---\n"
    let workspace = try Self.workspace(["micro-credentials/walk.md": walk])
    #expect(
      try Self.run(["show", "./Content/micro-credentials/walk.md"], in: workspace).output.contains("Needs\n  First: Talk.\n  Part: Go.\n"))
  }

  @Test func earlierAddressesOfFrozenVersionsLeadOn() throws {
    let workspace = try Self.workspace()
    #expect(try Self.run(["freeze", "2019-20"], in: workspace).code == 0)
    #expect(try Self.run(["rename", "role:guide", "role:mentor"], in: workspace).code == 0)
    #expect(try Self.run(["build"], in: workspace).code == 0)
    #expect(try workspace.text(of: "Site/roles/guide/2019-20/index.html").contains("/roles/mentor/2019-20/"))
  }

  @Test func freezingSaysWhatToChange() throws {
    let workspace = try Self.workspace(["roles/host.md": "---\ntitle: Host\nsummary: Hosts.\n---\n"]), before = Self.sources(workspace)
    let dry = try Self.run(["freeze", "2019-20", "--dry-run"], in: workspace)
    #expect(dry.output.hasPrefix("Would write 1 frozen version:\n") && Self.sources(workspace) == before)
    let outcome = try Self.run(["freeze", "2019-20"], in: workspace)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        Wrote 1 frozen version:
          Content/roles/guide@2019-20.md
        When a card changes for the new year, write `school_year: 2020-21` in it:
          Content/roles/guide.md:4
        1 planned card left out: role:aide. Nobody holds a planned role, so nothing of it is kept.
        1 card without a school year left out: role:host. Write `school_year: 2019-20` in those that are of it, and run the command again.

        """)
    #expect(try !Self.run(["check"], in: workspace).errors.contains("guide@2019-20"))
    #expect(
      try Self.run(["freeze", "2019-20"], in: workspace).output.hasPrefix(
        "Every role card of 2019-20 has its frozen version: 1 card.\n1 planned card left out"))
    #expect(
      try Self.run(["freeze", "2017-18"], in: workspace).output.hasPrefix(
        "No current role card is of 2017-18.\nThere are cards of 2019-20.\n1 planned card left out"))
  }

  @Test func whatNeedsNoThoughtIsMended() throws {
    let workspace = try Self.workspace(["roles/other.md": "---\ntitle: Other\nsummary: One.\nfamilly: A\nrecommends: [talc]\n---\n"])
    let before = Self.sources(workspace)
    let dry = try Self.run(["fix", "--dry-run"], in: workspace)
    #expect(dry.code == 0, "\(dry.errors)")
    #expect(dry.output.contains("  4 - familly: A\n") && dry.output.contains("+ recommends: [talk]\n"))
    #expect(Self.sources(workspace) == before)
    let outcome = try Self.run(["fix"], in: workspace)
    #expect(outcome.code == 0)
    #expect(outcome.output == "  Content/roles/other.md\nMended 2 findings. No errors are left.\n")
    #expect(Self.sources(workspace)["roles/other.md"]?.contains("\nfamily: A\nrecommends: [talk]\n") == true)
    #expect(try Self.run(["fix"], in: workspace).output == "Nothing could be mended. No errors are left.\n")
  }

  @Test(arguments: ["rename", "fix", "freeze"]) func aFileThatCannotBeWrittenIsTroubleOfTheMachine(_ command: String) throws {
    let workspace = try Self.workspace(["roles/other.md": "---\ntitle: Other\nsummary: One.\nlevel: campuss\n---\n"])
    if command != "fix" { try workspace.write("---\ntitle: Other\nsummary: One.\n---\n", to: "Content/roles/other.md") }
    let before = Self.sources(workspace)
    // A folder has the name that the new file needs while it is written.
    for name in ["other.md", "mentor.md", "guide@2019-20.md"] { try workspace.write("x", to: "Content/roles/.\(name).cairn-new/x") }
    let arguments = ["rename": ["role:guide", "role:mentor"], "freeze": ["2019-20"]][command] ?? []
    let outcome = try Self.run([command] + arguments, in: workspace)
    #expect(outcome.code == 3, "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("cairn: error: ") && outcome.output == "")
    #expect(Self.sources(workspace).filter { !$0.key.contains("/.") } == before)
  }

  @Test func whatIsProtectedIsNamedAndTheRestMended() throws {
    let slip = "---\ntitle: Other\nsummary: One.\nfamilly: A\n---\n"
    let workspace = try Self.workspace(["roles/kept.md": slip, "roles/other.md": slip])
    chmod(workspace.path("Content/roles/kept.md"), 0o444)
    for arguments in [["fix", "--dry-run"], ["fix"], ["fix"]] {
      let outcome = try Self.run(arguments, in: workspace)
      #expect(outcome.code == 3)
      #expect(outcome.errors.contains("\ncairn: error: You do not have permission for writing `Content/roles/kept.md`.\n"))
      #expect(outcome.errors.contains("Content/roles/kept.md:4:1: error: "), "what is found in it is left")
      #expect(!outcome.errors.contains("other.md:4") && !outcome.output.contains("kept.md"))
    }
    #expect(Self.sources(workspace)["roles/kept.md"] == slip)
    #expect(Self.sources(workspace)["roles/other.md"]?.contains("\nfamily: A\n") == true)
  }

  @Test func aRenamingThatConcernsAProtectedFileChangesNothing() throws {
    let workspace = try Self.workspace(), before = Self.sources(workspace)
    for name in ["aide", "guide"] { chmod(workspace.path("Content/roles/\(name).md"), 0o444) }
    let sentences = ["aide", "guide"].map { "cairn: error: You do not have permission for writing `Content/roles/\($0).md`.\n" }.joined()
    let dry = try Self.run(["rename", "role:guide", "role:mentor", "--dry-run"], in: workspace)
    #expect(dry.code == 3 && dry.output == "" && dry.errors == sentences)
    let outcome = try Self.run(["rename", "role:guide", "role:mentor"], in: workspace)
    #expect(outcome.code == 3 && outcome.errors == sentences + "Nothing was written.\n")
    #expect(Self.sources(workspace) == before)
  }

  // MARK: - For editors

  @Test func schemasAndReferenceAreWhatTheCodeSays() throws {
    let workspace = try Workspace()
    let outcome = try Self.run(["schema", "--output", "schemas"], in: workspace)
    #expect(outcome.output == "Wrote 14 schemas into schemas.\n")
    let schemas = workspace.files(in: "schemas")
    try ReferencePages.hold(schemas, in: Repository.root + "/Documentation/Reference/schemas")
    let fields = try Self.run(["schema", "--reference"], in: workspace).output
    try ReferencePages.hold(ReferencePages.ofFields(fields), in: ReferencePages.folder)
    #expect(
      try Self.run(["schema", "--kind", "role"], in: workspace).output
        == String(decoding: schemas["role.schema.json"] ?? Data(), as: UTF8.self))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func aShellCanCompleteWhatIsTyped(_ shell: String) throws {
    let outcome = try Self.run(["--generate-completion-script", shell], in: Self.workspace())
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("rename"))
  }

  /// Names of things hold a colon, which means something else to each shell.
  @Test func bashCompletesTheNameOfAThing() throws {
    let workspace = try Self.workspace()
    let folder = URL(filePath: CairnProcess.path).deletingLastPathComponent().path
    let script = """
      PATH=\(folder):$PATH
      source <(cairn --generate-completion-script bash)
      [[ $COMP_WORDBREAKS == *:* ]] && echo "a word ends at a colon"
      COMP_LINE="cairn show role:gu" COMP_POINT=18 COMP_WORDS=(cairn show role:gu) COMP_CWORD=2 COMP_TYPE=9 COMP_KEY=9
      _cairn cairn role:gu show
      printf '%s\n' "${COMPREPLY[@]}"
      """
    let outcome = try CairnProcess.run("/bin/bash", ["-c", script], in: workspace)
    #expect(outcome.output == "role:guide\n", "\(outcome.errors)")
  }
}
