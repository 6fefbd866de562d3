import Testing

@testable import Catalog

/// The search is held against trying every set there is.
@Suite struct SmallestSetTests {
  /// Numbers that look random and are the same every time.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// A condition as it is written, before anything is made shorter.
  indirect enum Tree {
    case get(Int)
    case choose(Int, [Int])
    case all([Tree])
    case any([Tree])

    init(things: Int, depth: Int, _ dice: inout Dice) {
      switch Int.random(in: 0..<(depth == 0 ? 2 : 6), using: &dice) {
      case 0: self = .get(Int.random(in: 0..<things, using: &dice))
      case 1:
        let pool = (0..<things).filter { _ in Bool.random(using: &dice) }
        self = .choose(Int.random(in: 0...max(1, pool.count), using: &dice), pool)
      case let form:
        let parts = (0..<Int.random(in: 1...4, using: &dice)).map { _ in Tree(things: things, depth: depth - 1, &dice) }
        self = form < 4 ? .all(parts) : .any(parts)
      }
    }

    var goal: Goal {
      switch self {
      case .get(let thing): .get(thing)
      case .choose(let count, let pool): .choosing(count, of: pool)
      case .all(let parts): .all(parts.map(\.goal))
      case .any(let parts): .any(parts.map(\.goal))
      }
    }

    /// - Parameter set: one bit for each thing.
    func isMet(by set: Int) -> Bool {
      switch self {
      case .get(let thing): set & (1 << thing) != 0
      case .choose(let count, let pool): pool.count { set & (1 << $0) != 0 } >= count
      case .all(let parts): parts.allSatisfy { $0.isMet(by: set) }
      case .any(let parts): parts.contains { $0.isMet(by: set) }
      }
    }
  }

  /// The cheapest set, and of several the one that has the first thing in which they differ: found by trying all.
  static func byForce(_ tree: Tree, _ costs: [Int]) -> [Int]? {
    var best: (cost: Int, set: Int)?
    // Sets whose first things are set come first.
    for set in 0..<(1 << costs.count) where tree.isMet(by: set) {
      let cost = costs.indices.reduce(0) { $0 + (set & (1 << $1) != 0 ? costs[$1] : 0) }
      guard let old = best else {
        best = (cost, set)
        continue
      }
      let differ = old.set ^ set
      if cost < old.cost || cost == old.cost && set & (differ & -differ) != 0 { best = (cost, set) }
    }
    return best.map { best in costs.indices.filter { best.set & (1 << $0) != 0 } }
  }

  @Test(arguments: 0..<40) func nothingSmallerMeetsIt(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    for _ in 0..<60 {
      let things = Int.random(in: 1...9, using: &dice), tree = Tree(things: things, depth: 3, &dice)
      let costs = (0..<things).map { $0 < things - 2 ? 1 : 100 }
      #expect(SmallestSet(costs: costs).of(tree.goal) == Self.byForce(tree, costs), "\(tree)")
    }
  }

  @Test(arguments: 0..<20) func poolsThatOverlapShareAsMuchAsTheyCan(seed: Int) {
    var dice = Dice(state: UInt64(1000 + seed))
    for _ in 0..<20 {
      let things = Int.random(in: 6...12, using: &dice), costs = [Int](repeating: 1, count: things)
      let tree = Tree.all(
        (0..<Int.random(in: 2...6, using: &dice)).map { _ in
          let pool = (0..<things).filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
          return .choose(Int.random(in: 0...max(1, pool.count / 2), using: &dice), pool)
        })
      #expect(SmallestSet(costs: costs).of(tree.goal) == Self.byForce(tree, costs), "\(tree)")
    }
  }

  @Test(arguments: 0..<20) func gettingMoreNeverLeavesMore(seed: Int) {
    var dice = Dice(state: UInt64(2000 + seed))
    for _ in 0..<40 {
      let things = Int.random(in: 2...9, using: &dice), tree = Tree(things: things, depth: 3, &dice)
      let search = SmallestSet(costs: [Int](repeating: 1, count: things))
      var goal = tree.goal, left = search.of(goal)?.count, had = 0
      for thing in (0..<things).shuffled(using: &dice) {
        goal = goal.given([thing])
        had |= 1 << thing
        #expect((goal == .met) == tree.isMet(by: had), "\(tree)")
        let now = search.of(goal)?.count
        if let left { #expect((now ?? .max) <= left && (now ?? .max) >= left - 1, "\(tree)") }
        left = now
      }
    }
  }

  @Test func manyPoolsOfLongListsAreSettled() {
    // Twelve pools of thirty among a hundred, each sharing with its neighbors; the steps would not end if things were tried one by one.
    let pools = (0..<12).map { start in (0..<30).map { (start * 8 + $0) % 100 } }
    let goal = Goal.all(pools.map { .choosing(3, of: $0) })
    let found = SmallestSet(costs: [Int](repeating: 1, count: 100)).of(goal)
    #expect(found.map { set in pools.allSatisfy { Set($0).intersection(set).count >= 3 } } == true)
    // Thirty-six places, and nothing is in more than four pools.
    #expect(found?.count == 9)
  }
}
