/// The middle of some numbers, with the least and the greatest.
struct Spread: Equatable {
  let median: Double
  let least: Double
  let most: Double

  /// Nil without numbers.
  init?(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    guard let least = sorted.first, let most = sorted.last else { return nil }
    self.least = least
    self.most = most
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
