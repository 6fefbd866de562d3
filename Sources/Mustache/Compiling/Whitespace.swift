/// The rules by which tags that stand alone on their lines leave no trace of the line, and what they insert is indented.
///
/// Mustache specification: sections, partials and inheritance, "standalone"; block reindentation.
struct Whitespace {
  private let bytes: [UInt8]

  static func apply(to tags: inout [Tag], in source: Source) {
    let whitespace = Whitespace(bytes: source.bytes)
    for index in tags.indices { whitespace.settle(index, &tags) }
  }

  private func settle(_ index: Int, _ tags: inout [Tag]) {
    let tag = tags[index]
    switch tag.kind {
    case .escaped, .raw: break
    case .section, .inverted, .nothing:
      if let line = line(of: tag.range) { tags[index].range = line }
    case .partial:
      guard let line = line(of: tag.range) else { break }
      tags[index].indent = line.lowerBound..<tag.range.lowerBound
      tags[index].range = line
    case .parent: settleParent(index, &tags)
    case .block where tag.isOverride: settleOverride(index, &tags)
    case .block: settleBlock(index, &tags)
    case .close:
      guard let partner = tag.partner, [.section, .inverted].contains(tags[partner].kind) else { break }
      if let line = line(of: tag.range) { tags[index].range = line }
    }
  }

  /// The opening and closing tag count as one, on however many lines: only what surrounds both matters.
  private func settleParent(_ index: Int, _ tags: inout [Tag]) {
    guard let close = tags[index].partner, let before = blanks(before: tags[index].range.lowerBound),
      let after = lineEnd(after: tags[close].range.upperBound)
    else { return }
    tags[index].indent = before
    tags[index].range = before.lowerBound..<tags[index].range.upperBound
    tags[close].range = tags[close].range.lowerBound..<after
  }

  /// What surrounds an override is never shown, so only what is inside matters.
  private func settleOverride(_ index: Int, _ tags: inout [Tag]) {
    guard let close = tags[index].partner else { return }
    if let after = lineEnd(after: tags[index].range.upperBound) {
      tags[index].range = tags[index].range.lowerBound..<after
      tags[index].margin = blanks(from: after)
    }
    if let before = blanks(before: tags[close].start), before.lowerBound >= tags[index].range.upperBound {
      tags[close].range = before.lowerBound..<tags[close].range.upperBound
    }
  }

  private func settleBlock(_ index: Int, _ tags: inout [Tag]) {
    guard let close = tags[index].partner else { return }
    if let before = blanks(before: tags[index].range.lowerBound) {
      if let after = lineEnd(after: tags[index].range.upperBound) {
        // Alone on its line: the default's own indentation decides, and the tag's where there is none.
        let inner = blanks(from: after)
        tags[index].indent = inner.upperBound >= tags[close].start ? before : inner
        tags[index].range = before.lowerBound..<after
      } else {
        // First on its line: the blanks stay with the default; an override takes them for each of its lines.
        tags[index].indent = before
        tags[index].range = before.lowerBound..<tags[index].range.upperBound
      }
    }
    if let line = line(of: tags[close].range), line.lowerBound >= tags[index].range.upperBound { tags[close].range = line }
  }

  /// The whole line with its end, when nothing but blanks surrounds the tag.
  private func line(of range: Range<Int>) -> Range<Int>? {
    guard let before = blanks(before: range.lowerBound), let after = lineEnd(after: range.upperBound) else { return nil }
    return before.lowerBound..<after
  }

  /// The blanks between the start of the line and `at`, or nil where there is more.
  private func blanks(before at: Int) -> Range<Int>? {
    var start = at
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == 0x0A ? start..<at : nil
  }

  private func blanks(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    return start..<end
  }

  /// Where the next line begins, or nil where more than blanks follows on this one.
  private func lineEnd(after start: Int) -> Int? {
    let end = blanks(from: start).upperBound
    if end == bytes.count { return end }
    if bytes[end] == 0x0A { return end + 1 }
    return bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
