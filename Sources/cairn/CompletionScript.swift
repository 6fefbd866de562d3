import ArgumentParser

/// The script that a shell reads to complete commands.
enum CompletionScript {
  private static let option = "--generate-completion-script"

  /// Nil where these arguments ask for something else.
  static func text(for arguments: [String]) -> String? {
    guard arguments.count == 2, arguments[0] == option, let shell = CompletionShell(rawValue: arguments[1]) else { return nil }
    let script = Cairn.completionScript(for: shell)
    // Names of things hold colons, at which bash would begin another word.
    return shell == .bash ? script + "\nCOMP_WORDBREAKS=${COMP_WORDBREAKS//:}\n" : script
  }
}
