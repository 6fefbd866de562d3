import Foundation

/// Questions to whoever sits at the terminal.
enum Terminal {
  /// Whether somebody can answer.
  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether standard error is read by a person: progress is shown there, in a line that changes.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb" }

  /// CAIRN_PASSPHRASE, or what is typed on a terminal without being shown; nil where there is neither.
  static func passphrase(_ prompt: String) throws -> String? {
    if let phrase = ProcessInfo.processInfo.environment["CAIRN_PASSPHRASE"] { return phrase }
    guard isInteractive else { return nil }
    return hidden(prompt)
  }

  /// A new passphrase, typed twice; empty for none.
  static func newPassphrase() -> String? {
    if let phrase = ProcessInfo.processInfo.environment["CAIRN_PASSPHRASE"] { return phrase.isEmpty ? nil : phrase }
    while isInteractive {
      guard let phrase = hidden("Passphrase for the new key (empty for none): ") else { return nil }
      if phrase.isEmpty { return nil }
      if hidden("The same again: ") == phrase { return phrase }
      StandardError.write("They differ.\n")
    }
    return nil
  }

  /// Asks a question that only "yes" answers; nil where nobody can answer.
  static func confirms(_ question: String) -> Bool? {
    guard isInteractive else { return nil }
    StandardError.write(question + " Write yes to go on: ")
    return readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes"
  }

  /// What is answered to a question; nil where nobody can answer.
  static func answer(to question: String) -> String? {
    guard isInteractive else { return nil }
    StandardError.write(question + ": ")
    let answer = readLine()?.trimmingCharacters(in: .whitespaces)
    // Whoever ends the input leaves the line of the question open.
    if answer == nil { StandardError.write("\n") }
    return answer
  }

  private static func hidden(_ prompt: String) -> String? {
    StandardError.write(prompt)
    var shown = termios()
    guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else { return nil }
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown)
      StandardError.write("\n")
    }
    return readLine()
  }
}
