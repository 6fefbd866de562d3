import ArgumentParser
import Diagnostics

/// A word where the name of a command belongs.
struct UnknownCommand: Error {
  private let word: String
  private let known: [String]

  /// - Parameter arguments: of the program, with its own name; nil where they name a command, or an option.
  init?(_ arguments: [String]) {
    guard arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    word = arguments[1]
    known = Cairn.configuration.subcommands.map { $0.configuration.commandName ?? "" } + ["help"]
    if known.contains(word) { return nil }
  }

  var sentence: String {
    "There is no command `\(word)`. \(Suggestion.sentence(for: word, among: known) ?? "`cairn --help` lists them.")"
  }
}
