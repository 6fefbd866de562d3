import Foundation
import Testing

/// A catalog begun with `cairn init`.
@Suite struct InitTests {
  private static let answers = [
    "--name", "Sample: \"catalog\"", "--organization", "École & District #1", "--base-url", "https://catalog.example.org/c",
    "--school-year", "2026-27",
  ]

  private func begin(_ workspace: Workspace, _ arguments: [String] = answers) throws -> CairnProcess.Outcome {
    try CairnProcess.run(CairnProcess.path, ["init", "mine"] + arguments, in: workspace)
  }

  @Test func itBuildsWithoutAWarning() throws {
    let workspace = try Workspace(), outcome = try begin(workspace)
    #expect(outcome.code == 0 && outcome.output.contains("cairn build"), "\(outcome.errors)")
    let build = try CairnProcess.run("/usr/bin/env", ["-C", workspace.path("mine"), CairnProcess.path, "build"], in: workspace)
    #expect(build.code == 0 && build.errors == "", "\(build.errors)")
    let home = try workspace.text(of: "mine/Site/index.html")
    #expect(home.contains("Sample: &quot;catalog&quot;"))
    #expect(try workspace.text(of: "mine/Site/organizations/ecole-district-1/index.html").contains("École &amp; District #1"))
    #expect(try workspace.text(of: "mine/Site/roles/mentor-teacher/index.html").contains("2026–27"))
  }

  @Test func whatLooksLikeAKeyIsKeptOutOfTheRepository() throws {
    let workspace = try Workspace()
    #expect(try begin(workspace).code == 0)
    let script = """
      cd mine && git init -q . && mkdir -p keys Site && touch keys/academy.json academy.key academy-2026-1.json academy.csv Site/index.html && git add . && git ls-files
      """
    let outcome = try CairnProcess.run("/bin/sh", ["-c", script], in: workspace)
    #expect(outcome.code == 0 && outcome.output.contains("Content/catalog.yaml") && outcome.output.contains(".github/workflows/pages.yml"))
    #expect(!outcome.output.contains("academy") && !outcome.output.contains("Site/"))
  }

  /// An editor finds the schema of a form by its settings.
  @Test func anEditorKnowsTheFields() throws {
    let workspace = try Workspace()
    #expect(try begin(workspace).code == 0)
    let settings = try JSONSerialization.jsonObject(with: Data(workspace.text(of: "mine/.vscode/settings.json").utf8)) as? [String: Any]
    let schemas = try #require(settings?["yaml.schemas"] as? [String: String])
    #expect(schemas.count == 14 && schemas[".schemas/rubric.schema.json"] == "Content/rubrics/*.yaml")
    for path in schemas.keys {
      #expect(try JSONSerialization.jsonObject(with: Data(workspace.text(of: "mine/\(path)").utf8)) is [String: Any], "\(path)")
    }
  }

  #if os(Linux)
    @Test func whoIsAskedMayTakeTheYearThatIsOffered() throws {
      let workspace = try Workspace(),
        script = """
          printf 'My catalog\\nMy district\\nhttps://catalog.example.org\\n\\n' | script -qec "\(CairnProcess.path) init mine" /dev/null
          """
      let outcome = try CairnProcess.run("/bin/sh", ["-c", script], in: workspace)
      #expect(outcome.output.contains("School year [20"), "\(outcome.output) \(outcome.errors)")
      #expect(try workspace.text(of: "mine/Content/catalog.yaml").contains("school_year: 20"))
    }
  #endif

  @Test func aKeyIsNotMadeWhereTheRepositoryWouldTakeIt() throws {
    let workspace = try Workspace()
    #expect(try begin(workspace).code == 0)
    let script = """
      cd mine && git init -q . && "$CAIRN" keys new ecole-district-1 --key mine.json; echo "code $?"
      ls mine.json 2>/dev/null; "$CAIRN" keys new ecole-district-1 --key keys/mine.json --quiet; echo "code $?"; ls keys
      """
    let outcome = try CairnProcess.run("/usr/bin/env", ["CAIRN=\(CairnProcess.path)", "/bin/sh", "-c", script], in: workspace)
    #expect(outcome.output == "code 2\ncode 0\nmine.json\n", "\(outcome.output)")
    #expect(outcome.errors.contains("The key must not lie in the repository of the catalog"))
  }

  @Test func nothingThatIsThereIsTouched() throws {
    let workspace = try Workspace()
    try workspace.write("mine", to: "mine/README.md")
    let outcome = try begin(workspace)
    #expect(outcome.code == 2 && outcome.errors.contains("`mine/README.md` is there already."))
    #expect(workspace.files(in: "mine").count == 1)
    try workspace.write("x", to: "other/Content/x.md")
    let second = try CairnProcess.run(CairnProcess.path, ["init", "other"] + Self.answers, in: workspace)
    #expect(second.code == 2 && second.errors.contains("`other/Content` is there already."))
    let file = try CairnProcess.run(CairnProcess.path, ["init", "mine/README.md"] + Self.answers, in: workspace)
    #expect(file.code == 2 && file.errors.contains("`mine/README.md` is a file. Name a folder."))
    // Said before anything is asked.
    let unasked = try CairnProcess.run(CairnProcess.path, ["init", "mine"], in: workspace)
    #expect(unasked.code == 2 && unasked.errors.contains("`mine/README.md` is there already."), "\(unasked.errors)")
  }

  @Test func whereNobodyAnswersItSaysWhatIsMissing() throws {
    let outcome = try begin(try Workspace(), Array(Self.answers.dropFirst(2)))
    #expect(outcome.code == 2 && outcome.errors.contains("Missing --name: nobody is here to answer."))
  }

  @Test(arguments: [
    ("--base-url", "example", "--base-url: "), ("--school-year", "2026-28", "--school-year: `2026-28` is not a school year."),
    ("--name", " ", "--name: It should have at least one letter."), ("--organization", "a\nb", "--organization: It should be one line."),
  ])
  func aBadAnswerIsRefusedBeforeAnythingIsWritten(_ option: String, _ value: String, _ sentence: String) throws {
    var arguments = Self.answers
    arguments[try #require(arguments.firstIndex(of: option)) + 1] = value
    let workspace = try Workspace(), outcome = try begin(workspace, arguments)
    #expect(outcome.code == 2 && outcome.errors.contains(sentence), "\(outcome.errors)")
    #expect(workspace.files(in: "mine").isEmpty)
  }

  @Test func allThatIsWrongWithTheOptionsIsSaidAtOnce() throws {
    let workspace = try Workspace()
    let outcome = try begin(workspace, ["--name", " ", "--base-url", "example.org", "--school-year", "2026"])
    #expect(outcome.code == 2 && workspace.files(in: "mine").isEmpty)
    #expect(
      outcome.errors == """
        Error: --name: It should have at least one letter.
        Missing --organization: nobody is here to answer.
        --base-url: The base URL `example.org` should begin with `https://`.
        --school-year: `2026` is not a school year. Write it as 2026-27.

        """)
  }

  /// GitHub cannot be had here; what the workflow runs can: the line that builds the site, with the address that GitHub would give.
  @Test func theWorkflowBuildsTheSiteForTheAddressThatGitHubNames() throws {
    let workspace = try Workspace()
    #expect(try begin(workspace).code == 0)
    let workflow = try workspace.text(of: "mine/.github/workflows/pages.yml")
    let line = try #require(workflow.split(separator: "\n").first { $0.contains("cairn build --base-url") })
    let command = try #require(line.split(separator: "run: ").last)
    let script = """
      cd mine && mkdir -p .cairn/.build/release && ln -s "$CAIRN" .cairn/.build/release/cairn && \(command)
      """
    let outcome = try CairnProcess.run(
      "/usr/bin/env", ["BASE_URL=https://district.example.org/mine", "CAIRN=\(CairnProcess.path)", "/bin/sh", "-c", script], in: workspace)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(try workspace.text(of: "mine/Site/index.html").contains("<link rel=\"canonical\" href=\"https://district.example.org/mine/\">"))
    #expect(workflow.contains("path: Site"))
  }
}
