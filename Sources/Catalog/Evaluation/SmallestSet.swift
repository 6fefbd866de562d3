/// Finds the smallest set of things that meets a goal: exact, whatever the nesting and however pools overlap.
///
/// The problem is as hard as covering sets, but the goals that people write fall apart: what is needed in any case is taken out
/// first, parts that share nothing are solved one by one, and things that serve the same parts are interchangeable. What is left
/// over is searched with bounds.
struct SmallestSet: Sendable {
  /// Of each thing, positive. The set of the lowest sum is the smallest.
  let costs: [Int]
  /// Higher than any sum.
  static let never = 1 << 50

  /// - Returns: nil where nothing meets it. Of several smallest sets, the one that has the first thing in which they differ.
  func of(_ goal: Goal) -> [Int]? {
    var chosen = goal.needed, goal = goal.given(Set(goal.needed)), left = cost(goal, below: Self.never)
    if left >= Self.never { return nil }
    var uses = [[Int]](repeating: [], count: costs.count)
    for (number, leaf) in goal.leaves.enumerated() { for thing in leaf { uses[thing].append(number) } }
    // Things of the same use are alike: where one can't be part of a smallest set any more, the others can't either.
    var refused: Set<[Int]> = []
    for thing in costs.indices where left > 0 && !uses[thing].isEmpty && costs[thing] <= left {
      let likeness = uses[thing] + [-costs[thing]]
      if refused.contains(likeness) { continue }
      let next = goal.given([thing])
      if next != goal, cost(next, below: left - costs[thing] + 1) == left - costs[thing] {
        chosen.append(thing)
        goal = next
        left -= costs[thing]
      } else {
        refused.insert(likeness)
      }
    }
    return chosen.sorted()
  }

  /// - Returns: the cost of a smallest set where it is lower than the limit, else anything not lower than the limit.
  func cost(_ goal: Goal, below limit: Int) -> Int {
    switch goal {
    case .met: return 0
    case .impossible: return Self.never
    case .get(let thing): return costs[thing]
    case .choose(let count, let pool): return cheapest(count, of: pool)
    case .either(let ways):
      var best = limit
      for way in ways where bound(way) < best { best = min(best, cost(way, below: best)) }
      return best
    case .every(let parts):
      var sum = goal.needed.reduce(0) { $0 + costs[$1] }
      for group in Self.groups(parts.filter { !$0.isOneThing }) {
        if sum >= limit { return limit }
        sum += group.count == 1 ? cost(group[0], below: limit - sum) : cost(tangled: group, below: limit - sum)
      }
      return sum
    }
  }

  /// Of parts that share things.
  private func cost(tangled parts: [Goal], below limit: Int) -> Int {
    if bound(.every(parts)) >= limit { return limit }
    var fewest: (index: Int, ways: [Goal])?
    for (index, part) in parts.enumerated() {
      if case .either(let ways) = part, ways.count < fewest?.ways.count ?? .max { fewest = (index, ways) }
    }
    guard let fewest else {
      return Cover(parts, costs).cost(below: limit)
    }
    var others = parts, best = limit
    others.remove(at: fewest.index)
    for way in fewest.ways { best = min(best, cost(.all([way] + others), below: best)) }
    return best
  }

  private func cheapest(_ count: Int, of pool: [Int]) -> Int {
    pool.map { costs[$0] }.sorted().prefix(count).reduce(0, +)
  }

  /// No set costs less.
  private func bound(_ goal: Goal) -> Int {
    switch goal {
    case .met: return 0
    case .impossible: return Self.never
    case .get(let thing): return costs[thing]
    case .choose(let count, let pool): return cheapest(count, of: pool)
    case .either(let ways): return ways.lazy.map(bound).min() ?? Self.never
    case .every(let parts):
      // Parts that share nothing add up; of the others the dearest counts.
      var sum = 0, dearest = 0, seen: Set<Int> = []
      for part in parts {
        let own = bound(part), things = part.leaves.joined()
        dearest = max(dearest, own)
        if seen.isDisjoint(with: things) {
          sum += own
          seen.formUnion(things)
        }
      }
      return max(sum, dearest)
    }
  }

  /// Parts that share things, directly or through others.
  private static func groups(_ parts: [Goal]) -> [[Goal]] {
    var groups: [(things: Set<Int>, parts: [Goal])] = []
    for part in parts {
      var things = Set(part.leaves.joined()), joined = [part], apart: [(Set<Int>, [Goal])] = []
      for group in groups {
        if group.things.isDisjoint(with: things) {
          apart.append(group)
        } else {
          things.formUnion(group.things)
          joined = group.parts + joined
        }
      }
      groups = apart + [(things, joined)]
    }
    return groups.map(\.parts)
  }
}
