import Foundation

/// Commands as somebody types them one after the other, with all that they answer, kept in a text file.
///
///     == What is tried (small)
///     $ cairn check
///     | what standard output says
///     ! what standard error says
///     = 0
///
/// In parentheses stands the folder below `Tests/Fixtures/Commands/Content` that the session begins with, or `empty`. The shell runs
/// the lines behind `$`, so that a session can prepare files; `$BADGE` is the badge that was last spoken of.
struct Transcript {
  struct Step: Equatable {
    var command: String
    var output = ""
    var errors = ""
    var code: Int32 = 0
  }

  struct Session: Equatable {
    var title: String
    var content: String
    var steps: [Step] = []
  }

  var sessions: [Session] = []

  struct Malformed: Error { var line: Substring }

  init(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
      let words = line.dropFirst(2)
      if line.hasPrefix("== ") {
        guard let title = line.wholeMatch(of: /== (.+) \((\w+)\)/) else { throw Malformed(line: line) }
        sessions.append(Session(title: String(title.1), content: String(title.2)))
        continue
      }
      guard let last = sessions.indices.last, line.first == "$" || !sessions[last].steps.isEmpty else { throw Malformed(line: line) }
      let step = sessions[last].steps.count - 1
      switch line.first {
      case "$": sessions[last].steps.append(Step(command: String(words)))
      case "|": sessions[last].steps[step].output += words + "\n"
      case "!": sessions[last].steps[step].errors += words + "\n"
      case "=": sessions[last].steps[step].code = Int32(words) ?? -1
      default: throw Malformed(line: line)
      }
    }
  }

  /// As it is kept.
  var text: String {
    sessions.map { session in
      (["== \(session.title) (\(session.content))"] + session.steps.map(Self.text)).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func text(_ step: Step) -> String {
    var lines = ["$ " + step.command]
    for (mark, text) in [("|", step.output), ("!", step.errors)] where !text.isEmpty {
      let end = text.hasSuffix("\n") ? text.dropLast() : text[...]
      lines += end.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? mark : "\(mark) \($0)" }
    }
    return (lines + ["= \(step.code)"]).joined(separator: "\n")
  }

  // MARK: - Running

  /// The same commands with what they answer now.
  func played() throws -> Transcript {
    var played = self
    for index in sessions.indices { played.sessions[index] = try Self.played(sessions[index]) }
    return played
  }

  private static func played(_ session: Session) throws -> Session {
    let workspace = try Workspace()
    if session.content != "empty" {
      let folder = Repository.fixtures + "/Commands/Content/\(session.content)"
      for (name, bytes) in Workspace.files(in: folder) { try workspace.write(bytes, to: "Content/" + name) }
    }
    var session = session, badge = ""
    for index in session.steps.indices {
      let outcome = try CairnProcess.run(
        "/usr/bin/env", environment(workspace, badge) + ["/bin/sh", "-c", session.steps[index].command], in: workspace)
      if let last = outcome.output.matches(of: /[0-9a-f]{32}/).last { badge = String(last.output) }
      session.steps[index].output = neutral(outcome.output, workspace)
      session.steps[index].errors = neutral(outcome.errors, workspace)
      session.steps[index].code = outcome.code
    }
    return session
  }

  /// Nothing of the machine that runs it: its time zone, its caches, the width of its terminal.
  private static func environment(_ workspace: Workspace, _ badge: String) -> [String] {
    let tools = URL(filePath: CairnProcess.path).deletingLastPathComponent().path
    let path = "\(tools):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
    return [
      "-i", "PATH=\(path)", "HOME=\(workspace.root)", "CAIRN_KEYS=\(workspace.path("keys"))", "CAIRN_CACHE=", "TZ=UTC", "LC_ALL=C.UTF-8",
      "BADGE=\(badge)",
    ]
  }

  /// What differs from run to run, by what it is; and so that nobody overlooks it, the line ends of tables.
  private static func neutral(_ text: String, _ workspace: Workspace) -> String {
    let today = Date().formatted(.iso8601.year().month().day())
    return text.replacing("\r\n", with: "␍\n").replacing(workspace.root, with: "<folder>")
      .replacing(/[0-9a-f]{64}/, with: "<digest>")
      .replacing(/[0-9a-f]{32}/, with: "<badge>")
      .replacing(/z6Mk[1-9A-HJ-NP-Za-km-z]{40,}|zDn[1-9A-HJ-NP-Za-km-z]{40,}/, with: "<key>")
      .replacing(/20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "<moment>")
      .replacing(/(academy[ -]|"|`)20[0-9]{2}-([0-9](?![0-9]))/) { "\($0.1)<year>-\($0.2)" }
      .replacing(/\ [0-9]+\.[0-9]{2}s/, with: " <time>").replacing(/\ [0-9]+ms/, with: " <time>")
      .replacing(/127\.0\.0\.1:[0-9]+/, with: "127.0.0.1:<port>")
      .replacing(/\ [0-9]+ pages/, with: " <n> pages")
      .replacing(today, with: "<today>")
  }
}
