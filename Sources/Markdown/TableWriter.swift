import CCmark
import Diagnostics

/// Tables: libcmark knows none and makes a paragraph of their lines.
extension ProseWriter {
  /// Writes the table that a paragraph is meant as; false when it is an ordinary paragraph.
  mutating func writeTable(from paragraph: OpaquePointer) -> Bool {
    guard case .body = place else { return false }
    let lines = self.lines(of: paragraph)
    guard let table = PipeTable(lines, in: map.bytes) else {
      if let first = lines.first, PipeTable.looksLikeRow(first.range, in: map.bytes) {
        report(
          "table-without-dashes", .warning, at: span(of: first.range, line: first.number),
          "This looks like a table without its line of dashes.", fix: "Put a line such as `|---|---|` below the first row.")
      }
      return false
    }
    writeParagraph(lines.prefix(table.textLines))
    write(table)
    writeParagraph(lines.suffix(table.trailingLines))
    return true
  }

  /// The source lines of a paragraph without what belongs to the lists and quotes around it.
  private mutating func lines(of paragraph: OpaquePointer) -> [(number: Int, range: Range<Int>)] {
    var quotes = 0, ancestor = cmark_node_parent(paragraph)
    while let node = ancestor {
      if cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE { quotes += 1 }
      ancestor = cmark_node_parent(node)
    }
    let first = Int(cmark_node_get_start_line(paragraph)) - 1, last = Int(cmark_node_get_end_line(paragraph)) - 1
    guard first >= 0, first <= last else { return [] }
    return (first...last).compactMap { number in
      guard let line = map.range(ofLine: number) else { return nil }
      if number == first {
        return (number, min(line.lowerBound + Int(cmark_node_get_start_column(paragraph)) - 1, line.upperBound)..<line.upperBound)
      }
      var start = line.lowerBound, marks = quotes
      while start < line.upperBound {
        let byte = map.bytes[start]
        if byte == UInt8(ascii: ">"), marks > 0 { marks -= 1 } else if byte != 0x20, byte != 0x09 { break }
        start += 1
      }
      return (number, start..<line.upperBound)
    }
  }

  private mutating func writeParagraph(_ lines: ArraySlice<(number: Int, range: Range<Int>)>) {
    guard let first = lines.first else { return }
    out.markup("<p>")
    let text = lines.map { map.bytes[$0.range] }.joined(separator: [0x0A])
    write(Array(text), at: .cell(line: first.number, offset: first.range.lowerBound))
    out.markup("</p>\n")
  }

  private mutating func write(_ table: PipeTable) {
    if !table.dashesFit {
      report(
        "table-row", .warning, at: span(of: table.header), "The line of dashes has another number of cells than the row above it.",
        fix: "Give every column its own dashes.")
    }
    out.markup("<table class=\"stacks\">\n")
    let labels = table.header.cells.map { label(of: $0) }
    if table.hasHeader { writeHeader(table) }
    if !table.rows.isEmpty {
      out.markup("<tbody>\n")
      for row in table.rows { write(row, of: table, labels) }
      out.markup("</tbody>\n")
    }
    out.markup("</table>\n")
  }

  private mutating func writeHeader(_ table: PipeTable) {
    out.markup("<thead>\n<tr>")
    for (cell, alignment) in zip(table.header.cells, table.alignments) {
      // An empty header would be announced as a header without a name.
      out.markup(cell.isEmpty ? "<td" : "<th scope=\"col\"")
      writeClass(alignment)
      out.markup(">")
      write(cell, of: table.header)
      out.markup(cell.isEmpty ? "</td>" : "</th>")
    }
    out.markup("</tr>\n</thead>\n")
  }

  private mutating func write(_ row: PipeTable.Row, of table: PipeTable, _ labels: [String]) {
    let columns = table.alignments.count
    if row.cells.count != columns {
      let written = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
      report(
        "table-row", .warning, at: span(of: row),
        "This row has \(written), but the table has \(columns == 1 ? "1 column" : "\(columns) columns").",
        fix: row.cells.count > columns
          ? "Write `\\|` for a `|` that is part of the text." : "Write an empty cell for each one that is missing.")
    }
    out.markup("<tr>")
    for column in 0..<columns {
      out.markup("<td")
      writeClass(table.alignments[column])
      if !labels[column].isEmpty {
        out.markup(" data-label=\"")
        out.text(labels[column])
        out.markup("\"")
      }
      out.markup(">")
      if column < row.cells.count {
        // Cells beyond the last column stay visible: the likely cause is a `|` within the text.
        let isLast = column == columns - 1
        let end = isLast ? row.cells[row.cells.count - 1].upperBound : row.cells[column].upperBound
        write(row.cells[column].lowerBound..<end, of: row)
      }
      out.markup("</td>")
    }
    out.markup("</tr>\n")
  }

  private mutating func writeClass(_ alignment: PipeTable.Alignment) {
    switch alignment {
    case .right: out.markup(" class=\"num\"")
    case .center: out.markup(" class=\"center\"")
    case .left, .none: break
    }
  }

  private mutating func write(_ cell: Range<Int>, of row: PipeTable.Row) {
    write(unescaped(cell), at: .cell(line: row.line, offset: cell.lowerBound))
  }

  private mutating func write(_ text: [UInt8], at place: SourceMap.Place) {
    let outer = self.place
    self.place = place
    text.withUnsafeBufferPointer { writeInline($0) }
    self.place = outer
  }

  /// A column's name without markup.
  private func label(of cell: Range<Int>) -> String {
    let text = unescaped(cell)
    return text.withUnsafeBufferPointer { bytes in
      Self.hasMarkup(bytes) ? Self.withTree(of: bytes) { PlainText.of($0) } : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The bytes of a cell, in which `\|` is `|`.
  private func unescaped(_ cell: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(cell.count)
    for index in cell {
      let isEscape = map.bytes[index] == UInt8(ascii: "\\") && index + 1 < cell.upperBound && map.bytes[index + 1] == UInt8(ascii: "|")
      if !isEscape { text.append(map.bytes[index]) }
    }
    return text
  }

  private mutating func span(of row: PipeTable.Row) -> Span {
    span(of: (row.cells.first ?? 0..<0), line: row.line)
  }

  private mutating func span(of range: Range<Int>, line: Int) -> Span {
    map.span(line: line, offset: range.lowerBound)
  }
}
