import Foundation
import Testing

/// The help of every command, as it was read and found good.
@Suite struct HelpTests {
  static let folder = Repository.fixtures + "/Help"

  private static func help(_ command: [String], _ workspace: Workspace) throws -> CairnProcess.Outcome {
    // Help is as wide as the terminal, and offers as many tasks as the machine has processors.
    var outcome = try CairnProcess.run("/usr/bin/env", ["-u", "COLUMNS", CairnProcess.path] + command + ["--help"], in: workspace)
    outcome.output = outcome.output.replacing(/at once\. \(default:\s+\d+\)/, with: "at once. (default: N)")
    return outcome
  }

  /// Names in the list of subcommands.
  private static func subcommands(_ help: String) -> [String] {
    guard let list = help.split(separator: "SUBCOMMANDS:\n").dropFirst().first else { return [] }
    return list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.compactMap { line in
      guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first != " " else { return nil }
      return line.split(separator: " ").first.map(String.init)
    }
  }

  @Test func everyCommandSaysWhatItDoes() throws {
    let workspace = try Workspace()
    var texts: [String: String] = [:], waiting: [[String]] = [[]]
    while let command = waiting.popLast() {
      let outcome = try Self.help(command, workspace), name = (["cairn"] + command).joined(separator: "-")
      #expect(outcome.code == 0 && outcome.errors == "", "\(name)")
      texts["\(name).txt"] = outcome.output
      let inner = Self.subcommands(outcome.output)
      if inner.isEmpty { #expect(outcome.output.contains("Example: cairn \(command.joined(separator: " "))"), "\(name)") }
      waiting += inner.map { command + [$0] }
    }
    #expect(texts.count > 15)
    if Recording.isOn {
      try? FileManager.default.removeItem(atPath: Self.folder)
      try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
      for (name, text) in texts { try Data(text.utf8).write(to: URL(filePath: "\(Self.folder)/\(name)")) }
      Issue.record("The help was recorded. Read it, and run the tests without CAIRN_RECORD.")
    }
    let kept = Workspace.files(in: Self.folder).mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(kept.keys.sorted() == texts.keys.sorted())
    for (name, text) in texts { #expect(kept[name] == text, "\(name)") }
  }
}
