/// Prose as plain text: for the search index, descriptions and previews.
extension Prose {
  /// The words without markup. Blocks are parted by line ends; titles of other pages are left out, as are notes' signs.
  package var plainText: String { text(in: html.indices) }

  /// The same with `note` for each sign, and with a title for each link whose author left it to the target; `title` is given its position
  /// in `links`.
  /// - Parameter gap: what parts blocks and lines: a line end or a space.
  package func plainText(note: String, gap: UInt8 = 0x0A, title: (Int) -> String) -> String {
    text(in: html.indices, note: note, gap: gap, title: title)
  }

  /// Lends all markup; what goes into the holes is missing.
  package func withMarkup<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { html.withUnsafeBufferPointer(body) }

  /// The first paragraph as plain text; empty where there is none.
  package var lead: String {
    guard let tag = firstTag("<p>", from: 0) else { return hasBlocks ? "" : plainText }
    let start = tag + 3
    return text(in: start..<(firstTag("</p>", from: start) ?? html.count))
  }

  private func firstTag(_ tag: StaticString, from start: Int) -> Int? {
    html.withUnsafeBufferPointer { html in
      tag.withUTF8Buffer { tag in
        var at = start
        while at + tag.count <= html.count {
          if html[at] == tag[0], html[at..<at + tag.count].elementsEqual(tag) { return at }
          at += 1
        }
        return nil
      }
    }
  }

  /// The first sentence of the first paragraph.
  package var firstSentence: String {
    let lead = lead
    let bytes = lead.utf8
    for (index, byte) in zip(bytes.indices, bytes) {
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else { continue }
      let after = bytes.index(after: index)
      guard after < bytes.endIndex, bytes[after] == 0x20 || bytes[after] == 0x0A else { continue }
      // "e.g. peers" and "No. 5" go on: a sentence begins with a capital letter.
      guard let next = lead[after...].unicodeScalars.first(where: { $0 != " " && $0 != "\n" }), next.properties.isUppercase else {
        continue
      }
      return String(lead[..<after])
    }
    return lead
  }

  /// A field's text has no blocks, each of which ends its line.
  private var hasBlocks: Bool { html.last == 0x0A }

  private func text(
    in range: Range<Int>, note: String = "", gap: UInt8 = 0x0A, title: (Int) -> String = { _ in "" }
  ) -> String {
    var out: [UInt8] = []
    html.withUnsafeBufferPointer { html in
      var at = range.lowerBound
      for hole in holes where hole.place >= at {
        guard hole.place <= range.upperBound else { break }
        Self.appendText(of: UnsafeBufferPointer(rebasing: html[at..<hole.place]), gap: gap, to: &out)
        at = hole.place
        switch hole.kind {
        case .image: out.append(contentsOf: images[hole.index].alt.utf8)
        case .note:
          if out.last == 0x20 { out.removeLast() }
          out.append(contentsOf: note.utf8)
        case .linkTitle: out.append(contentsOf: title(hole.index).utf8)
        case .linkStart, .linkEnd: continue
        }
      }
      Self.appendText(of: UnsafeBufferPointer(rebasing: html[at..<range.upperBound]), gap: gap, to: &out)
    }
    while out.last == 0x0A || out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  /// Leaves out the tags, which only this module writes, and turns its four escapes back.
  private static func appendText(of html: UnsafeBufferPointer<UInt8>, gap: UInt8, to out: inout [UInt8]) {
    var at = 0
    func end(_ sign: UInt8) -> Int { html[at...].firstIndex(of: sign) ?? html.count - 1 }
    while at < html.count {
      // Most of it is words, taken over a run at a time.
      var run = at
      while run < html.count, !isSign(html[run]) { run += 1 }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: html[at..<run]))
      at = run
      if at == html.count { return }
      switch html[at] {
      case UInt8(ascii: "<"):
        let end = end(UInt8(ascii: ">"))
        let isBlockEnd = html[at + 1] == UInt8(ascii: "/") && (html[end - 1] == UInt8(ascii: "d") || html[end - 1] == UInt8(ascii: "h"))
        if isBlockEnd { out.append(0x20) }
        at = end + 1
      case UInt8(ascii: "&"):
        let end = end(UInt8(ascii: ";"))
        switch html[at + 1] {
        case UInt8(ascii: "l"): out.append(UInt8(ascii: "<"))
        case UInt8(ascii: "g"): out.append(UInt8(ascii: ">"))
        case UInt8(ascii: "q"): out.append(UInt8(ascii: "\""))
        default: out.append(UInt8(ascii: "&"))
        }
        at = end + 1
      default:
        if out.last == 0x20 { out.removeLast() }
        if out.last != nil, out.last != gap { out.append(gap) }
        at += 1
      }
    }
  }

  /// Whether a byte of our own markup is no part of words.
  private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0x0A }
}
