import Diagnostics

/// Names and texts without quotes.
extension FormChecker {
  /// A name or a text without quotes. True when it was a name and its value begins here.
  mutating func checkPlain(_ position: inout Position) -> Bool {
    let begin = at
    if let colon = findColon() {
      if position.afterKey {
        report("yaml-syntax", at: colon, "A colon followed by a space can't be part of a value like this.", fix: Slip.quoteAll)
        skipText()
        return false
      }
      if let hidden = bytes[begin..<colon].indices.first(where: { Invisible.name(at: $0, in: bytes) != nil }) {
        reportInvisible(hidden, "The name of this field contains \(Invisible.name(at: hidden, in: bytes) ?? "an invisible character").")
      }
      at = colon
      return enterValue(&position)
    }
    if checkJoinedColon(begin, position) {
      // What follows in this column is the next field, not more of this one.
      if position.isFirst { open(position.column) }
    } else if position.isFirst, isJoinedHyphen(begin) {
      report(
        "yaml-syntax", at: begin, "After this hyphen a space is missing.", fix: "Entries of a list begin with a hyphen and a space.")
    } else if position.isFirst, depth == 0 || position.column == parentColumn {
      let line = String(decoding: bytes[begin..<lineEnd(begin)], as: UTF8.self)
      report(
        "yaml-syntax", at: begin, "\(Wording.quoted(line)) is neither a field nor part of one.",
        fix: "A field needs a colon and a space after its name; text that goes on needs to be indented.")
      skipLine()
      return false
    }
    skipText()
    return false
  }

  /// Names the slip of `title:Lead`, or of a no-break space after the colon.
  private mutating func checkJoinedColon(_ begin: Int, _ position: Position) -> Bool {
    guard !position.afterKey else { return false }
    var end = begin
    while end < bytes.count, (0x61...0x7A).contains(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
    guard end > begin, end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] != UInt8(ascii: "/") else {
      if let name = Invisible.name(at: begin, in: bytes), position.isFirst {
        reportInvisible(begin, "This line begins with \(name).")
        return true
      }
      return false
    }
    let name = String(decoding: bytes[begin..<end], as: UTF8.self)
    if let hidden = Invisible.name(at: end + 1, in: bytes) {
      reportInvisible(end + 1, "After `\(name):` there is \(hidden).")
      return true
    }
    // In a list `role:plc-leader` is a text like any other.
    guard position.isFirst, depth == 0 || position.column == parentColumn else { return false }
    report("yaml-syntax", at: end, "After `\(name):` a space is missing.", fix: "Put a space after the colon.")
    return true
  }

  /// `-Lead` on a line of its own; numbers below nought and dashes are texts.
  private func isJoinedHyphen(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "-") && offset + 1 < bytes.count && (0x61...0x7A).contains(bytes[offset + 1] | 0x20)
  }

  private mutating func reportInvisible(_ offset: Int, _ message: String) {
    report("invisible-character", at: offset, message, fix: "Delete it, and type an ordinary space where one belongs.")
  }

  /// The colon that ends a name on this line, before any comment.
  private func findColon() -> Int? {
    var offset = at
    while !isLineEnd(offset) {
      if bytes[offset] == UInt8(ascii: ":"), isBlankOrEnd(offset + 1) { return offset }
      if bytes[offset] == UInt8(ascii: "#"), offset > at, isBlank(offset - 1) { return nil }
      offset += 1
    }
    return nil
  }

  /// Moves behind a text that may go on over lines indented further than what it belongs to.
  mutating func skipText() {
    warnOfComment(from: at + 1)
    skipLine()
    while at < bytes.count {
      var start = at
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      if isLineEnd(start) || (isBlank(start) && isLineEnd(start + 1)) {
        at = lineEnd(start) + 1
        continue
      }
      guard start - at > parentColumn, bytes[start] != UInt8(ascii: "#"), bytes[start] != 0x09 else { return }
      at = start
      if let colon = findColon() { reportColon(at: colon, begin: start) }
      warnOfComment(from: at + 1)
      skipLine()
    }
  }

  private mutating func reportColon(at colon: Int, begin: Int) {
    let isName = bytes[begin..<colon].allSatisfy { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
    if isName {
      report(
        "yaml-syntax", at: begin, "This line is indented, but the field above it already has a value.",
        fix: "Let it begin in the same column as the field above, or leave that field's own line empty after the colon.")
    } else {
      report("yaml-syntax", at: colon, "A colon followed by a space can't be part of a value like this.", fix: Slip.quoteAll)
    }
  }

  /// Authors who write `Issue #3` don't mean a comment.
  mutating func warnOfComment(from start: Int) {
    var offset = start
    while !isLineEnd(offset) {
      if bytes[offset] == UInt8(ascii: "#"), isBlank(offset - 1) {
        if !isBlankOrEnd(offset + 1) {
          let text = String(decoding: bytes[offset..<lineEnd(offset)], as: UTF8.self)
          report(
            "hidden-text", .warning, at: offset, "\(Wording.quoted(text)) is read as a comment and will not be shown.", fix: Slip.quoteAll)
        }
        return
      }
      offset += 1
    }
  }
}
