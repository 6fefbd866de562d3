/// Words numbered in the order in which they are first met. Millions of look-ups a build: bytes in one row, no strings.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each word begins, and the end of the last.
  private var starts: [Int] = [0]
  /// Numbers of words by digest; -1 where there is none. A power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { starts.count - 1 }

  subscript(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  mutating func number(of word: some Collection<UInt8>) -> Int {
    var slot = Self.digest(word) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if starts[number + 1] - starts[number] == word.count, self[number].elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    bytes.append(contentsOf: word)
    starts.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<count {
      var slot = Self.digest(self[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func digest(_ word: some Collection<UInt8>) -> Int {
    var digest = Digest()
    for byte in word { digest.add(byte) }
    return Int(truncatingIfNeeded: digest.value ^ (digest.value >> 32))
  }
}

/// FNV-1a, the same on every machine: to tell one state of the index from another, and no protection against anybody.
struct Digest: Sendable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }

  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
