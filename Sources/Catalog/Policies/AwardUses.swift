package import FrontMatter

/// What one award counts for, and whether it may count for all of that at once.
package struct AwardUses: Sendable, Equatable {
  /// Two counters that the award counts for.
  package struct Pair: Sendable, Equatable {
    package var first: EntityID
    package var second: EntityID
    /// On what condition it may count for both; nil where no condition is given.
    package var condition: String?
  }

  package var award: Record.Award
  /// Policies and recognitions, in the order they were given in.
  package var counters: [EntityID]
  /// Pairs that a policy joins with `counts_with`.
  package var together: [Pair]
  /// Pairs that no policy joins: whether it may count for both has to be asked.
  package var unsaid: [Pair]
}

/// What awards may count for: something to renew, a goal to meet, a recognition.
package struct Counters: Sendable {
  package struct Counter: Sendable {
    package var id: EntityID
    /// The ways to meet it.
    package var ways: [Requirement]
    /// What else an award for it may count for, with the condition.
    package var with: [EntityID: String?]
    /// Recognitions say nothing about others, and need nobody's leave.
    package var isPolicy: Bool { id.kind == .policy }

    package init(_ id: EntityID, ways: [Requirement], with: [EntityID: String?] = [:]) {
      self.id = id
      self.ways = ways
      self.with = with
    }
  }

  package var all: [Counter]

  package init(_ all: [Counter]) { self.all = all }

  /// - Returns: one for each award that counts for anything, in the order of the record.
  package func uses(of record: Record, rules: some RequirementRules, on day: CalendarDate) -> [AwardUses] {
    let counted = all.map { counter in
      Set(counter.ways.flatMap { Evaluation(of: $0, by: record, rules: rules, on: day).parts.flatMap(\.counted) })
    }
    return record.awards.compactMap { award in
      let id = rules.current(award.microCredential)
      let hits = all.indices.filter { counted[$0].contains(id) }.map { all[$0] }
      if hits.isEmpty { return nil }
      var uses = AwardUses(award: award, counters: hits.map(\.id), together: [], unsaid: [])
      for (index, first) in hits.enumerated() {
        for second in hits[(index + 1)...] where first.isPolicy || second.isPolicy {
          if let condition = first.with[second.id] ?? second.with[first.id] {
            uses.together.append(.init(first: first.id, second: second.id, condition: condition))
          } else {
            uses.unsaid.append(.init(first: first.id, second: second.id))
          }
        }
      }
      return uses
    }
  }
}

extension Catalog {
  /// Policies with ways to choose from, and recognitions, in the order of their ids.
  package var counters: Counters {
    let recognitions = all(.recognition).compactMap { entity -> Counters.Counter? in
      guard case .recognition(let it) = entity.content, let requirement = it.requires else { return nil }
      return Counters.Counter(entity.id, ways: [requirement])
    }
    let policies = all(.policy).compactMap { entity -> Counters.Counter? in
      guard case .policy(let it) = entity.content else { return nil }
      let ways = it.options.compactMap(\.requires)
      if ways.isEmpty { return nil }
      let with = it.countsWith.map { (current($0.target), $0.condition?.plain) }
      return Counters.Counter(entity.id, ways: ways, with: Dictionary(with) { first, _ in first })
    }
    return Counters(recognitions + policies)
  }
}
