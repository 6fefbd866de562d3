import Foundation
import Testing

/// What scripts rely on: exit codes, and what goes to which stream.
@Suite struct CommandLineTests {
  static let page = "---\ntitle: About\nsummary: One sentence.\n---\n"
  static let withWarning = "---\ntitle: About\nsummary: One sentence.\n---\nA line.<br>\n"
  static let withError = "---\ntitle: About\n---\n"

  static func workspace(_ page: String = page) throws -> Workspace { try Workspace(content: ["pages/about.md": page]) }

  @Test func aBuildSaysWhatItMadeOnStandardOutput() throws {
    let outcome = try CairnProcess.run("build", in: Self.workspace())
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("Built "))
    #expect(outcome.output.hasSuffix("Look at Site/index.html.\n"))
  }

  @Test func aCheckWritesNothing() throws {
    let workspace = try Self.workspace()
    let before = workspace.files(in: "").keys.filter { !$0.hasPrefix(".") }.sorted()
    let outcome = try CairnProcess.run("check", in: workspace)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("No errors. A build would make "))
    #expect(workspace.files(in: "").keys.filter { !$0.hasPrefix(".") }.sorted() == before)
  }

  @Test func warningsGoToStandardErrorAndDoNotFail() throws {
    let outcome = try CairnProcess.run("check", in: Self.workspace(Self.withWarning))
    #expect(outcome.code == 0)
    #expect(outcome.errors.hasPrefix("Content/pages/about.md:5:8: warning: "))
    #expect(outcome.output.contains("with 1 warning"))
  }

  @Test(arguments: ["build", "check"]) func anErrorInTheContentIsOne(_ command: String) throws {
    let workspace = try Self.workspace(Self.withError)
    let outcome = try CairnProcess.run(command, in: workspace)
    #expect(outcome.code == 1)
    #expect(outcome.errors == "Content/pages/about.md:1:1: error: The field `summary` is missing. Add a line `summary: …`.\n")
    #expect(outcome.output.hasPrefix("1 error."))
    #expect(workspace.files(in: "Site").isEmpty)
  }

  @Test func quietSaysNothingButFindings() throws {
    #expect(try CairnProcess.run("build", "--quiet", in: Self.workspace()).output == "")
    let outcome = try CairnProcess.run("check", "--quiet", in: Self.workspace(Self.withError))
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("error: "))
  }

  @Test(arguments: [page, withWarning, withError, "---\ntitle: \"A\\u2028\\\"\\\\B\"\nsumary: \"\\t\"\n---\n"]) func findingsAreJSON(
    _ page: String
  ) throws {
    let outcome = try CairnProcess.run("check", "--format", "json", in: Self.workspace(page))
    let findings = try JSONDecoder().decode([Finding].self, from: Data(outcome.errors.utf8))
    #expect(findings.isEmpty == (page == Self.page))
    for finding in findings {
      #expect(finding.path == "Content/pages/about.md")
      #expect(finding.line > 0 && finding.column > 0)
      #expect(finding.severity == (page == Self.withWarning ? "warning" : "error"))
      #expect(!finding.code.isEmpty && !finding.message.isEmpty)
    }
  }

  private struct Finding: Decodable {
    var code, severity, path, message: String
    var line, column: Int
    var fix: String?
  }

  @Test func manyWarningsOfAKindAreCutShortForPeopleOnly() throws {
    let pages = Dictionary(uniqueKeysWithValues: (1...9).map { ("pages/p\($0).md", Self.withWarning) })
    let workspace = try Workspace(content: pages)
    let text = try CairnProcess.run("check", in: workspace)
    #expect(text.errors.split(separator: "\n").count == 5)
    #expect(text.errors.contains("(4 more warnings of this kind.)"))
    let json = try CairnProcess.run("check", "--format", "json", in: workspace)
    #expect(try JSONDecoder().decode([Finding].self, from: Data(json.errors.utf8)).count == 9)
  }

  @Test(arguments: [
    ["build", "--base-url", "example.org"], ["build", "--base-url", "https://"], ["check", "--base-url", "https://example.org/a b"],
    ["check", "--base-url", "javascript:alert(1)"], ["build", "--jobs", "0"], ["build", "--jobs", "many"], ["build", "--format", "xml"],
    ["build", "--unknown"], ["publish"], ["build", "one-too-many"], ["build", "--content", "nowhere"], ["check", "--content", "file.txt"],
    ["check", "--content", ""], ["build", "--templates", "nowhere"], ["build", "--output", ""], ["build", "--output", "Content"],
    ["build", "--output", "Content/Site"], ["build", "--output", "."], ["build", "--output", "/"], ["build", "--output", "full"],
    ["build", "--output", "file.txt"], ["build", "--output", "own", "--templates", "own"],
  ])
  func wrongUsageIsTwo(_ arguments: [String]) throws {
    let workspace = try Self.workspace()
    try workspace.write("mine", to: "file.txt")
    try workspace.write("mine", to: "full/file.txt")
    try workspace.write("", to: "own/parts/own.mustache")
    let before = workspace.files(in: "")
    let outcome = try CairnProcess.run(CairnProcess.path, arguments, in: workspace)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.lowercased().contains("error: "))
    #expect(workspace.files(in: "").filter { !$0.key.hasPrefix(".") } == before)
  }

  @Test func aFolderOfOthersIsAdoptedWhenAskedFor() throws {
    let workspace = try Self.workspace()
    try workspace.write("mine", to: "full/file.txt")
    let refused = try CairnProcess.run("build", "--output", "full", in: workspace)
    #expect(refused.errors.contains("The option `--adopt` says so."))
    #expect(try CairnProcess.run("build", "--output", "full", "--adopt", in: workspace).code == 0)
    #expect(try workspace.text(of: "full/file.txt") == "mine")
    #expect(workspace.files(in: "full")["index.html"] != nil)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"))) func troubleOfTheMachineIsThree() throws {
    let workspace = try Self.workspace()
    // A folder in /proc can be made by nobody, whatever their rights.
    let outcome = try CairnProcess.run("build", "--output", "/proc/cairn-site", in: workspace)
    #expect(outcome.code == 3)
    #expect(outcome.errors.hasPrefix("cairn: error: "))
    #expect(outcome.output == "")
  }

  @Test(arguments: [[], ["build"], ["check"], ["diff"], ["links"], ["export"]]) func helpHasAnExample(_ command: [String]) throws {
    let outcome = try CairnProcess.run(CairnProcess.path, command + ["--help"], in: Self.workspace())
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    let name = (["cairn"] + command).joined(separator: " ")
    #expect(outcome.output.contains("Example: \(name)"))
  }

  @Test func theExamplesOfTheHelpAreRight() throws {
    for command in ["build", "check", "links"] {
      let help = try CairnProcess.run(command, "--help", in: Self.workspace()).output
      let start = try #require(help.range(of: "Example: cairn "))
      // Help is wrapped to the width of the terminal.
      let end = help[start.upperBound...].range(of: "\n\n")?.lowerBound ?? help.endIndex
      let line = help[start.upperBound..<end].replacing("\n", with: " ")
      let outcome = try CairnProcess.run(CairnProcess.path, line.split(separator: " ").map(String.init), in: Self.workspace())
      #expect(outcome.code == 0, "\(line)")
    }
  }

  @Test func aSlashAtTheEndOfAFolderIsNoMatter() throws {
    let outcome = try CairnProcess.run("check", "--content", "Content/", in: Self.workspace(Self.withError))
    #expect(outcome.errors.hasPrefix("Content/pages/about.md:1:1: error: "))
  }

  @Test func anAddressOnTheCommandLineWins() throws {
    let workspace = try Self.workspace()
    #expect(try CairnProcess.run("build", "--base-url", "https://other.example.org/below", in: workspace).code == 0)
    let html = try workspace.text(of: "Site/about/index.html")
    #expect(html.contains("https://other.example.org/below/about/"))
    #expect(!html.contains("catalog.example.org"))
  }

  @Test func manyJobsAreNoMoreThanThereIsToDo() throws {
    #expect(try CairnProcess.run("build", "--jobs", "9223372036854775807", in: Self.workspace()).code == 0)
  }
}
