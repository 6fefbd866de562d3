import ArgumentParser
import Foundation

/// Runs one program and writes what it took.
///
/// Until a new process starts its own program, the system counts the memory of the one that started it as its own. `compare`
/// holds catalogs and lists of files, so it does not start what it measures but this, which holds nothing.
struct StopwatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stopwatch", abstract: "Run one program and write what it took, as JSON.", shouldDisplay: false)

  @Option(help: "File for what it took.") var report: String
  @Option(help: "File for what the program says.") var log: String
  @Argument(parsing: .postTerminator, help: "The program and its arguments.") var command: [String]

  func run() throws {
    guard let program = command.first else { throw ValidationError("Say a program after `--`.") }
    let child = ChildProcess(program: program, arguments: Array(command.dropFirst()), log: log, endsOnInterrupt: true)
    let (ending, usage) = try child.run()
    switch ending {
    case .exit(0): try JSONEncoder().encode(usage).write(to: URL(fileURLWithPath: report))
    case .exit(let code): throw ExitCode(code)
    // As shells say it.
    case .signal(let signal): throw ExitCode(128 + signal)
    }
  }
}
