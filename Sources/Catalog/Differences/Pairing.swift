/// Which clause of an earlier list is which of a later one.
struct Pairing {
  struct Clause {
    /// A name that stays when the words change.
    var id: String?
    var text: String
    var kind: String?
  }

  /// Positions in the two lists; nil where the clause has no counterpart.
  struct Pair: Equatable {
    var old: Int?
    var new: Int?
  }

  /// In the order of the later list, then what only the earlier one has.
  let pairs: [Pair]

  /// Comparing each with each costs the product of both; lists that nobody reads are only matched by name and by equal words.
  private static let mostComparisons = 10_000

  /// By name first, then by equal words, then by likeness: the most alike first, and among equals the earliest.
  init(_ old: [Clause], _ new: [Clause]) {
    var partner: [Int?] = Array(repeating: nil, count: new.count)
    var free = Set(old.indices)
    func match(_ isSame: (Clause, Clause) -> Bool) {
      for position in new.indices where partner[position] == nil {
        guard let found = free.sorted().first(where: { isSame(old[$0], new[position]) }) else { continue }
        partner[position] = found
        free.remove(found)
      }
    }
    match { $0.id != nil && $0.id == $1.id }
    match { $0.text == $1.text }
    for (earlier, later) in Self.likely(old, new, free.sorted(), new.indices.filter { partner[$0] == nil }) {
      guard partner[later] == nil, free.remove(earlier) != nil else { continue }
      partner[later] = earlier
    }
    pairs = new.indices.map { Pair(old: partner[$0], new: $0) } + free.sorted().map { Pair(old: $0, new: nil) }
  }

  /// Pairs of positions that are alike enough, the most alike first.
  private static func likely(_ old: [Clause], _ new: [Clause], _ oldLeft: [Int], _ newLeft: [Int]) -> [(Int, Int)] {
    guard oldLeft.count * newLeft.count <= mostComparisons else { return [] }
    let later = newLeft.map { ($0, Likeness(new[$0].text)) }
    var found: [(score: Double, old: Int, new: Int)] = []
    for earlier in oldLeft {
      let likeness = Likeness(old[earlier].text)
      for (position, other) in later where !areNamedApart(old[earlier], new[position]) {
        let score = likeness.score(other)
        if score >= threshold(old[earlier], new[position]) { found.append((score, earlier, position)) }
      }
    }
    return found.sorted { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }.map { ($0.old, $0.new) }
  }

  /// An author who names both differently says that they are two.
  private static func areNamedApart(_ old: Clause, _ new: Clause) -> Bool { old.id != nil && new.id != nil && old.id != new.id }

  private static func threshold(_ old: Clause, _ new: Clause) -> Double {
    guard let before = old.kind, let after = new.kind, before != after else { return Likeness.threshold }
    return Likeness.thresholdAcrossKinds
  }
}
