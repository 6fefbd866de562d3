import FrontMatter

/// Values that prose elsewhere may repeat. `[$200](policy:mc-stipend#amount)` compares its words with them.
package enum Facts {
  package struct Fact: Sendable {
    package var id: String
    /// Ways to write it, the first being the one to suggest.
    package var accepted: [String]
  }

  package static func of(_ entity: Entity) -> [Fact] {
    switch entity.content {
    case .policy(let policy): of(policy)
    case .statistic(let statistic):
      statistic.points.map { point in
        let number = String(point.value)
        return Fact(
          id: point.year,
          accepted: statistic.unit == "percent"
            ? ["\(number) %", "\(number)%", "\(number) percent", number] : [grouped(point.value), number])
      }
    default: []
    }
  }

  private static func of(_ policy: Policy) -> [Fact] {
    var facts: [Fact] = []
    if let amount = policy.amount { facts.append(Fact(id: "amount", accepted: [amount.display])) }
    if let hours = policy.hours { facts.append(Fact(id: "hours", accepted: ["\(hours)", "\(hours) hours", "\(hours) CPE hours"])) }
    if let cap = policy.cap {
      let per = cap.period == .career ? "" : " a \(cap.period.words)"
      facts.append(
        Fact(
          id: "cap",
          accepted: ["\(cap.count)", "\(cap.count) a year", "up to \(cap.count) a year", "up to \(cap.count)", "\(cap.count)\(per)"]))
    }
    if let days = policy.assessmentDays {
      facts.append(Fact(id: "assessment_days", accepted: ["about \(days) days", "\(days) days", "\(days)"]))
    }
    if let deadline = policy.deadline { facts.append(Fact(id: "deadline", accepted: [deadline.day.words])) }
    if let range = policy.rangeHours { facts.append(Fact(id: "range_hours", accepted: ["\(range.display) hours", range.display])) }
    if let range = policy.rangeWeeks { facts.append(Fact(id: "range_weeks", accepted: ["\(range.display) weeks", range.display])) }
    return facts + policy.facts.map { Fact(id: $0.id, accepted: [$0.text]) }
  }

  /// Equal but for the width of spaces, the length of dashes and capitals.
  static func same(_ a: String, _ b: String) -> Bool { folded(a) == folded(b) }

  private static func folded(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case " ", "\u{a0}", "\u{202f}", "\u{2009}", "\n": if !out.hasSuffix(" ") { out += " " }
      case "\u{2013}", "\u{2011}", "\u{2012}": out += "-"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number), out = ""
    while digits.count > 3 {
      out = "," + digits.suffix(3) + out
      digits.removeLast(3)
    }
    return digits + out
  }
}

extension Entity {
  /// Every anchor that the page of this entity has.
  package var anchors: [String] {
    var anchors = content.anchors(of: id.kind)
    if id.kind == .policy {
      // Only facts that the policy gives: a link to an amount that is not there would check nothing.
      let given = Set(Facts.of(self).map(\.id))
      anchors.removeAll { Policy.standardFacts.contains($0) && !given.contains($0) }
    }
    return anchors + headings.map(\.id)
  }
}

extension Content {
  /// The anchors of a page but for the headings of its prose.
  func anchors(of kind: Kind) -> [String] {
    let sections = kind.reader.sections
    switch self {
    case .role(let role): return sections + role.qualifications.flatMap { [$0.id] + $0.earlier }
    case .microCredential(let it):
      let parts = it.parts.flatMap { [$0.id] + $0.earlier }
      if case .own(let rubric) = it.rubric { return sections + parts + rubric.criteria.map(\.anchor) }
      return sections + parts
    case .rubric(let it): return sections + it.criteria.map(\.anchor)
    case .recognition(let it): return sections + (it.requires?.clauses.indices.map { "n\($0 + 1)" } ?? [])
    case .competency(let it): return sections + it.levels.indices.map { "level-\($0 + 1)" }
    case .policy(let it):
      return sections + it.options.flatMap { [$0.id] + $0.earlier } + it.facts.flatMap { [$0.id] + $0.earlier }
    default: return sections
    }
  }
}
