import ArgumentParser

/// Something to know before a catalog is begun: an option says it, or whoever sits at the terminal.
struct StarterQuestion {
  private let option: String
  private let words: String
  private let given: String?
  private let usual: String?
  private let fault: (String) -> String?

  /// - Parameters:
  ///   - option: its name, without hyphens.
  ///   - usual: what counts where nothing is answered.
  ///   - fault: what is wrong with an answer, in a sentence.
  init(_ option: String, _ words: String, given: String?, usual: String? = nil, fault: @escaping (String) -> String?) {
    self.option = option
    self.words = words
    self.given = given
    self.usual = usual
    self.fault = fault
  }

  /// What is wrong with the option, or that it is missing where nobody can answer.
  var faultOfOption: String? {
    if let given { return fault(given).map { "--\(option): \($0)" } }
    return usual == nil && !Terminal.isInteractive ? missing : nil
  }

  private var missing: String { "Missing --\(option): nobody is here to answer." }

  /// What was given, or what is answered; asked again until it can be.
  func answer() throws -> String {
    if let given { return given }
    if !Terminal.isInteractive, let usual { return usual }
    while true {
      guard let answer = Terminal.answer(to: words + (usual.map { " [\($0)]" } ?? "")) else { throw ValidationError(missing) }
      if answer.isEmpty, let usual { return usual }
      guard let fault = fault(answer) else { return answer }
      StandardError.write(fault + "\n")
    }
  }
}
