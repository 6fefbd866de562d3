/// Takes out characters that nobody sees and that come along when text is pasted.
///
/// Removed: zero-width spaces and joiners of words, byte order marks, soft hyphens, control characters, overrides of the writing
/// direction, and code points that are no characters. Line and paragraph separators become spaces. Kept: no-break spaces, marks of
/// the writing direction, and joiners between characters beyond ASCII, where emoji and several scripts need them.
enum Cleaning {
  /// What to do with one character.
  enum Verdict { case keep, remove, space }

  static func withCleanBytes<Result>(
    of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable({ withCleanBytes($0, body) }) { return result }
    return Array(text.utf8).withUnsafeBufferPointer { withCleanBytes($0, body) }
  }

  private static func withCleanBytes<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let first = bytes.indices.first(where: { isSuspect(bytes[$0]) && verdict(at: $0, in: bytes).verdict != .keep }) else {
      return body(bytes)
    }
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    clean.append(contentsOf: bytes[..<first])
    var at = first
    while at < bytes.count {
      let (verdict, length) = isSuspect(bytes[at]) ? verdict(at: at, in: bytes) : (.keep, 1)
      switch verdict {
      case .keep: clean.append(contentsOf: bytes[at..<at + length])
      case .space: clean.append(0x20)
      case .remove: break
      }
      at += length
    }
    return clean.withUnsafeBufferPointer(body)
  }

  /// Whether a character that starts with this byte may have to go.
  @inline(__always)
  static func isSuspect(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return (byte < 0x20 && byte != 0x0A && byte != 0x09) || byte == 0x7F }
    return byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte >= 0xF0
  }

  /// The verdict on the character that starts at an offset, and its length in bytes.
  static func verdict(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (verdict: Verdict, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (byte == 0x0D ? .space : .remove, 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return (.keep, bytes.count - offset) }
    var code = UInt32(byte) & (0x7F >> UInt32(length))
    for next in 1..<length { code = code << 6 | UInt32(bytes[offset + next] & 0x3F) }
    switch code {
    case 0x85, 0x2028, 0x2029: return (.space, length)
    case 0x80...0x9F, 0xAD, 0x200B, 0x2060...0x2064, 0x202D, 0x202E, 0xFEFF, 0xFFF9...0xFFFB: return (.remove, length)
    case 0x200C, 0x200D:
      let isBetween = offset > 0 && bytes[offset - 1] >= 0x80 && offset + length < bytes.count && bytes[offset + length] >= 0x80
      return (isBetween ? .keep : .remove, length)
    case 0xFDD0...0xFDEF: return (.remove, length)
    default: return (code & 0xFFFE == 0xFFFE ? .remove : .keep, length)
    }
  }
}
