extension Catalog {
  /// The words of prose on one line, with its signs † and the titles of pages that its author left to them.
  package func plain(_ text: RichText) -> String {
    let words = text.prose.plainText(note: "†") { index in
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
      var out: [UInt8] = []
      out.reserveCapacity(bytes.count)
      var isParted = false, at = 0
      while at < bytes.count {
        let byte = bytes[at]
        // A space that keeps words together is two bytes.
        let isWide = byte == 0xc2 && at + 1 < bytes.count && bytes[at + 1] == 0xa0
        if byte == 0x20 || byte == 0x0A || isWide {
          isParted = !out.isEmpty
        } else {
          if isParted { out.append(0x20) }
          isParted = false
          out.append(byte)
        }
        at += isWide ? 2 : 1
      }
      return String(decoding: out, as: UTF8.self)
    }
  }
}
