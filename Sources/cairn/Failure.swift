import ArgumentParser
import Diagnostics
import Storage

/// The exit codes that scripts rely on.
enum Failure {
  static let content = ExitCode(1)
  static let usage = ExitCode(2)
  static let machine = ExitCode(3)

  /// Ends the process: help and version with 0, wrong usage with 2, trouble of the machine with 3.
  static func exit(_ error: any Error, of command: Cairn.Type) -> Never {
    switch error {
    case let trouble as StorageError:
      StandardError.write("cairn: error: \(trouble.sentence)\n")
      Cairn.exit(withError: machine)
    case let code as ExitCode:
      Cairn.exit(withError: code)
    default:
      let message = command.fullMessage(for: error)
      guard command.exitCode(for: error) != .success else { Cairn.exit(withError: error) }
      StandardError.write(message.isEmpty ? "" : message + "\n")
      Cairn.exit(withError: usage)
    }
  }
}
