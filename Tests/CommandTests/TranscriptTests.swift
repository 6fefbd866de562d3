import Foundation
import Testing

/// What every command says: its help, its answers, its messages and its exit codes, as they were read and found good.
///
/// There is a file for each command in `Tests/Fixtures/Commands`. To try something else, write its line behind a `$`, run these tests with
/// CAIRN_RECORD, and read what was recorded.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "A full disk is needed, which Linux has as /dev/full."))
struct TranscriptTests {
  static let folder = Repository.fixtures + "/Commands"
  static let names = Repository.names(in: "Commands").filter { $0.hasSuffix(".txt") }

  private static func transcript(_ name: String) throws -> Transcript {
    try Transcript(String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))
  }

  @Test(arguments: names) func everyCommandAnswersAsItDid(_ name: String) throws {
    let kept = try Self.transcript(name), played = try kept.played()
    if Recording.isOn {
      try Data(played.text.utf8).write(to: URL(filePath: "\(Self.folder)/\(name)"))
      Issue.record("The answers were recorded. Read them, and run the tests without CAIRN_RECORD.")
    }
    for (old, new) in zip(kept.sessions, played.sessions) {
      for (before, now) in zip(old.steps, new.steps) { #expect(now == before, "\(name), \(old.title)") }
    }
    #expect(try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8) == played.text)
  }

  // MARK: - That nothing is left out

  /// Exit codes that each command can end with; 0 and 2 are every command's.
  private static let codes: [String: Set<Int32>] = [
    "init": [3], "serve": [3], "check": [1, 3], "build": [1, 3], "files": [3], "export": [1, 3],
    "new": [1, 3], "import": [1, 3], "fix": [1, 3], "rename": [1, 3], "freeze": [1, 3], "schema": [3],
    "list": [1, 3], "show": [1, 3], "diff": [1, 3], "report": [1, 3], "links": [1, 3],
    "keys new": [1, 3], "keys rotate": [1, 3], "keys list": [1, 3], "keys sign": [1, 3],
    "award": [1, 3], "revoke": [1, 3], "suspend": [1, 3], "resume": [1, 3], "withdraw": [1, 3], "privacy": [1, 3], "verify": [1, 3, 4],
  ]

  /// Names in the lists of subcommands.
  private static func subcommands(_ help: String) -> [String] {
    help.split(separator: "SUBCOMMANDS:\n").dropFirst().flatMap { list in
      list.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.compactMap { line in
        guard line.hasPrefix("  "), let first = line.dropFirst(2).first, first != " " else { return nil }
        return line.split(separator: " ").first.map(String.init)
      }
    }
  }

  private static let read = Result { try names.flatMap { try transcript($0).sessions.flatMap(\.steps) } }
  private static func steps() throws -> [Transcript.Step] { try read.get() }

  @Test func everyCommandIsThereWithItsHelpAndAnExample() throws {
    let steps = try Self.steps()
    var waiting: [[String]] = [[]], commands: [String] = []
    while let command = waiting.popLast() {
      let name = command.joined(separator: " "), line = (["cairn"] + command + ["--help"]).joined(separator: " ")
      let help = try #require(steps.first { $0.command == line }, "There is no `\(line)`.")
      #expect(help.code == 0 && help.errors == "")
      #expect(help.output.hasPrefix("OVERVIEW: ") && help.output.contains("Example: cairn \(name)"), "\(name)")
      let inner = Self.subcommands(help.output)
      if inner.isEmpty { commands.append(name) }
      // A list of commands is read down its side: one line each.
      #expect(help.output.split(separator: "SUBCOMMANDS:\n").dropFirst().allSatisfy { !$0.contains("\n          ") }, "\(name)")
      waiting += inner.map { command + [$0] }
    }
    #expect(commands.sorted() == Self.codes.keys.sorted())
  }

  @Test(arguments: codes.keys.sorted()) func everyExitCodeOfACommandIsProvoked(_ command: String) throws {
    let ends = try Self.steps().filter { step in
      // What prepares the command, or reads what it says, is another one.
      step.command.contains("cairn \(command)") && !step.command.contains("cairn \(command) --help") && !step.command.contains("|")
    }
    let expected = (Self.codes[command] ?? []).union([0, 2])
    #expect(Set(ends.map(\.code)) == expected)
    for step in ends where step.code != 0 && !step.command.contains("--quiet") {
      #expect(!(step.errors + step.output).isEmpty, "\(step.command) says nothing.")
    }
  }

  /// A sentence each, and nothing that only programmers read.
  @Test func messagesAreSentences() throws {
    for step in try Self.steps() where step.code != 0 {
      for line in step.errors.split(separator: "\n") where line.hasPrefix("cairn: error: ") {
        #expect(line.hasSuffix(".") || line.hasSuffix("?") || line.hasSuffix(")"), "\(line)")
        #expect(!line.contains("NSCocoaErrorDomain") && !line.contains("Error Domain") && !line.contains("Optional("), "\(line)")
      }
    }
  }
}
