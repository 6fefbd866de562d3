/// Words that ask for a closer look: a promise, or the mention of an FAQ entry.
enum DelicateWords {
  /// Whether the markup of the prose holds any of them; its text is not put together for that.
  static func stand(in text: RichText) -> Bool {
    text.prose.withMarkup { contains($0, "guarantee") || contains($0, "faq ") }
  }

  static func contains(_ text: String, _ word: StaticString) -> Bool {
    var text = text
    return text.withUTF8 { contains($0, word) }
  }

  /// ASCII search without regard to case; `word` is in lower case.
  private static func contains(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    let first = word.utf8Start[0]
    for start in 0...(bytes.count - count) where bytes[start] | 0x20 == first {
      var length = 1
      while length < count, bytes[start + length] | 0x20 == word.utf8Start[length] | 0x20 { length += 1 }
      if length == count { return true }
    }
    return false
  }
}
