extension Catalog {
  /// The words of prose on one line, with its signs † and the titles of pages that its author left to them.
  package func plain(_ text: RichText) -> String {
    let words = text.prose.plainText(note: "†", gap: 0x20) { index in
      if case .entity(let id, _) = text.targets[index] { title(id) } else { text.prose.links[index].destination }
    }
    return words.onOneLine
  }
}

extension String {
  /// The same words with one space between them, in place of whatever spaces and line ends there were. Goes through bytes: the exports ask
  /// it for every text of the catalog.
  package var onOneLine: String {
    var text = self
    return text.withUTF8 { bytes in
      if isOnOneLine(bytes) { return self }
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var at = 0
      while at < bytes.count {
        let start = at
        while at < bytes.count, space(bytes, at) == 0 { at += 1 }
        if at > start {
          if !out.isEmpty { out.append(0x20) }
          out.append(contentsOf: bytes[start..<at])
        }
        while at < bytes.count, case let width = space(bytes, at), width > 0 { at += width }
      }
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// Whether nothing is left to do, as with most texts.
  private func isOnOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasSpace = true
    for (at, byte) in bytes.enumerated() {
      let isSpace = byte == 0x20
      if isSpace && wasSpace || byte == 0x0A || byte == 0xc2 && space(bytes, at) > 0 { return false }
      wasSpace = isSpace
    }
    return !wasSpace || bytes.isEmpty
  }

  /// How many bytes the space takes that begins there; one that keeps words together takes two.
  private func space(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    switch bytes[at] {
    case 0x20, 0x0A: 1
    case 0xc2: at + 1 < bytes.count && bytes[at + 1] == 0xa0 ? 2 : 0
    default: 0
    }
  }
}
