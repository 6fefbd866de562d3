/// The English of a requirement, for pages, messages and text alternatives.
package struct RequirementWords: Sendable {
  /// The title of whatever is named; its id where it is unknown.
  let title: @Sendable (EntityID) -> String

  package init(title: @escaping @Sendable (EntityID) -> String) {
    self.title = title
  }

  /// A whole sentence: "All of these: “Lead a data conversation” and any 2 of …."
  package func sentence(_ requirement: Requirement) -> String {
    sentence(clause(requirement))
  }

  /// What is still needed: "“Lead a data conversation” and any one more of …."
  package func rest(of requirement: Requirement, _ evaluation: Evaluation) -> String {
    if evaluation.isMet { return "Nothing: it is met." }
    var parts = evaluation.parts[...]
    return sentence(rest(requirement, &parts).words)
  }

  private func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }

  /// A part of a sentence, without a full stop.
  package func clause(_ requirement: Requirement) -> String { phrase(requirement).words }

  /// Words, and how much they hold together: lists in lists need stronger separators.
  private struct Phrase {
    var words: String
    var isList = false
    var isChoice = false
  }

  private func phrase(_ requirement: Requirement) -> Phrase {
    switch requirement.form {
    case .all(let parts): return joined(parts.map(phrase), by: "and")
    case .any(let parts): return joined(parts.map(phrase), by: "or")
    case .choose(let count, let pool, let years): return choice(number(count), pool, years)
    case .microCredential(let id): return Phrase(words: "“\(title(id))”")
    case .recognition(let id): return Phrase(words: "the recognition “\(title(id))”")
    case .role(let id): return Phrase(words: "having been \(title(id))")
    case .other(let text, _):
      let plain = text.plain.hasSuffix(".") ? String(text.plain.dropLast()) : text.plain
      return Phrase(words: plain.prefix(1).lowercased() + plain.dropFirst())
    }
  }

  /// - Parameter parts: those of the requirement and what follows it; its own are taken off.
  private func rest(_ requirement: Requirement, _ parts: inout ArraySlice<Evaluation.Part>) -> Phrase {
    let own = parts.removeFirst()
    switch requirement.form {
    case .all(let nodes): return joined(open(nodes, &parts), by: "and")
    case .any(let nodes): return joined(open(nodes, &parts), by: "or")
    case .choose(let count, let pool, let years):
      return choice(number(count - own.have) + (own.have > 0 ? " more" : ""), pool, years)
    case .microCredential, .recognition, .role, .other: return phrase(requirement)
    }
  }

  private func open(_ nodes: [Requirement], _ parts: inout ArraySlice<Evaluation.Part>) -> [Phrase] {
    nodes.compactMap { node in
      let isMet = parts.first?.isMet ?? true, phrase = rest(node, &parts)
      return isMet ? nil : phrase
    }
  }

  private func choice(_ count: String, _ pool: Requirement.Pool, _ years: Int?) -> Phrase {
    let words = "any \(count) " + self.pool(pool)
    return Phrase(words: years.map { "\(words), earned within \($0) \($0 == 1 ? "year" : "years")" } ?? words, isChoice: true)
  }

  private func pool(_ pool: Requirement.Pool) -> String {
    switch pool {
    case .program(let id): "of the micro-credentials in “\(title(id))”"
    case .stateVetted: "of the micro-credentials that the state has vetted"
    case .listed(let ids): "of " + series(ids.map { "“\(title($0))”" }, by: "and")
    }
  }

  private func joined(_ phrases: [Phrase], by word: String) -> Phrase {
    if phrases.count == 1 { return phrases[0] }
    let isNested = phrases.contains { $0.isList || $0.isChoice && phrases.count > 2 }
    let words = series(phrases.map(\.words), by: word, separator: isNested ? "; " : ", ")
    return Phrase(words: word == "or" ? "either " + words : words, isList: true)
  }

  private func series(_ words: [String], by word: String, separator: String = ", ") -> String {
    switch words.count {
    case 0: ""
    case 1: words[0]
    case 2: separator == "; " ? "\(words[0]); \(word) \(words[1])" : "\(words[0]) \(word) \(words[1])"
    default: words.dropLast().joined(separator: separator) + "\(separator)\(word) \(words[words.count - 1])"
    }
  }

  /// Numbers up to nine in words, as printed text has them.
  private func number(_ n: Int) -> String {
    let words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(n) ? words[n] : String(n)
  }
}
