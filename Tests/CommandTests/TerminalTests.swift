import Foundation
import Testing

/// Colors and a width where a person looks, and the same words plainly everywhere else.
@Suite struct TerminalTests {
  private static let commands = [
    ["list"], ["show", "role:guide"], ["check"], ["rename", "role:guide", "role:mentor", "--dry-run"], ["fix", "--dry-run"],
  ]

  private static func workspace() throws -> Workspace {
    try AuthoringCommandTests.workspace([
      "roles/other.md": "---\ntitle: Other\nsummary: One.\nfamilly: A\n---\n",
      "roles/long.md":
        "---\ntitle: \(String(repeating: "Long ", count: 20))name\nsummary: \(String(repeating: "Many words. ", count: 20))\n---\n",
    ])
  }

  /// Without an error, so that every command answers.
  private static func answering() throws -> Workspace {
    let workspace = try workspace()
    try FileManager.default.removeItem(atPath: workspace.path("Content/roles/other.md"))
    return workspace
  }

  private static func withoutColors(_ text: String) -> String { text.replacing(/\u{1b}\[[0-9;]*m/, with: "") }

  @Test(arguments: commands) func colorsAddNothingToTheWords(_ command: [String]) throws {
    let workspace = command[0] == "check" || command[0] == "fix" ? try Self.workspace() : try Self.answering()
    let seen = try TerminalProcess.run(command, columns: 10_000, in: workspace)
    let piped = try CairnProcess.run(CairnProcess.path, command, in: workspace)
    #expect(seen.contains("\u{1b}["))
    #expect(Self.withoutColors(seen).split(separator: "\n").sorted() == (piped.output + piped.errors).split(separator: "\n").sorted())
    #expect(!piped.output.contains("\u{1b}") && !piped.errors.contains("\u{1b}"))
  }

  @Test(arguments: commands, [["NO_COLOR": "1"], ["TERM": "dumb"], ["NO_COLOR": "0", "CLICOLOR_FORCE": "1"]])
  func whoWantsNoColorsGetsNone(_ command: [String], _ environment: [String: String]) throws {
    let seen = try TerminalProcess.run(command, environment: environment, in: Self.workspace())
    #expect(!seen.isEmpty && !seen.contains("\u{1b}"))
  }

  /// As no-color.org says.
  @Test func anEmptyWishIsNone() throws {
    #expect(try TerminalProcess.run(["list"], environment: ["NO_COLOR": ""], in: Self.answering()).contains("\u{1b}["))
  }

  @Test(arguments: [["list"], ["show", "role:long"]], [UInt16(60), 80]) func linesFitTheTerminal(_ command: [String], _ columns: UInt16)
    throws
  {
    let seen = Self.withoutColors(try TerminalProcess.run(command, columns: columns, in: Self.answering()))
    #expect(seen.split(separator: "\n").allSatisfy { $0.count <= Int(columns) }, "\(seen)")
  }

  /// A pipe has no width: whoever reads it gets every statement on one line.
  @Test func whatIsPipedIsNeverBroken() throws {
    let words = String(repeating: "Many words. ", count: 20).dropLast()
    let outcome = try CairnProcess.run("/usr/bin/env", ["COLUMNS=40", CairnProcess.path, "show", "role:long"], in: Self.answering())
    #expect(outcome.output.split(separator: "\n").contains { $0 == words }, "\(outcome.output)")
  }

  @Test func theHelpFitsTheTerminal() throws {
    let seen = try TerminalProcess.run(["award", "--help"], columns: 70, in: Workspace())
    #expect(seen.split(separator: "\n").filter { !$0.contains("cairn award") }.allSatisfy { $0.count <= 70 }, "\(seen)")
    #expect(!seen.contains("\u{1b}"))
  }
}
