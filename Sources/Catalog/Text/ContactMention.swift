import FrontMatter

/// An e-mail address or a telephone number in a source file. Only an organization's listed contacts may be published.
package struct ContactMention: Sendable, Hashable {
  package var text: String
  package var line: Int
  package var column: Int
  package var isEmail: Bool

  /// Finds them in one pass over the bytes.
  static func all(in bytes: [UInt8]) -> [ContactMention] {
    var found: [ContactMention] = []
    var line = 1, lineStart = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0, at = 0
    // A long line with many mentions is counted through once, not once for each.
    var counted = (offset: lineStart, column: 1)
    func add(_ range: Range<Int>, isEmail: Bool) {
      if counted.offset < lineStart || counted.offset > range.lowerBound { counted = (lineStart, 1) }
      counted = (range.lowerBound, bytes[counted.offset..<range.lowerBound].reduce(counted.column) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 })
      let text = String(decoding: bytes[range], as: UTF8.self)
      found.append(ContactMention(text: text, line: line, column: counted.column, isEmail: isEmail))
    }
    // Digits of a run such as `(512) 555-0100`.
    var runStart = -1, runDigits = 0, runEnd = 0
    func endRun() {
      if runStart >= 0, (7...15).contains(runDigits), let range = phone(bytes, runStart, runEnd) { add(range, isEmail: false) }
      runStart = -1
      runDigits = 0
    }
    while at < bytes.count {
      // Most of a text is letters.
      if bytes[at] > UInt8(ascii: "@"), runStart < 0 {
        at += 1
        continue
      }
      switch bytes[at] {
      case 0x0a, 0x0d:
        endRun()
        if bytes[at] == 0x0d, at + 1 < bytes.count, bytes[at + 1] == 0x0a { at += 1 }
        line += 1
        lineStart = at + 1
      case UInt8(ascii: "@"):
        if let range = email(bytes, at, lineStart) { add(range, isEmail: true) }
      case 0x30...0x39:
        if runStart < 0 {
          if at > 0, isWord(bytes[at - 1]) {  // part of an identifier
            while at + 1 < bytes.count, isWord(bytes[at + 1]) { at += 1 }
            break
          }
          runStart = at
        }
        runDigits += 1
        runEnd = at + 1
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"):
        if runStart >= 0, at - runEnd > 1 { endRun() }
      default: endRun()
      }
      at += 1
    }
    endRun()
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == 0x5f || byte == 0x2f || byte >= 0x80
  }

  /// Groups as people write them: 3-3-4, with a country code before or not. Dates and ranges of years have other groups.
  /// After `+` or `tel:` any groups will do.
  private static func phone(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int>? {
    let hasPlus =
      start > 0 && bytes[start - 1] == UInt8(ascii: "+")
      && (start == 1 || !isWord(bytes[start - 2]) && bytes[start - 2] != bytes[start - 1])
    let isLink = bytes[..<start].suffix(4).elementsEqual("tel:".utf8)
    guard hasPlus || isLink || isGrouped(bytes[start..<end]) else { return nil }
    let begin = hasPlus || start > 0 && bytes[start - 1] == UInt8(ascii: "(") ? start - 1 : start
    return begin..<end
  }

  private static func isGrouped(_ bytes: ArraySlice<UInt8>) -> Bool {
    var groups: [Int] = [], current = 0
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        current += 1
      } else if current > 0 {
        groups.append(current)
        current = 0
      }
    }
    groups.append(current)
    if groups.first == 1, groups.count == 4 { groups.removeFirst() }
    return groups == [3, 3, 4] || groups == [3, 7]
  }

  private static func email(_ bytes: [UInt8], _ at: Int, _ lineStart: Int) -> Range<Int>? {
    func local(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
    }
    func domain(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20) || byte == 0x2d || byte == 0x2e
    }
    var start = at, end = at + 1
    while start > lineStart, local(bytes[start - 1]), at - start < 64 { start -= 1 }
    while end < bytes.count, domain(bytes[end]), end - at < 254 { end += 1 }
    while end > at + 1, bytes[end - 1] == 0x2e { end -= 1 }
    while start < at, "`*_'/{".utf8.contains(bytes[start]) { start += 1 }
    let dotted = bytes[(at + 1)..<end].dropFirst().contains(0x2e)
    guard start < at, dotted, (0x61...0x7a).contains(bytes[end - 1] | 0x20) else { return nil }
    // `plc-leader@2018-19.md` is the file of an earlier version.
    if SchoolYear(String(decoding: bytes[(at + 1)..<min(at + 8, end)], as: UTF8.self)) != nil { return nil }
    return start..<end
  }
}
