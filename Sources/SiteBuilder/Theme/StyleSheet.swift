/// A style sheet as browsers need it: without comments and the space that only people read.
struct StyleSheet: Sendable {
  private(set) var bytes: [UInt8] = []
  /// The last byte written lies in a comment's place or is space that may be needed.
  private var gap = Gap.none

  /// The last byte written; nil where it was escaped, so that it means nothing.
  private var before: UInt8?

  private enum Gap { case none, comment, space, line }

  /// Removes comments, space at the ends of lines and beside `{`, `}`, `;`, `,` and after `:`, and the last `;` of a block. Each line of
  /// the source stays one line. Strings and escapes stay as they are, and so does what no browser would understand either.
  init(shrinking source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var at = 0
    while at < source.count {
      let byte = source[at]
      switch byte {
      case UInt8(ascii: "/") where at + 1 < source.count && source[at + 1] == UInt8(ascii: "*"):
        at = Self.end(ofComment: at, in: source)
        if gap == .none { gap = .comment }
      case 0x0a, 0x0c, 0x0d:
        gap = .line
        at += 1
      case 0x20, 0x09:
        if gap != .line { gap = .space }
        at += 1
      default:
        let end = Self.end(ofToken: at, in: source)
        append(source[at..<end])
        at = end
      }
    }
    if !bytes.isEmpty { bytes.append(0x0a) }
  }

  private mutating func append(_ token: ArraySlice<UInt8>) {
    if token.first == UInt8(ascii: "}"), before == UInt8(ascii: ";"), gap != .line { bytes.removeLast() }
    if !bytes.isEmpty {
      let isFree = Self.parts(before) || Self.parts(token.first)
      switch gap {
      case .none: break
      case .line: bytes.append(0x0a)
      // Without the comment, what stands on both sides of it would be one word.
      case .comment: if !isFree { bytes += "/**/".utf8 }
      case .space: if !isFree, before != UInt8(ascii: ":") { bytes.append(0x20) }
      }
    }
    gap = .none
    before = token.first == UInt8(ascii: "\\") ? nil : token.last
    bytes += token
  }

  /// Whether space beside it means nothing.
  private static func parts(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  private static func end(ofComment start: Int, in source: [UInt8]) -> Int {
    var at = start + 2
    while at + 1 < source.count {
      if source[at] == UInt8(ascii: "*"), source[at + 1] == UInt8(ascii: "/") { return at + 2 }
      at += 1
    }
    return source.count
  }

  /// The end of a string, an escaped byte or a single one.
  private static func end(ofToken start: Int, in source: [UInt8]) -> Int {
    let first = source[start]
    if first == UInt8(ascii: "\\") { return min(start + 2, source.count) }
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") else { return start + 1 }
    var at = start + 1
    while at < source.count {
      switch source[at] {
      case first: return at + 1
      case UInt8(ascii: "\\"): at += 2
      case 0x0a: return at
      default: at += 1
      }
    }
    return source.count
  }
}
