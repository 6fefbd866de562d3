import Storage

extension SourceChanges {
  /// Makes all changes or none. Where the machine fails in the middle, what is done and what is not is said.
  static func write(_ changes: [SourceChange], in folder: String) throws {
    do throws(Failure) {
      try SourceChanges(root: folder).make(changes)
    } catch {
      switch error {
      case .protected(let protections):
        say(protections)
        StandardError.write("Nothing was written.\n")
        throw cairn.Failure.machine
      case .trouble(let trouble): throw trouble
      case .changed(let path):
        StandardError.write("cairn: error: `\(folder)/\(path)` was changed meanwhile. Nothing was written; run the command again.\n")
        throw cairn.Failure.content
      case .interrupted(let interruption):
        StandardError.write("cairn: error: \(interruption.cause.sentence) The change was made in part only.\n")
        for path in interruption.done { StandardError.write("  done: \(folder)/\(path)\n") }
        for path in interruption.left { StandardError.write("  not done: \(folder)/\(path)\n") }
        throw cairn.Failure.machine
      }
    }
  }

  /// A sentence for each file that must not be changed.
  static func say(_ protections: [Protection]) {
    for protection in protections { StandardError.write("cairn: error: \(protection.cause.sentence)\n") }
  }
}
