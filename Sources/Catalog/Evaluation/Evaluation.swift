package import FrontMatter

/// How far a record meets a requirement on a day.
///
/// A pure function of the requirement, the record, the rules and the day; it reads no clock.
package struct Evaluation: Sendable {
  /// How one part of the requirement stands.
  package struct Part: Sendable, Equatable {
    package var isMet: Bool
    /// How many count, never more than are asked for.
    package var have: Int
    /// How many are asked for: of micro-credentials, or of parts.
    package var need: Int
    /// The micro-credentials that count for it, in the order in which they were earned.
    package var counted: [EntityID] = []
    /// The first day on which an award counts, where it asks for a number of years.
    package var since: CalendarDate?
  }

  /// Something to get.
  package enum Item: Hashable, Sendable {
    case microCredential(EntityID)
    case recognition(EntityID)
    case role(EntityID)
    case other(String, kind: Requirement.OtherKind)
  }

  /// The requirement's nodes, parents first, as `Requirement.nodes` lists them.
  package let parts: [Part]
  package var isMet: Bool { parts[0].isMet }
  /// The smallest set that would meet it, if it were got on that day; nil where nothing would, since it asks for what can't be
  /// earned any more.
  ///
  /// Smallest is the set with the fewest things that no micro-credential can be, and among those the one with the fewest
  /// micro-credentials. Of several, the one whose things come first in the requirement; micro-credentials come before other things,
  /// and those never earned before those to be earned again.
  package let left: [Item]?

  package init(of requirement: Requirement, by record: Record, rules: some RequirementRules, on day: CalendarDate) {
    var reading = Reading(Holdings(record, rules, day), rules, day)
    let goal = reading.goal(requirement)
    parts = reading.parts
    left = reading.things.smallest(goal)
  }
}

extension Evaluation {
  /// Walks a requirement once, and notes how each node stands and what is still needed.
  private struct Reading {
    let holdings: Holdings
    let rules: any RequirementRules
    let day: CalendarDate
    var parts: [Part] = []
    var things = Things()
    /// Recognitions that are being looked into, so that a circle ends.
    private var trail: Set<EntityID> = []

    init(_ holdings: Holdings, _ rules: any RequirementRules, _ day: CalendarDate) {
      self.holdings = holdings
      self.rules = rules
      self.day = day
    }

    mutating func goal(_ node: Requirement) -> Goal {
      let place = parts.count
      parts.append(Part(isMet: false, have: 0, need: 1))
      var goal: Goal
      switch node.form {
      case .all(let nodes):
        let goals = nodes.map { self.goal($0) }
        parts[place].need = nodes.count
        parts[place].have = goals.count { $0 == .met }
        goal = .all(goals)
      case .any(let nodes):
        goal = .any(nodes.map { self.goal($0) })
      case .choose(let count, let pool, let years):
        goal = choice(count, pool, years, place)
      case .microCredential(let id):
        let id = rules.current(id)
        if holdings.earned(id) != nil { parts[place].counted = [id] }
        goal = parts[place].counted.isEmpty ? toEarn([id], count: 1) : .met
      case .recognition(let id): goal = recognition(rules.current(id))
      case .role(let id):
        let id = rules.current(id)
        goal = holdings.roles.contains(id) ? .met : .get(things.number(of: .role(id)))
      case .other(let text, let kind):
        goal = holdings.confirmed.contains(text.plain) ? .met : .get(things.number(of: .other(text.plain, kind: kind)))
      }
      parts[place].isMet = goal == .met
      if goal == .met { parts[place].have = parts[place].need }
      return goal
    }

    private mutating func choice(_ count: Int, _ pool: Requirement.Pool, _ years: Int?, _ place: Int) -> Goal {
      let members = rules.members(of: pool).uniqued
      let since = years.map { day.adding(years: -$0).adding(days: 1) }
      let fitting = members.enumerated().compactMap { index, id in
        holdings.earned(id).flatMap { earned in since.map { earned >= $0 } ?? true ? (earned, index, id) : nil }
      }
      let counted = fitting.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(count).map(\.2)
      parts[place].need = count
      parts[place].have = counted.count
      parts[place].counted = counted
      parts[place].since = since
      if counted.count == count { return .met }
      let there = Set(fitting.map(\.2))
      return toEarn(members.filter { !there.contains($0) }, count: count - counted.count)
    }

    private mutating func toEarn(_ ids: [EntityID], count: Int) -> Goal {
      .choosing(
        count,
        of: ids.filter { !rules.isRetired($0) }.map { things.number(of: .microCredential($0), again: holdings.wasEarned($0)) })
    }

    /// One that was granted and is valid, or that the awards suffice for.
    private mutating func recognition(_ id: EntityID) -> Goal {
      if holdings.recognitions.contains(id) { return .met }
      guard let requirement = rules.requirement(of: id), trail.insert(id).inserted else {
        return .get(things.number(of: .recognition(id)))
      }
      let before = parts
      let goal = goal(requirement)
      // Its own parts stand on its own page.
      parts = before
      trail.remove(id)
      return goal
    }
  }
}

extension Sequence where Element: Hashable {
  /// Each once, where it stands first.
  var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
