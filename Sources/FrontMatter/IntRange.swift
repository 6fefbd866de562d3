/// From one whole number to another, both included: the hours a micro-credential takes.
package struct IntRange: Hashable, Sendable {
  package let min: Int
  package let max: Int

  /// `min` must not be above `max`.
  package init(min: Int, max: Int) {
    precondition(min <= max)
    self.min = min
    self.max = max
  }

  /// `5–20` with an en dash, or `5` where both ends are the same.
  package var display: String { min == max ? String(min) : "\(min)–\(max)" }
}
