import Diagnostics

/// The text of one template as it was written.
struct Source: Sendable {
  /// The file path below the templates' folder without `.mustache`: `parts/facts`.
  let name: String
  /// As the author knows it, for messages.
  let path: String
  let bytes: [UInt8]

  init(name: String, path: String, text: [UInt8]) {
    self.name = name
    self.path = path
    // A byte order mark is an editor's habit, not text.
    bytes = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[3...]) : text
  }

  /// Line and column (in characters) of a byte. Counted on demand: only messages need it.
  func span(at offset: Int) -> Span {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Span(path, line: line, column: String(decoding: before[start...], as: UTF8.self).count + 1)
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  var firstInvalidByte: Int? {
    var decoder = UTF8.ForwardParser(), at = 0, input = bytes.makeIterator()
    while true {
      switch decoder.parseScalar(from: &input) {
      case .valid(let scalar): at += scalar.count
      case .error: return at
      case .emptyInput: return nil
      }
    }
  }
}
