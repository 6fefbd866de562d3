import ArgumentParser
import Foundation
import Storage

/// The exit codes that scripts rely on.
enum Failure {
  static let content = ExitCode(1)
  static let usage = ExitCode(2)
  static let machine = ExitCode(3)

  /// Ends the process: help and version with 0, wrong usage with 2, trouble of the machine with 3.
  static func exit(_ error: any Error, sayingUsage: Bool = true) -> Never {
    switch error {
    case let trouble as StorageError:
      let hint = trouble.reason.hint.map { " " + $0 } ?? ""
      StandardError.write("cairn: error: \(trouble.sentence)\(hint)\n")
      Cairn.exit(withError: trouble.reason.isUsage ? usage : machine)
    case let unknown as UnknownCommand:
      StandardError.write("Error: \(unknown.sentence)\n")
      Cairn.exit(withError: usage)
    case is StandardOutput.Lost:
      StandardError.write("cairn: error: Standard output takes no more.\n")
      Cairn.exit(withError: machine)
    case let code as ExitCode:
      end(code)
    default:
      let message = Cairn.fullMessage(for: error)
      switch Cairn.exitCode(for: error) {
      case .success:
        print(message)
        end(.success)
      case .validationFailure:
        StandardError.write((sayingUsage ? message : "Error: " + Cairn.message(for: error)) + "\n")
        Cairn.exit(withError: usage)
      default:
        StandardError.write("cairn: error: \(error.localizedDescription)\n")
        Cairn.exit(withError: machine)
      }
    }
  }

  /// What was printed before counts only if it arrived.
  private static func end(_ code: ExitCode) -> Never {
    do { try StandardOutput.finish() } catch { exit(error) }
    Cairn.exit(withError: code)
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
