/// Several choices from pools that overlap, where one thing counts for each pool that holds it.
///
/// Things that are in the same pools and cost the same are counted, not named, so that the search is over a few numbers even where
/// pools are long.
struct Cover {
  /// Things that are alike.
  private struct Sort {
    /// Positions of the pools that hold them, ascending.
    var pools: [Int]
    var cost: Int
    var count: Int
  }

  private struct State: Hashable {
    /// How many each pool still needs.
    var needs: [Int]
    /// How many of each sort there are still.
    var counts: [Int]
  }

  private let sorts: [Sort]
  private let first: State
  /// What is known of states already: the cost where it was found, and a bound below which there is none where it was not.
  private var exact: [State: Int] = [:]
  private var atLeast: [State: Int] = [:]

  /// - Parameter parts: all of the form `choose`.
  init(_ parts: [Goal], _ costs: [Int]) {
    var pools: [Int: [Int]] = [:], needs: [Int] = []
    for case .choose(let count, let pool) in parts {
      for thing in pool { pools[thing, default: []].append(needs.count) }
      needs.append(count)
    }
    var position: [[Int]: Int] = [:], sorts: [Sort] = []
    for thing in pools.keys.sorted() {
      guard let of = pools[thing] else { continue }
      let likeness = of + [-costs[thing]]
      if let at = position[likeness] {
        sorts[at].count += 1
      } else {
        position[likeness] = sorts.count
        sorts.append(Sort(pools: of, cost: costs[thing], count: 1))
      }
    }
    self.sorts = sorts
    first = State(needs: needs, counts: sorts.map(\.count))
  }

  /// - Returns: the cost of a smallest set where it is lower than the limit, else anything not lower than the limit.
  func cost(below limit: Int) -> Int {
    var search = self
    return search.cost(first, below: limit)
  }

  private mutating func cost(_ state: State, below limit: Int) -> Int {
    // The pool with the least freedom decides first.
    var tightest: (pool: Int, spare: Int)?
    for (pool, need) in state.needs.enumerated() where need > 0 {
      let there = sorts.indices.reduce(0) { $0 + (sorts[$1].pools.contains(pool) ? state.counts[$1] : 0) }
      if there < need { return SmallestSet.never }
      if there - need < tightest?.spare ?? .max { tightest = (pool, there - need) }
    }
    guard let tightest else { return 0 }
    if let known = exact[state] { return known }
    if max(atLeast[state] ?? 0, bound(state)) >= limit { return limit }

    // The sort that serves most, for its cost; one of it is taken, or none at all any more.
    guard let sort = best(for: tightest.pool, state) else { return SmallestSet.never }
    var best = limit
    var taken = state
    taken.counts[sort] -= 1
    for pool in sorts[sort].pools { taken.needs[pool] = max(0, taken.needs[pool] - 1) }
    best = min(best, sorts[sort].cost + cost(taken, below: best - sorts[sort].cost))
    var refused = state
    // What serves no more and costs no less could be exchanged for it, so it is refused with it.
    for other in sorts.indices where state.counts[other] > 0 && sorts[other].cost >= sorts[sort].cost {
      if sorts[other].pools.allSatisfy({ state.needs[$0] <= 0 || sorts[sort].pools.contains($0) }) { refused.counts[other] = 0 }
    }
    best = min(best, cost(refused, below: best))
    if best < limit { exact[state] = best } else { atLeast[state] = limit }
    return best
  }

  private func best(for pool: Int, _ state: State) -> Int? {
    sorts.indices.filter { state.counts[$0] > 0 && sorts[$0].pools.contains(pool) }.min { a, b in
      let (x, y) = (service(a, state), service(b, state))
      // Cost for each pool served, as fractions.
      return sorts[a].cost * y != sorts[b].cost * x ? sorts[a].cost * y < sorts[b].cost * x : a < b
    }
  }

  /// How many pools that still need something one of this sort serves.
  private func service(_ sort: Int, _ state: State) -> Int {
    sorts[sort].pools.reduce(0) { $0 + (state.needs[$1] > 0 ? 1 : 0) }
  }

  /// No set costs less.
  private func bound(_ state: State) -> Int {
    let open = sorts.indices.filter { state.counts[$0] > 0 }
    // All that is needed, at the best price anything has.
    var price = (cost: 0, serves: 1)
    for sort in open {
      let serves = service(sort, state)
      if serves > 0, price.cost == 0 || sorts[sort].cost * price.serves < price.cost * serves { price = (sorts[sort].cost, serves) }
    }
    let whole = state.needs.reduce(0) { $0 + max(0, $1) }
    var bound = (whole * price.cost + price.serves - 1) / price.serves
    // Pools that share nothing add up, each at its own best price; the neediest first.
    var sum = 0, taken: Set<Int> = []
    for pool in state.needs.indices.sorted(by: { (state.needs[$1], $0) < (state.needs[$0], $1) }) where state.needs[pool] > 0 {
      let of = open.filter { sorts[$0].pools.contains(pool) }
      let own = cheapest(state.needs[pool], of, state)
      bound = max(bound, own)
      if taken.isDisjoint(with: of) {
        sum += own
        taken.formUnion(of)
      }
    }
    return max(bound, sum)
  }

  private func cheapest(_ need: Int, _ open: [Int], _ state: State) -> Int {
    var left = need, sum = 0
    for sort in open.sorted(by: { (sorts[$0].cost, $0) < (sorts[$1].cost, $1) }) where left > 0 {
      let taken = min(left, state.counts[sort])
      sum += taken * sorts[sort].cost
      left -= taken
    }
    return sum
  }
}
