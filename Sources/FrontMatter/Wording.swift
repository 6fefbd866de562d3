/// How an author's words are repeated in a message.
enum Wording {
  /// The text in back-quotes, cut short, on one line.
  static func quoted(_ text: some StringProtocol) -> String {
    var shown = String(text.prefix(60))
    if shown.utf8.count < text.utf8.count { shown += "…" }
    return "`" + shown.replacing("\n", with: " ") + "`"
  }

  /// "`a`, `b` and `c`"
  static func list(_ names: [String], _ conjunction: String) -> String {
    let quoted = names.map { self.quoted($0) }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }
}
