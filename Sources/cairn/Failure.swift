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
      let hint = trouble.reason.hint.map { " " + $0 } ?? ""
      StandardError.write("cairn: error: \(trouble.sentence)\(hint)\n")
      Cairn.exit(withError: trouble.reason.isUsage ? usage : machine)
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

extension StorageError.Reason {
  /// Whether another folder on the command line would do: nothing is wrong with the machine then.
  fileprivate var isUsage: Bool {
    switch self {
    case .missing, .notAFolder, .notMadeByCairn, .overlaps, .systemFolder, .brokenLink: true
    default: false
    }
  }

  /// What to write on the command line.
  fileprivate var hint: String? {
    switch self {
    case .missing: "Run Cairn in the folder above it, or name another."
    case .notMadeByCairn: "The option `--adopt` says so."
    case .overlaps, .systemFolder: "Name another with `--output`."
    default: nil
    }
  }
}
