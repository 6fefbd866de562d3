/// The closest known word to what was written, for "Did you mean …?".
package enum Suggestion {
  /// The candidate with the fewest single-letter edits from `word`, or nil when none is near:
  /// more than a third of the letters would have to change. Ties go to the first in byte order.
  package static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates where abs(candidate.utf8.count - wanted.count) <= limit {
      let distance = edits(wanted, Array(candidate.lowercased().utf8), limit: limit)
      // A word of which no letter stays is another word.
      guard distance <= limit, distance < wanted.count, candidate != word else { continue }
      if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.word
  }

  /// "Did you mean `x`?", or nil when nothing is near.
  package static func sentence(for word: String, among candidates: some Sequence<String>) -> String? {
    closest(to: word, among: candidates).map { "Did you mean `\($0)`?" }
  }

  /// The one word that must be meant: at most two letters differ, and no other is as near. What a program may put in its place
  /// without asking.
  package static func unmistakable(for word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().utf8)
    guard wanted.count > 3 else { return nil }
    var best = 3, found: String?
    for candidate in candidates where candidate != word && abs(candidate.utf8.count - wanted.count) < best {
      let distance = edits(wanted, Array(candidate.lowercased().utf8), limit: 2)
      if distance < best { (best, found) = (distance, candidate) } else if distance == best, candidate != found { found = nil }
    }
    return found
  }

  /// Optimal string alignment distance (a swap of neighbours is one edit), cut off above `limit`.
  static func edits(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    var before = [Int](), above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (before, above) = (above, row)
    }
    return above[b.count]
  }
}
