/// How much two short texts have in common, to tell a clause that was reworded from one that was replaced.
///
/// The longest series of words that both have in the same order is weighed against the whole of both texts (what Dice's coefficient
/// does) and against the shorter one, and the mean of the two is taken: a clause that only grew stays the same clause. Small words
/// weigh a quarter, so that "An interview" and "An evaluation" are not half the same.
struct Likeness {
  /// From here on two texts are taken for one that was reworded: half of what they say is the same.
  static let threshold = 0.5
  /// The same where authors gave them different kinds, say a licence and a degree.
  static let thresholdAcrossKinds = 0.8

  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "it", "of", "on", "one", "or", "that", "the", "their", "this", "to",
    "with",
  ]
  /// More words than this are not looked at.
  private static let longest = 200

  let words: [String]
  private let weights: [Double]
  private let total: Double

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(Self.longest).map(String.init)
    weights = words.map { Self.small.contains($0) ? 0.25 : 1 }
    total = weights.reduce(0, +)
  }

  /// From 0, nothing, to 1, the same words.
  func score(_ other: Likeness) -> Double {
    let lesser = min(total, other.total)
    guard lesser > 0 else { return 0 }
    let shared = shared(other)
    return (2 * shared / (total + other.total) + shared / lesser) / 2
  }

  /// Weight of the heaviest series of words that stands in both.
  private func shared(_ other: Likeness) -> Double {
    var above = [Double](repeating: 0, count: other.words.count + 1)
    for (word, weight) in zip(words, weights) {
      var row = above
      for (column, candidate) in other.words.enumerated() {
        row[column + 1] = word == candidate ? above[column] + weight : max(above[column + 1], row[column])
      }
      above = row
    }
    return above.last ?? 0
  }
}
