/// Builds the markup of a prose: markup of our own, and text of the author's made harmless.
struct MarkupBuffer {
  private(set) var html: [UInt8] = []
  private(set) var holes: [Prose.Hole] = []

  init(capacity: Int) { html.reserveCapacity(capacity) }

  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { html.append(contentsOf: $0) }
  }

  mutating func number(_ number: Int) { html.append(contentsOf: String(number).utf8) }

  /// - Parameter index: in the links or the images.
  mutating func hole(_ kind: Prose.Hole.Kind, _ index: Int = 0) { holes.append(Prose.Hole(kind, index, at: html.count)) }

  mutating func text(_ text: String) {
    var copy = text
    copy.withUTF8 { self.text($0, showsNotes: false) }
  }

  /// Writes text so that it means itself in content and in quoted attributes alike. With `showsNotes` the sign `†` becomes a hole.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, showsNotes: Bool) {
    var at = 0, written = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "<"): replace("&lt;", 1)
      case UInt8(ascii: ">"): replace("&gt;", 1)
      case UInt8(ascii: "&"): replace("&amp;", 1)
      case UInt8(ascii: "\""): replace("&quot;", 1)
      case _ where Cleaning.isSuspect(byte):
        if showsNotes, byte == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0xA0 {
          replace("", 3)
          hole(.note)
          continue
        }
        let (verdict, length) = Cleaning.verdict(at: at, in: bytes)
        switch verdict {
        case .keep: at += length
        case .space: replace(" ", length)
        case .remove: replace("", length)
        }
      default: at += 1
      }
    }
    html.append(contentsOf: bytes[written...])

    func replace(_ markup: StaticString, _ length: Int) {
      html.append(contentsOf: bytes[written..<at])
      self.markup(markup)
      at += length
      written = at
    }
  }
}
