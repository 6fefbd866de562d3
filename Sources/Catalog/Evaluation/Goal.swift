/// What is still needed, as a condition on things to get. Things are numbers, in the order in which one would rather get them.
///
/// Goals are made by `get`, `choosing`, `all` and `any` only, and so are always in their shortest form: nothing in them is
/// met or impossible, no `every` holds another, and what an `every` needs is in none of its other parts.
indirect enum Goal: Hashable, Sendable {
  case met
  case impossible
  case get(Int)
  /// So many of these, at least one and fewer than all.
  case choose(Int, of: [Int])
  case every([Goal])
  case either([Goal])

  static func choosing(_ count: Int, of pool: [Int]) -> Goal {
    if count <= 0 { return .met }
    if count > pool.count { return .impossible }
    if pool.count == 1 { return .get(pool[0]) }
    return count == pool.count ? .every(pool.map(Goal.get)) : .choose(count, of: pool)
  }

  static func all(_ parts: [Goal]) -> Goal {
    var needed: [Int] = [], isNeeded: Set<Int> = [], others: [Goal] = [], waiting = parts
    while !waiting.isEmpty {
      var found: Set<Int> = []
      for part in waiting.flatMap(\.parts) {
        switch part {
        case .met: break
        case .impossible: return .impossible
        case .get(let thing):
          if isNeeded.insert(thing).inserted {
            needed.append(thing)
            found.insert(thing)
          }
        default: others.append(part)
        }
      }
      // What is needed in any case may settle other parts, and these may need further things in any case.
      waiting = []
      if !found.isEmpty {
        waiting = others.map { $0.given(found) }
        others = []
      }
    }
    let all = needed.map(Goal.get) + others
    return all.isEmpty ? .met : all.count == 1 ? all[0] : .every(all)
  }

  static func any(_ ways: [Goal]) -> Goal {
    var single: [Int] = [], isSingle: Set<Int> = [], others: [Goal] = []
    for way in ways.flatMap(\.ways) {
      switch way {
      case .met: return .met
      case .impossible: break
      case .get(let thing): if isSingle.insert(thing).inserted { single.append(thing) }
      case .choose(1, let pool): single += pool.filter { isSingle.insert($0).inserted }
      default: if !others.contains(way) { others.append(way) }
      }
    }
    if single.isEmpty, others.isEmpty { return .impossible }
    let one = Goal.choosing(single.isEmpty ? 0 : 1, of: single)
    if others.isEmpty { return one }
    if single.isEmpty { return others.count == 1 ? others[0] : .either(others) }
    return .either([one] + others)
  }

  /// What is left of it when somebody gets these.
  func given(_ things: Set<Int>) -> Goal {
    switch self {
    case .met, .impossible: return self
    case .get(let thing): return things.contains(thing) ? .met : self
    case .choose(let count, let pool):
      let open = pool.filter { !things.contains($0) }
      return open.count == pool.count ? self : .choosing(count - (pool.count - open.count), of: open)
    case .every(let parts): return .all(parts.map { $0.given(things) })
    case .either(let ways): return .any(ways.map { $0.given(things) })
    }
  }

  /// What must all be met.
  private var parts: [Goal] {
    if case .every(let parts) = self { parts } else { [self] }
  }

  private var ways: [Goal] {
    if case .either(let ways) = self { ways } else { [self] }
  }

  /// The things without which it can't be met, unless by ways that all need them.
  var needed: [Int] {
    parts.compactMap { if case .get(let thing) = $0 { thing } else { nil } }
  }

  var isOneThing: Bool {
    if case .get = self { true } else { false }
  }

  /// The conditions on single things and pools in it, in order.
  var leaves: [[Int]] {
    switch self {
    case .met, .impossible: []
    case .get(let thing): [[thing]]
    case .choose(_, let pool): [pool]
    case .every(let parts), .either(let parts): parts.flatMap(\.leaves)
    }
  }
}
