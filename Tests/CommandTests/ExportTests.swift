import Foundation
import Testing

/// `cairn export`.
@Suite struct ExportTests {
  static let content = [
    "roles/guide.md": "---\ntitle: Guide\nsummary: Shows the way.\n---\n",
    "micro-credentials/talk.md": "---\ntitle: \"=Talk\"\nsummary: Talks.\ncategory: Data\n---\n",
  ]

  @Test(arguments: [
    ("json", "", "catalog.json"), ("csv", "role", "roles.csv"), ("csv", "micro-credential", "micro-credentials.csv"),
    ("ctdl", "", "ctdl.json"), ("case", "", "case.json"),
  ])
  func whatIsExportedIsWhatTheSiteHas(_ format: String, _ kind: String, _ name: String) throws {
    let workspace = try Workspace(content: Self.content)
    try #require(CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    var arguments = ["export", "--format", format] + (kind.isEmpty ? [] : ["--kind", kind])
    let printed = try CairnProcess.run(CairnProcess.path, arguments, in: workspace)
    #expect(printed.code == 0, "\(printed.errors)")
    #expect(try printed.output == workspace.text(of: "Site/data/\(name)"))
    arguments += ["--output", "out/\(name)"]
    let written = try CairnProcess.run(CairnProcess.path, arguments, in: workspace)
    #expect(written.code == 0 && written.output == "Wrote out/\(name).\n", "\(written.errors)")
    #expect(workspace.files(in: "out")[name] == workspace.files(in: "Site/data")[name])
  }

  @Test func allTablesGoIntoAFolder() throws {
    let workspace = try Workspace(content: Self.content)
    try #require(CairnProcess.run("build", "--quiet", in: workspace).code == 0)
    let outcome = try CairnProcess.run("export", "--format", "csv", "--output", "tables", in: workspace)
    #expect(outcome.code == 0 && outcome.output == "Wrote 2 files to tables.\n", "\(outcome.errors)")
    let site = workspace.files(in: "Site/data")
    #expect(workspace.files(in: "tables") == site.filter { $0.key.hasSuffix(".csv") })
  }

  @Test func onlyThingsOfOneKindMayBeAskedFor() throws {
    let workspace = try Workspace(content: Self.content)
    let outcome = try CairnProcess.run("export", "--format", "json", "--kind", "mc", in: workspace)
    let catalog = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((catalog?["entities"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["talk"])
  }

  @Test func aKindOfWhichThereIsNothingHasATableWithoutRows() throws {
    let workspace = try Workspace(content: Self.content)
    let outcome = try CairnProcess.run("export", "--format", "csv", "--kind", "policy", in: workspace)
    #expect(outcome.code == 0)
    #expect(outcome.output.split(separator: "\r\n").count == 1)
  }

  @Test func wrongUsageIsSaid() throws {
    let workspace = try Workspace(content: Self.content)
    for arguments in [
      ["--format", "csv"], ["--format", "xml"], [], ["--format", "json", "--kind", "badge"], ["--format", "ctdl", "--kind", "faq"],
      ["--format", "case", "--kind", "competency"], ["--format", "json", "--output", "x/"],
    ] {
      let outcome = try CairnProcess.run(CairnProcess.path, ["export"] + arguments, in: workspace)
      #expect(outcome.code == 2 && !outcome.errors.isEmpty && outcome.output.isEmpty, "\(arguments): \(outcome)")
    }
  }

  @Test func nothingIsWrittenWhileTheContentHasErrors() throws {
    let workspace = try Workspace(content: ["roles/guide.md": "---\nsummary: No title.\n---\n"])
    let outcome = try CairnProcess.run("export", "--format", "json", "--output", "catalog.json", in: workspace)
    #expect(outcome.code == 1 && outcome.errors.contains("`title` is missing"))
    #expect(!FileManager.default.fileExists(atPath: workspace.path("catalog.json")))
  }

  @Test func aFolderOfThatNameIsTroubleAndStays() throws {
    let workspace = try Workspace(content: Self.content)
    try workspace.write("kept", to: "taken/file")
    let outcome = try CairnProcess.run("export", "--format", "json", "--output", "taken", in: workspace)
    #expect(outcome.code == 3 && outcome.errors.contains("cairn: error: "), "\(outcome)")
    #expect(try workspace.text(of: "taken/file") == "kept")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func aFullDiskIsTroubleOfTheMachine() throws {
    let workspace = try Workspace(content: Self.content)
    let outcome = try CairnProcess.run("/bin/sh", ["-c", "\(CairnProcess.path) export --format json > /dev/full"], in: workspace)
    #expect(outcome.code == 3 && outcome.errors.contains("Standard output takes no more."), "\(outcome)")
  }
}
