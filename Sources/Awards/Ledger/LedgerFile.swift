import Diagnostics

/// One file of the ledger, cut into lines.
package struct LedgerFile: Sendable {
  /// In bytes; a school year of about 100,000 awards.
  static let largest = 1 << 30

  /// As shown to people.
  package let path: String
  /// Name in the folder of awards.
  package let name: String
  let bytes: [UInt8]
  /// The lines with something in them, without their line feeds, each with its number from 1.
  private let lines: [(number: Int, range: Range<Int>)]
  /// Where the last line begins, if no line feed ends it: its writer was interrupted.
  private let torn: Int?
  /// What is wrong with the file beyond its lines.
  let findings: [Diagnostic]

  package init(path: String, name: String, bytes: [UInt8]) {
    var cut = LedgerCut(path: path, bytes: bytes)
    cut.run()
    self.path = path
    self.name = name
    self.bytes = bytes
    lines = cut.lines
    torn = cut.torn
    findings = cut.findings
  }

  /// How many lines there are to read.
  package var count: Int { lines.count }

  /// Reads some of the lines. Lines don't depend on each other.
  package func read(_ range: Range<Int>) -> [LedgerLine] {
    lines[range].map { LedgerLine(Array(bytes[$0.range]), at: Span(path, line: $0.number, column: 1)) }
  }

  /// Reads all lines.
  package func read() -> [LedgerLine] { read(0..<count) }

  /// Whether the last line lacks its end, be it only the line feed.
  package var isTorn: Bool { torn != nil }

  /// What a torn last line needs; nil where the file ends as it should.
  var mending: Mending? {
    guard let torn else { return nil }
    let line = LedgerLine(Array(bytes[torn...]), at: Span(path))
    return line.event == nil ? .cut(at: torn) : .lineFeed
  }

  enum Mending: Equatable {
    /// The line is whole, and only its line feed is missing.
    case lineFeed
    /// The rest of the file is the beginning of a line.
    case cut(at: Int)
  }

  /// The bytes of a line by its number, with its line feed.
  func range(ofLine number: Int) -> Range<Int>? {
    guard let line = lines.first(where: { $0.number == number }) else { return nil }
    return line.range.lowerBound..<min(line.range.upperBound + 1, bytes.count)
  }
}

/// The work of cutting a file of the ledger into lines.
private struct LedgerCut {
  let path: String
  let bytes: [UInt8]
  var lines: [(number: Int, range: Range<Int>)] = []
  var torn: Int?
  var findings: [Diagnostic] = []

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  mutating func run() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 1, isInConflict = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let range = start..<end
      if let mark = conflictMark(range) {
        if !isInConflict { reportConflict(number) }
        isInConflict = mark != UInt8(ascii: ">")
      } else if end == bytes.count {
        tornLine(range, number)
      } else if !bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        lines.append((number, range))
      }
      start = end + 1
      number += 1
    }
  }

  private mutating func tornLine(_ range: Range<Int>, _ number: Int) {
    torn = range.lowerBound
    let isWhole = LedgerLine(Array(bytes[range]), at: Span(path)).event != nil
    if isWhole { lines.append((number, range)) }
    findings.append(
      Diagnostic(
        "ledger-interrupted", .warning, at: Span(path, line: number, column: 1),
        isWhole
          ? "The last line of the ledger has no end, because its writing was interrupted; nothing else of it is missing."
          : "The last line of the ledger stops in the middle, because its writing was interrupted; it counts as not written.",
        fix: isWhole
          ? "The next command that writes to this file ends the line."
          : "Run the interrupted command again; what is left of the line is then kept in a file beside."))
  }

  /// `<`, `|`, `=` or `>` where the line is one of the marks that git leaves.
  private func conflictMark(_ range: Range<Int>) -> UInt8? {
    guard range.count >= 7, let mark = bytes[range].first, "<|=>".utf8.contains(mark) else { return nil }
    return bytes[range].prefix(7).allSatisfy { $0 == mark } ? mark : nil
  }

  private mutating func reportConflict(_ number: Int) {
    findings.append(
      Diagnostic(
        "ledger-conflict", at: Span(path, line: number, column: 1), "Two versions of the ledger were merged here, and git left its marks.",
        fix: "Keep the lines of both sides, each once, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`."))
  }
}
