/// How far work has come, on standard error where that is a terminal, and only when the work takes longer than a second.
final class ProgressBar {
  private let words: String
  private let total: Int
  private let start = ContinuousClock.now
  private var isShown = false

  private static let width = 30

  init(_ words: String, of total: Int) {
    self.words = words
    self.total = max(total, 1)
  }

  func show(_ count: Int) {
    guard Terminal.showsProgress, isShown || ContinuousClock.now - start > .seconds(1) else { return }
    isShown = true
    let filled = min(count, total) * Self.width / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    StandardError.write("\r\(words) [\(bar)] \(count) of \(total)")
  }

  /// Takes the bar away, so that what is said next begins a line.
  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
