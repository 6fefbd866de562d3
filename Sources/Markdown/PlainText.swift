import CCmark

/// The text of a node without its markup.
enum PlainText {
  static func of(_ node: OpaquePointer) -> String {
    // Most links and headings hold one run of text.
    if let child = cmark_node_first_child(node), cmark_node_next(child) == nil, cmark_node_get_type(child) == CMARK_NODE_TEXT {
      return tidy(string(cmark_node_get_literal(child)))
    }
    guard let walk = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(walk) }
    var text = ""
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else { return tidy(text) }
      guard event == CMARK_EVENT_ENTER else { continue }
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: text += string(cmark_node_get_literal(node))
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }

  /// Without the sign of a note, characters nobody sees, and spaces at the ends.
  private static func tidy(_ text: String) -> String {
    var text = Cleaning.withCleanBytes(of: text) { String(decoding: $0, as: UTF8.self) }
    if text.utf8.contains(0xE2) { text = text.replacing(" †", with: "").replacing("†", with: "") }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(text[first..<bytes.index(after: last)])
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
}
