/// The numbers a drawing is made of: the same for the same seed, on every machine.
///
/// Mulberry32. Every drawing depends on the order of its rolls, so a change in that order changes the picture of every stone.
struct Roll {
  private var state: UInt32

  init(seed: UInt32) {
    state = seed
  }

  /// A number in `0..<count`.
  mutating func pick(_ count: Int) -> Int {
    Int((UInt64(next()) &* UInt64(count)) >> 32)
  }

  mutating func between(_ low: Int, _ high: Int) -> Int {
    low + pick(high - low + 1)
  }

  private mutating func next() -> UInt32 {
    state = state &+ 0x6d2b_79f5
    var t = (state ^ (state >> 15)) &* (state | 1)
    t ^= t &+ ((t ^ (t >> 7)) &* (t | 61))
    return t ^ (t >> 14)
  }
}

/// FNV-1a, 32 bit: the seed of a stone comes from its id, and the pigment of a category from its name.
struct Fingerprint {
  private(set) var value: UInt32 = 0x811c_9dc5

  init() {}

  init(_ text: String) {
    add(text)
  }

  mutating func add(_ text: String) {
    for byte in text.utf8 {
      value = (value ^ UInt32(byte)) &* 0x0100_0193
    }
  }
}
