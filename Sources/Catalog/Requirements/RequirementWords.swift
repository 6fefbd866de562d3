/// The English of a requirement, for pages, messages and text alternatives.
package struct RequirementWords: Sendable {
  /// The title of whatever is named; its id where it is unknown.
  let title: @Sendable (EntityID) -> String

  package init(title: @escaping @Sendable (EntityID) -> String) {
    self.title = title
  }

  /// A whole sentence: "All of these: “Lead a data conversation” and any 2 of …."
  package func sentence(_ requirement: Requirement) -> String {
    let words = clause(requirement)
    return words.prefix(1).uppercased() + words.dropFirst() + (words.hasSuffix(".") ? "" : ".")
  }

  /// A part of a sentence, without a full stop.
  package func clause(_ requirement: Requirement) -> String {
    switch requirement.form {
    case .all(let parts): return list(parts, by: "and")
    case .any(let parts): return parts.count == 1 ? clause(parts[0]) : "either " + list(parts, by: "or")
    case .choose(let count, let pool, let years):
      let words = "any \(number(count)) " + self.pool(pool)
      return years.map { "\(words), earned within \($0) \($0 == 1 ? "year" : "years")" } ?? words
    case .microCredential(let id): return "“\(title(id))”"
    case .recognition(let id): return "the recognition “\(title(id))”"
    case .role(let id): return "having been \(title(id))"
    case .other(let text, _):
      let plain = text.plain.hasSuffix(".") ? String(text.plain.dropLast()) : text.plain
      return plain.prefix(1).lowercased() + plain.dropFirst()
    }
  }

  private func pool(_ pool: Requirement.Pool) -> String {
    switch pool {
    case .program(let id): "of the micro-credentials in “\(title(id))”"
    case .stateVetted: "of the micro-credentials that the state has vetted"
    case .listed(let ids): "of " + series(ids.map { "“\(title($0))”" }, by: "and")
    }
  }

  private func list(_ parts: [Requirement], by word: String) -> String {
    let nested = parts.contains { part in
      switch part.form {
      case .all, .any: true
      case .choose: parts.count > 2
      default: false
      }
    }
    return series(parts.map(clause), by: word, separator: nested ? "; " : ", ")
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
