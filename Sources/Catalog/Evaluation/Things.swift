/// The things that a requirement still asks for, numbered as they are met with.
struct Things: Sendable {
  private var items: [Evaluation.Item] = []
  /// Whether it is a micro-credential that was earned once and no longer counts.
  private var isAgain: [Bool] = []
  private var numbers: [Evaluation.Item: Int] = [:]

  mutating func number(of item: Evaluation.Item, again: Bool = false) -> Int {
    if let number = numbers[item] { return number }
    numbers[item] = items.count
    items.append(item)
    isAgain.append(again)
    return items.count - 1
  }

  /// - Returns: nil where nothing meets the goal.
  func smallest(_ goal: Goal) -> [Evaluation.Item]? {
    // In the order in which one would rather get them.
    let order = items.indices.sorted { (rank($0), $0) < (rank($1), $1) }
    var place = [Int](repeating: 0, count: items.count)
    for (position, number) in order.enumerated() { place[number] = position }
    let costs = order.map { rank($0) < 2 ? 1 : Self.outside }
    return SmallestSet(costs: costs).of(goal.renumbered(place))?.map { items[order[$0]] }
  }

  /// One thing outside of micro-credentials weighs more than all micro-credentials together.
  private static let outside = 1 << 24

  private func rank(_ number: Int) -> Int {
    if case .microCredential = items[number] { isAgain[number] ? 1 : 0 } else { 2 }
  }
}

extension Goal {
  /// The same with other numbers, and pools in their order.
  fileprivate func renumbered(_ places: [Int]) -> Goal {
    switch self {
    case .met, .impossible: self
    case .get(let thing): .get(places[thing])
    case .choose(let count, let pool): .choose(count, of: pool.map { places[$0] }.sorted())
    case .every(let parts): .every(parts.map { $0.renumbered(places) })
    case .either(let ways): .either(ways.map { $0.renumbered(places) })
    }
  }
}
