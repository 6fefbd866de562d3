/// From values to heights of a chart: both ends are round numbers around all values.
struct ChartScale: Hashable, Sendable {
  let low: Int
  let high: Int

  /// - Parameter percent: whether values are percentages, so that nothing is above 100 unless one of them is.
  init(around values: [Int], percent: Bool) {
    let smallest = values.min() ?? 0, largest = values.max() ?? 0
    let step = Self.step(max(largest - smallest, 1))
    var low = Self.floor(smallest - 1, step), high = -Self.floor(-largest - 1, step)
    if smallest >= 0 { low = max(low, 0) }
    if percent, largest <= 100 { high = min(high, 100) }
    if low >= high { low = high - step }
    self.low = low
    self.high = high
  }

  /// 0 for the low end, 1 for the high one.
  func share(_ value: Int) -> Double { Double(value - low) / Double(high - low) }

  /// The smallest of 1, 2, 5, 10, 20, 50, … that divides the range in at most eight.
  private static func step(_ range: Int) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 5] where unit * factor * 8 >= range { return unit * factor }
      unit *= 10
    }
  }

  private static func floor(_ value: Int, _ step: Int) -> Int {
    let down = value / step
    return (value < 0 && value % step != 0 ? down - 1 : down) * step
  }
}
