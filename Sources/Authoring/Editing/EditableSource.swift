import Diagnostics

/// The bytes of a source file, found by the places that findings and references give. What is not edited stays as it is, byte for byte.
struct EditableSource {
  let bytes: [UInt8]
  /// Where each line begins.
  private let lines: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
      if endsLine { lines.append(index + 1) }
    }
    self.lines = lines
  }

  /// Byte of a place; nil where the file has no such line.
  func offset(of span: Span) -> Int? {
    guard lines.indices.contains(span.line - 1) else { return nil }
    var at = lines[span.line - 1], column = 1
    while column < span.column, at < bytes.count, bytes[at] != 0x0A {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      column += 1
    }
    return at
  }

  /// The bytes of a line, from 1, with its end.
  func line(_ number: Int) -> Range<Int>? {
    guard lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]..<(lines.indices.contains(number) ? lines[number] : bytes.count)
  }

  var lineCount: Int { lines.count }

  func line(at offset: Int) -> Int {
    var low = 0, high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// What ends lines here.
  var lineEnd: [UInt8] {
    guard let first = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if bytes[first] == 0x0A { return [0x0A] }
    return first + 1 < bytes.count && bytes[first + 1] == 0x0A ? [0x0D, 0x0A] : [0x0D]
  }

  // MARK: - Words

  /// Where an edit's old word stands; nil where it cannot be found for sure.
  /// - Parameter taken: what other edits replace.
  func range(of edit: Edit, taken: [Range<Int>] = []) -> Range<Int>? {
    guard let start = offset(of: edit.span), !edit.old.isEmpty else { return nil }
    let word = Array(edit.old.utf8)
    switch edit.place {
    case .word:
      let isQuoted = start < bytes.count && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'"))
      let begin = isQuoted ? start + 1 : start, end = begin + word.count
      guard end <= bytes.count, bytes[begin..<end].elementsEqual(word) else { return nil }
      let next = end < bytes.count ? bytes[end] : 0x0A
      let ends = isQuoted ? next == bytes[start] : " \t\r\n,]}:".utf8.contains(next)
      return ends ? begin..<end : nil
    case .destination:
      // The place of a link whose words go on in another line may be behind its destination, in the same paragraph.
      let paragraph = paragraph(at: start)
      return destination(word, in: start..<paragraph.upperBound, taken) ?? destination(word, in: paragraph, taken)
        ?? destination(word, in: start..<bytes.count, taken) ?? definition(word, taken)
    }
  }

  /// The lines around a byte without an empty one between them.
  private func paragraph(at offset: Int) -> Range<Int> {
    func isEmpty(_ number: Int) -> Bool { line(number)?.allSatisfy { " \t\r\n".utf8.contains(bytes[$0]) } ?? true }
    let own = line(at: offset)
    var first = own, last = own
    while first > 1, !isEmpty(first - 1) { first -= 1 }
    while last < lineCount, !isEmpty(last + 1) { last += 1 }
    return lines[first - 1]..<(line(last)?.upperBound ?? bytes.count)
  }

  private func destination(_ word: [UInt8], in part: Range<Int>, _ taken: [Range<Int>]) -> Range<Int>? {
    occurrence(of: word, in: part) { range in
      let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
      return (before == UInt8(ascii: "(") || before == UInt8(ascii: "<")) && endsDestination(range.upperBound) && !taken.contains(range)
    }
  }

  /// `[name]: role:plc-leader`, to which links refer by name. It serves several links.
  private func definition(_ word: [UInt8], _ taken: [Range<Int>]) -> Range<Int>? {
    occurrence(of: word, in: bytes.indices) { range in
      var at = range.lowerBound
      while at > 0, " \t<".utf8.contains(bytes[at - 1]) { at -= 1 }
      return at > 1 && bytes[at - 1] == UInt8(ascii: ":") && bytes[at - 2] == UInt8(ascii: "]") && endsDestination(range.upperBound)
    }
  }

  private func endsDestination(_ at: Int) -> Bool { at == bytes.count || ")> \t\r\n".utf8.contains(bytes[at]) }

  private func occurrence(of word: [UInt8], in part: Range<Int>, where fits: (Range<Int>) -> Bool) -> Range<Int>? {
    guard let first = word.first else { return nil }
    var at = part.lowerBound
    while at + word.count <= part.upperBound {
      let range = at..<at + word.count
      if bytes[at] == first, bytes[range].elementsEqual(word), fits(range) { return range }
      at += 1
    }
    return nil
  }
}

/// Places of one file and what is to stand there instead.
struct Replacements {
  private(set) var ranges: [Range<Int>] = []
  private var texts: [Int: (range: Range<Int>, text: [UInt8])] = [:]
  /// Whether two of them want different things at one place.
  private(set) var isContradictory = false

  var isEmpty: Bool { ranges.isEmpty }

  mutating func add(_ range: Range<Int>, _ text: some Sequence<UInt8>) {
    let text = Array(text)
    if let known = texts[range.lowerBound] {
      if known.range != range || known.text != text { isContradictory = true }
      return
    }
    texts[range.lowerBound] = (range, text)
    ranges.append(range)
  }

  /// The bytes with every place replaced; nil where places overlap.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    if isContradictory { return nil }
    var out: [UInt8] = [], at = 0
    out.reserveCapacity(bytes.count + 64)
    for (_, (range, text)) in texts.sorted(by: { $0.key < $1.key }) {
      guard range.lowerBound >= at else { return nil }
      out += bytes[at..<range.lowerBound]
      out += text
      at = range.upperBound
    }
    return out + bytes[at...]
  }
}
