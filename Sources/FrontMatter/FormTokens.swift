import Diagnostics

/// The parts of a form that end with a mark of their own: quotes, brackets, and blocks of text.
extension FormChecker {
  /// Moves behind a text in quotes; false when it has no end.
  mutating func checkQuoted() -> Bool {
    let quote = bytes[at], begin = at
    at += 1
    while at < bytes.count {
      if bytes[at] == quote {
        if quote == UInt8(ascii: "'"), at + 1 < bytes.count, bytes[at + 1] == quote {
          at += 1
        } else {
          at += 1
          return true
        }
      } else if bytes[at] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 1
      }
      at += 1
    }
    report(
      "yaml-syntax", at: begin, "The quote that begins here is never closed.",
      fix: quote == UInt8(ascii: "'") ? Slip.apostrophe : "Add the closing quote at the end of the value.")
    isStopped = true
    return false
  }

  /// Moves behind a list or mapping in brackets; false when it has no end. `parent` is the column of what it belongs to.
  mutating func checkFlow(_ parent: Int) -> Bool {
    var open: [Int] = []
    var atStart = true
    /// Nothing was written since the last comma or opening bracket.
    var isEmpty = true
    while at < bytes.count, !isStopped {
      let byte = bytes[at]
      if byte == UInt8(ascii: ",") {
        if isEmpty {
          report(
            "yaml-syntax", at: at, "There is nothing before this comma.", fix: "Take it out, or write the entry that is missing.")
        }
        isEmpty = true
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") {
        isEmpty = true
      } else if !isBlankOrEnd(at), byte != UInt8(ascii: "#") {
        isEmpty = false
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(at)
        checkDepth(depth + open.count)
        atStart = true
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let last = open.popLast() else { return true }
        guard bytes[last] + 2 == byte else {
          report("yaml-syntax", at: at, "This bracket does not fit the opening bracket `\(Character(UnicodeScalar(bytes[last])))`.")
          isStopped = true
          return false
        }
        if open.isEmpty {
          at += 1
          return true
        }
        checkKey(last)
        atStart = false
      case UInt8(ascii: ","): atStart = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if atStart {
          guard checkQuoted() else { return false }
          at -= 1
        }
        atStart = false
      case UInt8(ascii: ":") where isFlowEnd(at + 1): atStart = true
      case UInt8(ascii: "#") where at > 0 && isBlankOrEnd(at - 1):
        at = lineEnd(at)
        continue
      case 0x0A:
        if let outer = open.first, beginsField(after: at, parent) {
          reportOpen(outer)
          at += 1
          return false
        }
      case 0x20, 0x09: break
      case _ where atStart && isForbiddenStart(at):
        reportStart(false)
        atStart = false
      default: atStart = false
      }
      at += 1
    }
    if let outer = open.first, !isStopped { reportOpen(outer) }
    return false
  }

  private mutating func reportOpen(_ offset: Int) {
    report(
      "yaml-syntax", at: offset, "The bracket that begins here is never closed.",
      fix: "Add the closing bracket, or put quotes around a value that starts with a bracket.")
  }

  private mutating func checkKey(_ begin: Int) {
    var next = at + 1
    while isBlank(next) { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
      report("yaml-feature", at: begin, "The name of a field must be text.", fix: Slip.quoteAll)
    }
  }

  /// Whether the next line is a field beside the one that a bracket belongs to.
  private func beginsField(after end: Int, _ parent: Int) -> Bool {
    var offset = end + 1
    while offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    guard offset - end - 1 <= parent else { return false }
    let name = offset
    while offset < bytes.count, (0x61...0x7A).contains(bytes[offset]) || bytes[offset] == UInt8(ascii: "_") { offset += 1 }
    return offset > name && offset < bytes.count && bytes[offset] == UInt8(ascii: ":") && isBlankOrEnd(offset + 1)
  }

  /// Moves behind a block of text that begins with `|` or `>`.
  mutating func checkBlockText() {
    let begin = at
    at += 1
    while at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") || (0x31...0x39).contains(bytes[at]) {
      at += 1
    }
    guard isBlankOrEnd(at) else {
      at = begin
      reportStart(false)
      skipLine()
      return
    }
    skipBlanks()
    guard endsLine() else {
      at = begin
      reportStart(false)
      skipLine()
      return
    }
    while at < bytes.count {
      var start = at
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
      guard isLineEnd(start) || start - at > parentColumn else { return }
      at = lineEnd(start) + 1
    }
  }

  /// Whether YAML gives a meaning of its own, or none, to a text that starts with this character.
  func isForbiddenStart(_ offset: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"),
      UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","):
      true
    case UInt8(ascii: "?"): isBlankOrEnd(offset + 1)
    default: false
    }
  }

  mutating func reportStart(_ isFirst: Bool) {
    let mark = Character(UnicodeScalar(bytes[at]))
    if mark == "*", isFirst, isBlankOrEnd(at + 1) {
      report("yaml-syntax", at: at, "The entries of a list begin with a hyphen, not with `*`.", fix: "Write `-` instead.")
      return
    }
    let meaning: String
    switch mark {
    case "&": meaning = ": YAML would read an anchor, and these files use none"
    case "*": meaning = ": YAML would read a reference to an anchor, and these files use none"
    case "!": meaning = ": YAML would read a tag, and these files use none"
    default: meaning = " unless it is in quotes"
    }
    let shown = mark == "`" ? "a back-quote" : "`\(mark)`"
    report("yaml-syntax", at: at, "A value can't start with \(shown)\(meaning).", fix: Slip.quoteAll)
  }

  // MARK: Moving

  mutating func skipBlanks() { while isBlank(at) { at += 1 } }

  mutating func skipLine() { at = min(lineEnd(at) + 1, bytes.count) }

  /// Moves to the next line when nothing or a comment is left on this one.
  mutating func endsLine() -> Bool {
    guard isLineEnd(at) || (bytes[at] == UInt8(ascii: "#") && isBlank(at - 1)) else { return false }
    skipLine()
    return true
  }

  /// Reports what follows something that should end its line.
  mutating func endLine(_ what: String, _ fix: String) {
    skipBlanks()
    if endsLine() { return }
    report("yaml-syntax", at: at, "There is more text after \(what).", fix: fix)
    skipLine()
  }

  func isBlank(_ offset: Int) -> Bool { offset < bytes.count && (bytes[offset] == 0x20 || bytes[offset] == 0x09) }
  func isLineEnd(_ offset: Int) -> Bool { offset >= bytes.count || bytes[offset] == 0x0A }
  func isBlankOrEnd(_ offset: Int) -> Bool { isBlank(offset) || isLineEnd(offset) }

  private func isFlowEnd(_ offset: Int) -> Bool {
    isBlankOrEnd(offset)
      || [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{")].contains(bytes[offset])
  }

  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// Reports at a byte of the text. After many reports the rest is left alone: one slip may have caused them all.
  mutating func report(_ code: String, _ severity: Diagnostic.Severity = .error, at offset: Int, _ message: String, fix: String? = nil) {
    if sink.diagnostics.count >= Self.mostReports { isStopped = true }
    sink.report(code, severity, at: sink.span(offset: offset, in: bytes), message, fix: fix)
  }
}
