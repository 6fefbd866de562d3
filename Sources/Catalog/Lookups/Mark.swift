/// Stands for some bytes: the first half of their SHA-256 digest.
package struct Mark: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }
}
