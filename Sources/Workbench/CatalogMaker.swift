/// Invents a catalog of N micro-credentials from a seed: N/4 roles and rubrics, N/50 programs and pathways, N/10 questions,
/// 60 competencies in 12 categories. The same N and seed give the same catalog on every machine.
struct CatalogMaker {
  private var roll: Roll
  private let size: Int

  init(size: Int, seed: UInt64) {
    self.size = size
    roll = Roll(state: seed)
  }

  private static let verbs = [
    "assess", "plan", "lead", "design", "review", "adapt", "coach", "model", "observe", "guide", "revise", "share",
  ]
  private static let nouns = [
    "lesson", "evidence", "feedback", "discussion", "portfolio", "family", "goal", "routine", "text", "problem", "cohort",
  ]
  private static let kinds = [
    "shared", "clear", "formative", "specific", "structured", "consistent", "targeted", "rigorous", "timely", "joyful",
  ]

  mutating func make() -> SyntheticCatalog {
    let categories = (1...12).map { SyntheticCatalog.Named(id: "ca-\($0)", title: "Category \($0)", category: nil) }
    let competencies = (1...60).map { SyntheticCatalog.Named(id: id("co", $0), title: title(), category: categories[$0 % 12].id) }
    let rubrics = (1...max(size / 4, 1)).map { rubric($0) }
    var credentials: [SyntheticCatalog.MicroCredential] = []
    for index in 1...size { credentials.append(credential(index, categories, competencies, rubrics)) }
    let roles = (1...max(size / 4, 1)).map { role($0, categories, competencies) }
    return SyntheticCatalog(
      categories: categories, competencies: competencies, microcredentials: credentials, rubrics: rubrics, roles: roles,
      programs: (1...max(size / 50, 1)).map { program($0, roles.count) },
      pathways: (1...max(size / 50, 1)).map { pathway($0, roles.count) },
      faq: (1...max(size / 10, 1)).map {
        SyntheticCatalog.Question(id: id("fq", $0), q: sentence(), a: paragraph(), links: [credentialID()])
      })
  }

  private mutating func credential(
    _ index: Int, _ categories: [SyntheticCatalog.Named], _ competencies: [SyntheticCatalog.Named], _ rubrics: [SyntheticCatalog.Rubric]
  ) -> SyntheticCatalog.MicroCredential {
    let earlier = index > 1 && roll.below(3) == 0 ? [id("mc", 1 + roll.below(index - 1))] : []
    return SyntheticCatalog.MicroCredential(
      id: id("mc", index), title: title(), summary: sentence(), body: body(), category: categories[roll.below(12)].id,
      competencies: [competencies[roll.below(60)].id], hours: 5 + roll.below(12), date: "2025-0\(1 + roll.below(9))-1\(roll.below(10))",
      prerequisites: earlier, rubric: rubrics[roll.below(rubrics.count)].id,
      requirements: (0..<5).map { _ in
        .init(
          title: title(), prompt: sentence() + " " + sentence(), words: 100 + 50 * roll.below(8),
          rubric: rubrics[roll.below(rubrics.count)].id)
      })
  }

  private mutating func rubric(_ index: Int) -> SyntheticCatalog.Rubric {
    SyntheticCatalog.Rubric(
      id: id("rb", index), title: title(), summary: sentence(),
      rubric: (0..<4).map { _ in .init(criterion: title(), levels: (0..<4).map { _ in sentence() }) })
  }

  private mutating func role(_ index: Int, _ categories: [SyntheticCatalog.Named], _ competencies: [SyntheticCatalog.Named])
    -> SyntheticCatalog.Role
  {
    let count = max(size / 4, 1)
    return SyntheticCatalog.Role(
      id: id("ro", index), title: title(), summary: sentence(), body: body(), category: categories[roll.below(12)].id,
      competencies: [competencies[roll.below(60)].id], date: "2025-06-01", qualifications: (0..<4).map { _ in sentence() },
      requires: [.init(rule: "all", n: nil, mcs: (0..<3).map { _ in credentialID() }), .init(rule: "choose", n: 2, mcs: distinct(5))],
      next: index < count ? [id("ro", index + 1 + roll.below(count - index))] : [])
  }

  private mutating func program(_ index: Int, _ roles: Int) -> SyntheticCatalog.Program {
    SyntheticCatalog.Program(
      id: id("pr", index), title: title(), summary: sentence(), body: body(), roles: [id("ro", 1 + roll.below(roles))],
      milestones: (1...6).map { .init(title: title(), day: $0 * 14, mcs: distinct(4)) })
  }

  private mutating func pathway(_ index: Int, _ roles: Int) -> SyntheticCatalog.Pathway {
    SyntheticCatalog.Pathway(
      id: id("pa", index), title: title(), summary: sentence(), body: body(),
      steps: (0..<6).map { _ in .init(role: id("ro", 1 + roll.below(roles))) })
  }

  // MARK: - Words

  private func id(_ prefix: String, _ index: Int) -> String {
    let digits = String(index)
    return prefix + "-" + String(repeating: "0", count: max(5 - digits.count, 0)) + digits
  }

  private mutating func credentialID() -> String { id("mc", 1 + roll.below(size)) }

  private mutating func distinct(_ count: Int) -> [String] {
    var found: [String] = []
    while found.count < min(count, size) {
      let next = credentialID()
      if !found.contains(next) { found.append(next) }
    }
    return found
  }

  private mutating func pick(_ words: [String]) -> String { words[roll.below(words.count)] }

  private mutating func title() -> String {
    let words = "\(pick(Self.verbs)) \(pick(Self.kinds)) \(pick(Self.nouns))"
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private mutating func sentence() -> String { title() + " and \(pick(Self.verbs)) each \(pick(Self.kinds)) \(pick(Self.nouns))." }

  private mutating func paragraph() -> String {
    (0..<3).map { _ in sentence() }.joined(separator: " ") + " See [\(title())](id:\(credentialID()))."
  }

  private mutating func body() -> String {
    var text = paragraph()
    for _ in 0..<3 {
      text += "\n\n## \(title())\n\n\(paragraph())\n"
      for _ in 0..<4 { text += "\n- \(sentence())" }
    }
    return text
  }
}

/// A linear congruential sequence: enough for words.
private struct Roll {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
