import CCmark
import Diagnostics

/// Parsing: the tree of a text lives and dies within one call.
extension ProseWriter {
  /// Most images a text may have. libcmark takes quadratic time over many unfinished ones.
  private static let mostImages = 1000

  /// Reads a body.
  mutating func writeBlocks(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hasFewImages(bytes) else { return }
    Self.withTree(of: bytes) { write($0) }
  }

  /// Reads text that is one paragraph whatever it looks like: a field, or the cell of a table. Line ends count as spaces.
  mutating func writeInline(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeBufferPointer(rebasing: Self.trimmed(bytes))
    if !Self.hasMarkup(text) {
      out.text(text, showsNotes: true)
      return
    }
    guard hasFewImages(text) else { return }
    if text.contains(0x0A) {
      text.split { $0 == 0x0A || $0 == 0x20 }.joined(separator: [0x20]).map { $0 }.withUnsafeBufferPointer { writeParagraph($0) }
    } else {
      writeParagraph(text)
    }
  }

  /// Whether anything in the text may be Markdown within a line.
  static func hasMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "\\"), 0x0A: return true
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        if index + 1 < bytes.count, bytes[index + 1] > 0x20 { return true }
      default: continue
      }
    }
    return false
  }

  private mutating func writeParagraph(_ text: UnsafeBufferPointer<UInt8>) {
    let isParagraph = Self.withTree(of: text) { root in
      guard let child = cmark_node_first_child(root), cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH
      else {
        return false
      }
      write(child)
      return true
    }
    guard !isParagraph else { return }
    // It looks like a heading, a list or another block: a backslash before its mark makes the mark mean itself.
    if text.first == UInt8(ascii: "<") { reportHTML(String(decoding: text, as: UTF8.self), at: map.start(of: place)) }
    let mark = text.firstIndex { !(0x30...0x39).contains($0) } ?? text.startIndex
    let escaped = text[..<mark] + [UInt8(ascii: "\\")] + text[mark...]
    escaped.withUnsafeBufferPointer { escaped in
      Self.withTree(of: escaped) { root in
        if let child = cmark_node_first_child(root), cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH {
          write(child)
        } else {
          out.text(text, showsNotes: true)
        }
      }
    }
  }

  private mutating func hasFewImages(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0, previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { count += 1 }
      previous = byte
    }
    if count <= Self.mostImages { return true }
    report(
      "too-long", at: map.start(of: place), "This text has more than a thousand images.", fix: "Divide it into several pages.")
    return false
  }

  static func withTree<Result>(of bytes: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result) -> Result {
    let tree = bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    // libcmark ends the process when memory runs out, so there always is a tree.
    defer { cmark_node_free(tree) }
    return body(tree!)
  }

  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else {
      return bytes[0..<0]
    }
    return bytes[first...last]
  }
}
