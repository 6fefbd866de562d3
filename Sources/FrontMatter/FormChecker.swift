import Diagnostics

/// Goes through the text of a form before the YAML parser does.
///
/// It finds the slips that authors make and names them where they are, refuses the parts of YAML that no form needs, and limits
/// the nesting, so that the parser gets only text it reads in linear time and bounded stack.
struct FormChecker {
  /// Deepest nesting of lists and fields.
  static let deepestNesting = 64
  static let mostReports = 50

  let bytes: UnsafeBufferPointer<UInt8>
  let sink: Sink
  var at = 0
  /// Columns, from 0, where the open block lists and mappings begin.
  private var levels: [Int] = []
  private var sawContent = false
  private var sawEnd = false
  var isStopped = false
  private var sawTab = false

  /// Reports what is wrong with the text; true when the YAML parser should read it.
  static func accepts(_ yaml: String, _ sink: Sink) -> Bool {
    let before = sink.errorCount
    var copy = yaml
    copy.withUTF8 { bytes in
      guard CharacterCheck.accepts(bytes, sink) else { return }
      var checker = FormChecker(bytes: bytes, sink: sink)
      while checker.nextContent() { checker.checkLine() }
    }
    return sink.errorCount == before
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, sink: Sink) {
    self.bytes = bytes
    self.sink = sink
  }

  /// Column from 0 that a nested text has to exceed.
  var parentColumn: Int { levels.last ?? -1 }

  // MARK: Lines

  /// Moves to the first character of the next line with content; false at the end.
  private mutating func nextContent() -> Bool {
    while at < bytes.count, !isStopped {
      let start = at
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      if at < bytes.count, bytes[at] == 0x09 {
        let tab = at
        while isBlank(at) { at += 1 }
        if !isLineEnd(at), bytes[at] != UInt8(ascii: "#"), !sawTab {
          sawTab = true
          report("tab-indentation", at: tab, "This line is indented with a tab.", fix: "Use spaces.")
        }
      }
      if isLineEnd(at) {
        at += 1
      } else if bytes[at] == UInt8(ascii: "#") {
        skipLine()
      } else {
        if at - start == 0, checkDocumentBorder() { continue }
        return true
      }
    }
    return false
  }

  /// Handles a line of `---` or `...` and moves behind it.
  private mutating func checkDocumentBorder() -> Bool {
    guard at + 2 < bytes.count, bytes[at] == bytes[at + 1], bytes[at] == bytes[at + 2], isBlankOrEnd(at + 3) else { return false }
    guard bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: ".") else { return false }
    if bytes[at] == UInt8(ascii: ".") {
      sawEnd = true
    } else if sawContent || sawEnd {
      report("yaml-feature", at: at, "A second form begins here, but a file holds one.", fix: "Remove this line, or make two files.")
      isStopped = true
    }
    sawContent = true
    skipLine()
    return true
  }

  private mutating func checkLine() {
    sawContent = true
    let column = at - lineStart(at)
    while let last = levels.last, last > column { levels.removeLast() }
    checkNode(Position(column: column, isFirst: true, afterKey: false))
  }

  /// Where on its line a node begins.
  private struct Position {
    var column: Int
    /// Nothing but spaces comes before it.
    var isFirst: Bool
    /// It is the value of a field whose name is on the same line.
    var afterKey: Bool
  }

  /// Checks what begins here, to the end of the node or of the field's name and value.
  private mutating func checkNode(_ start: Position) {
    var position = start
    while !isStopped {
      let byte = bytes[at]
      if byte == UInt8(ascii: "-"), isBlankOrEnd(at + 1) {
        guard enterEntry(&position) else { return }
        continue
      }
      let begin = at
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard checkQuoted() else { return }
        guard endsAsKey(begin, &position, "the closing quote", byte == UInt8(ascii: "'") ? Slip.apostrophe : Slip.quoteAll) else { return }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard checkFlow(parentColumn) else { return }
        skipBlanks()
        if at < bytes.count, bytes[at] == UInt8(ascii: ":") {
          report("yaml-feature", at: begin, "The name of a field must be text.", fix: Slip.quoteAll)
          skipLine()
          return
        }
        endLine("the closing bracket", "A value that starts with a bracket is read as a list: to mean the text, put quotes around it.")
        return
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        checkBlockText()
        return
      case _ where isForbiddenStart(at):
        reportStart(position.isFirst)
        if position.isFirst { open(position.column) }
        skipText()
        return
      default:
        guard checkPlain(&position) else { return }
      }
    }
  }

  /// Moves behind the hyphen of a list's entry; false when the line ends there.
  private mutating func enterEntry(_ position: inout Position) -> Bool {
    if position.afterKey {
      report(
        "yaml-syntax", at: at, "A list can't begin on the line of its field.",
        fix: "Put each entry on a line of its own below, or write the list in square brackets.")
      skipLine()
      return false
    }
    open(position.column)
    at += 1
    if at < bytes.count, bytes[at] == 0x09 { report("tab-indentation", at: at, "There is a tab after the hyphen.", fix: "Use a space.") }
    skipBlanks()
    if endsLine() { return false }
    position = Position(column: at - lineStart(at), isFirst: false, afterKey: false)
    return true
  }

  /// After a name in quotes moves to the field's value; false when there is none on this line, or no name either.
  private mutating func endsAsKey(_ begin: Int, _ position: inout Position, _ what: String, _ fix: String) -> Bool {
    skipBlanks()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ":"), isBlankOrEnd(at + 1), !position.afterKey else {
      endLine(what, fix)
      return false
    }
    return enterValue(&position)
  }

  /// At the colon of a field: moves to the value; false when the line ends there.
  private mutating func enterValue(_ position: inout Position) -> Bool {
    open(position.column)
    at += 1
    skipBlanks()
    if !isLineEnd(at), bytes[at] == UInt8(ascii: "#") { warnOfComment(from: at) }
    if endsLine() { return false }
    position = Position(column: at - lineStart(at), isFirst: false, afterKey: true)
    return true
  }

  private mutating func open(_ column: Int) {
    if column > parentColumn { levels.append(column) }
    checkDepth(levels.count)
  }

  mutating func checkDepth(_ depth: Int) {
    guard depth > Self.deepestNesting, !isStopped else { return }
    report("nesting", at: at, "Lists or fields are nested more than \(Self.deepestNesting) deep here.", fix: "Make it simpler.")
    isStopped = true
  }

  var depth: Int { levels.count }

  // MARK: Text without quotes

  /// A name or a text without quotes. True when it was a name and its value begins here.
  private mutating func checkPlain(_ position: inout Position) -> Bool {
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
    } else if position.isFirst, levels.isEmpty || position.column == parentColumn {
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
    guard position.isFirst, levels.isEmpty || position.column == parentColumn else { return false }
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
  private mutating func skipText() {
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
  private mutating func warnOfComment(from start: Int) {
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

/// Fixes that several slips share.
enum Slip {
  static let quoteAll = "Put quotes around the whole value."
  static let apostrophe = "Put double quotes around the whole value, or write each apostrophe within it twice."
}
