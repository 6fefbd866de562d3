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
  struct Position {
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
  mutating func enterValue(_ position: inout Position) -> Bool {
    open(position.column)
    at += 1
    skipBlanks()
    if !isLineEnd(at), bytes[at] == UInt8(ascii: "#") { warnOfComment(from: at) }
    if endsLine() { return false }
    position = Position(column: at - lineStart(at), isFirst: false, afterKey: true)
    return true
  }

  mutating func open(_ column: Int) {
    if column > parentColumn { levels.append(column) }
    checkDepth(levels.count)
  }

  mutating func checkDepth(_ depth: Int) {
    guard depth > Self.deepestNesting, !isStopped else { return }
    report("nesting", at: at, "Lists or fields are nested more than \(Self.deepestNesting) deep here.", fix: "Make it simpler.")
    isStopped = true
  }

  var depth: Int { levels.count }
}

/// Fixes that several slips share.
enum Slip {
  static let quoteAll = "Put quotes around the whole value."
  static let apostrophe = "Put double quotes around the whole value, or write each apostrophe within it twice."
}
