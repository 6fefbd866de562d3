import CCmark
import Diagnostics

/// Finds the places of the author's file where the nodes of a tree come from.
struct SourceMap {
  /// What the lines and columns of a tree count from.
  enum Place {
    case body
    /// A table's cell: the index of its line in the body, from 0, and the byte of the body where it begins.
    case cell(line: Int, offset: Int)
    /// A field: every finding is reported where the field begins.
    case field(Span)
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int
  private var starts: [Int] = []
  /// The place last counted to: a long line with many links is then counted through once, not once for each.
  private var counted = (offset: 0, column: 1)

  /// `firstLine` is the line of the file where the bytes begin.
  init(bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int) {
    self.bytes = bytes
    self.path = path
    self.firstLine = firstLine
  }

  mutating func span(of node: OpaquePointer, in place: Place) -> Span {
    switch place {
    case .field(let span): return span
    case .cell(let line, let offset): return span(line: line, offset: offset + max(0, Int(cmark_node_get_start_column(node)) - 1))
    case .body:
      let line = Int(cmark_node_get_start_line(node)) - 1
      return span(line: line, offset: range(ofLine: line).map { offset(of: node, on: $0) } ?? 0)
    }
  }

  /// Where a whole text begins.
  mutating func start(of place: Place) -> Span {
    switch place {
    case .field(let span): span
    case .cell(let line, let offset): span(line: line, offset: offset)
    case .body: span(line: 0, offset: 0)
    }
  }

  /// A line of the body, from 0, and a byte of it.
  mutating func span(line: Int, offset: Int) -> Span {
    guard let range = range(ofLine: line) else { return Span(path, line: firstLine, column: 1) }
    let end = min(max(offset, range.lowerBound), range.upperBound)
    if counted.offset < range.lowerBound || counted.offset > end { counted = (range.lowerBound, 1) }
    counted = (end, bytes[counted.offset..<end].reduce(counted.column) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 })
    return Span(path, line: firstLine + line, column: counted.column)
  }

  /// The bytes of a line of the body, from 0, without its line end.
  mutating func range(ofLine line: Int) -> Range<Int>? {
    let starts = lineStarts
    guard starts.indices.contains(line) else { return nil }
    let next = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    return starts[line]..<max(starts[line], next)
  }

  /// Where in the bytes a node of the tree begins. libcmark doesn't count the indentation of a paragraph's later lines, and counts
  /// wrongly for links in angle brackets.
  private mutating func offset(of node: OpaquePointer, on line: Range<Int>) -> Int {
    var column = Int(cmark_node_get_start_column(node)) - 1
    let type = cmark_node_get_type(node)
    let isInline = type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
    guard isInline else { return min(line.lowerBound + max(0, column), line.upperBound) }
    if type == CMARK_NODE_LINK, let child = cmark_node_first_child(node) {
      let inner = Int(cmark_node_get_start_column(child)) - 2
      if cmark_node_get_start_line(child) == cmark_node_get_start_line(node), inner != column { column = max(0, inner) }
    }
    var skipped = 0
    if let parent = block(of: node), cmark_node_get_start_line(parent) < cmark_node_get_start_line(node) {
      var at = line.lowerBound + max(0, Int(cmark_node_get_start_column(parent)) - 1)
      while at < line.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 {
        at += 1
        skipped += 1
      }
    }
    return min(line.lowerBound + max(0, column) + skipped, line.upperBound)
  }

  private func block(of node: OpaquePointer) -> OpaquePointer? {
    var ancestor = cmark_node_parent(node)
    while let block = ancestor, cmark_node_get_type(block).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue {
      ancestor = cmark_node_parent(block)
    }
    return ancestor
  }

  private var lineStarts: [Int] {
    mutating get {
      if starts.isEmpty {
        starts = [0]
        for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
      }
      return starts
    }
  }
}
