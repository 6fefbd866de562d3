/// A table as GitHub writes it, found in the lines of a paragraph.
struct PipeTable {
  enum Alignment { case none, left, center, right }

  /// Some column has a name.
  var hasHeader: Bool { header.cells.contains { !$0.isEmpty } }

  /// One line of the table: its cells as ranges of bytes.
  struct Row {
    let line: Int
    let cells: [Range<Int>]
  }

  /// How many of the paragraph's lines come before the table.
  let textLines: Int
  let header: Row
  let alignments: [Alignment]
  /// The line of dashes had as many cells as the first row.
  let dashesFit: Bool
  let rows: [Row]
  /// How many of the paragraph's lines come after it.
  let trailingLines: Int

  /// Nil when there is no line of dashes below a line with `|`. Each line is its number in the body and its range of bytes.
  init?(_ lines: [(number: Int, range: Range<Int>)], in bytes: UnsafeBufferPointer<UInt8>) {
    guard
      let dashes = lines.indices.dropFirst().first(where: { index in
        Self.isDashes(lines[index].range, in: bytes) && bytes[lines[index - 1].range].contains(UInt8(ascii: "|"))
          && !Self.cells(of: lines[index - 1].range, in: bytes).isEmpty
      })
    else { return nil }
    textLines = dashes - 1
    header = Row(line: lines[dashes - 1].number, cells: Self.cells(of: lines[dashes - 1].range, in: bytes))
    let marks = Self.cells(of: lines[dashes].range, in: bytes).map { Self.alignment(bytes[$0]) }
    dashesFit = marks.count == header.cells.count
    alignments = header.cells.indices.map { $0 < marks.count ? marks[$0] : .none }
    let rest = lines[(dashes + 1)...].prefix { bytes[$0.range].contains(UInt8(ascii: "|")) }
    rows = rest.map { Row(line: $0.number, cells: Self.cells(of: $0.range, in: bytes)) }
    trailingLines = lines.count - rest.endIndex
    if rows.isEmpty, !hasHeader { return nil }
  }

  /// Whether a line is meant as a row of a table.
  static func looksLikeRow(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let trimmed = trim(line, in: bytes)
    guard let first = trimmed.first, let last = trimmed.last, first < last else { return false }
    return bytes[first] == UInt8(ascii: "|") && bytes[last] == UInt8(ascii: "|") && cells(of: line, in: bytes).contains { !$0.isEmpty }
  }

  private static func isDashes(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var sawPipe = false
    for byte in bytes[line] {
      switch byte {
      case UInt8(ascii: "|"): sawPipe = true
      case UInt8(ascii: "-"), UInt8(ascii: ":"), 0x20, 0x09: continue
      default: return false
      }
    }
    guard sawPipe else { return false }
    return cells(of: line, in: bytes).allSatisfy { cell in
      let dashes = bytes[cell].drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let colons = bytes[cell].count { $0 == UInt8(ascii: ":") }
      return !dashes.isEmpty && colons <= 2 && dashes.endIndex + (bytes[cell].last == UInt8(ascii: ":") ? 1 : 0) == cell.upperBound
        && dashes.startIndex - cell.lowerBound <= 1
    }
  }

  private static func alignment(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Alignment {
    switch (cell.first == UInt8(ascii: ":"), cell.last == UInt8(ascii: ":")) {
    case (true, true): .center
    case (true, false): .left
    case (false, true): .right
    case (false, false): .none
    }
  }

  /// The cells between the `|` of a line, trimmed; a backslash before a `|` keeps it in its cell.
  private static func cells(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    let inner = trim(line, in: bytes)
    var at = inner.lowerBound
    if at < inner.upperBound, bytes[at] == UInt8(ascii: "|") { at += 1 }
    var start = at
    while at < inner.upperBound {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
      } else if bytes[at] == UInt8(ascii: "|") {
        cells.append(trim(start..<at, in: bytes))
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    if start < inner.upperBound { cells.append(trim(start..<inner.upperBound, in: bytes)) }
    return cells
  }

  private static func trim(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }
}
