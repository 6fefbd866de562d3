import Diagnostics

/// Words that promise too much, and mentions of FAQ entries that nobody can click.
enum WordingCheck {
  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    for entity in catalog.sorted where entity.hasDelicateWords && entity.id.version == nil {
      let text = entity.body.plain
      if promises(text, entity, catalog) {
        findings.append(
          Diagnostic(
            "promise-without-disclaimer", .warning, at: entity.span, "The text says “guarantee” and does not lead to the disclaimer.",
            fix: catalog.configuration.disclaimer?.question.map { "Link to `faq:\($0.id)`." } ?? "Say what earning does not promise."))
      }
      for number in unlinkedQuestions(in: text, entity) {
        findings.append(
          Diagnostic(
            "plain-faq-mention", .warning, at: entity.span, "“FAQ \(number)” is not a link.", fix: "Write `[FAQ \(number)](faq:\(number))`."
          ))
      }
    }
  }

  /// Role cards and recognitions carry the disclaimer by themselves; the entry that is the disclaimer needs no other.
  private static func promises(_ text: String, _ entity: Entity, _ catalog: Catalog) -> Bool {
    if entity.id.kind == .role || entity.id.kind == .recognition { return false }
    guard DelicateWords.contains(text, "guarantee") else { return false }
    let question = catalog.configuration.disclaimer?.question
    if entity.id == question { return false }
    return !entity.references.contains { reference in
      reference.target == question || catalog.entity(reference.target).map(isDisclaimer) ?? false
    }
  }

  private static func isDisclaimer(_ entity: Entity) -> Bool {
    if case .policy(let policy) = entity.content { policy.disclaimer != nil } else { false }
  }

  /// Numbers after “FAQ” that stand in the text more often than in its links.
  private static func unlinkedQuestions(in text: String, _ entity: Entity) -> [Int] {
    guard DelicateWords.contains(text, "faq ") else { return [] }
    var counts: [Int: Int] = [:]
    for number in numbers(in: text) { counts[number, default: 0] += 1 }
    for link in entity.body.prose.links {
      for number in numbers(in: link.text) { counts[number, default: 0] -= 1 }
    }
    return counts.filter { $0.value > 0 }.keys.sorted()
  }

  private static func numbers(in text: String) -> [Int] {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{a0}" })
    return zip(words, words.dropFirst()).compactMap { first, second in
      guard first.uppercased().hasSuffix("FAQ") else { return nil }
      return Int(second.drop { $0 == "#" }.prefix { $0.isASCII && $0.isNumber })
    }
  }
}
