/// The bytes of a text file without byte order mark, with LF at the end of every line.
struct SourceBytes {
  let bytes: ArraySlice<UInt8>

  /// Longest line accepted, in bytes. Longer ones are a slip, or meant to wear out a reader.
  static let longestLine = 1_000_000

  init(_ file: [UInt8]) throws(UnreadableSource) {
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file[3...] : file[...]
    // One pass over all bytes without a way out is what the compiler turns into wide instructions.
    let (sawReturn, sawNul) = text.withUnsafeBufferPointer { buffer in
      var returns: UInt8 = 0, nuls: UInt8 = 0
      for byte in buffer {
        returns |= byte == 0x0D ? 1 : 0
        nuls |= byte == 0 ? 1 : 0
      }
      return (returns != 0, nuls != 0)
    }
    bytes = sawReturn ? Self.withLineFeeds(text)[...] : text
    if sawNul { try findNul() }
    if bytes.count > Self.longestLine { try findLongLine() }
  }

  /// The part as text, or the place of its first byte that is not UTF-8.
  func string(_ part: ArraySlice<UInt8>) throws(UnreadableSource) -> String {
    if let text = String(validating: part, as: UTF8.self) { return text }
    var offset = part.startIndex, parser = Unicode.UTF8.ForwardParser(), iterator = part.makeIterator()
    scan: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error, .emptyInput: break scan
      }
    }
    throw trouble(
      "encoding", at: offset, "The file is not UTF-8 text: the character here can't be read.",
      fix: "Open it in an editor and save it with the encoding UTF-8.")
  }

  private func findNul() throws(UnreadableSource) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    throw trouble(
      "encoding", at: offset, "The file has a zero byte here, which no text has.",
      fix: "Open it in an editor and save it as plain text with the encoding UTF-8.")
  }

  private func findLongLine() throws(UnreadableSource) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: true) where line.count > Self.longestLine {
      throw trouble(
        "line-too-long", at: line.startIndex, "This line is too long: it has more than a million bytes.", fix: "Break it into paragraphs.")
    }
  }

  private func trouble(_ code: String, at offset: Int, _ message: String, fix: String) -> UnreadableSource {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
    return UnreadableSource(
      code: code, line: before.count { $0 == 0x0A } + 1, column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1,
      message: message, fix: fix)
  }

  /// CRLF and lone CR become LF, so that every line is still one line.
  private static func withLineFeeds(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var afterReturn = false
    for byte in text {
      if byte == 0x0D {
        out.append(0x0A)
      } else if byte != 0x0A || !afterReturn {
        out.append(byte)
      }
      afterReturn = byte == 0x0D
    }
    return out
  }
}
