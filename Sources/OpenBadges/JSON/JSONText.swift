extension JSON {
  /// How `bytes(_:)` writes.
  public struct Style: Sendable {
    /// Members in the order of their names in UTF-16 (RFC 8785, section 3.2.3), instead of their own.
    var sortsMembers = false
    /// `\uXXXX` for everything outside ASCII.
    var isASCII = false

    /// Members in their own order, as UTF-8.
    public static let plain = Style()
    /// The JSON Canonicalization Scheme (RFC 8785).
    public static let canonical = Style(sortsMembers: true)
    /// Members in their own order, ASCII only: what wallets read from a PNG.
    public static let ascii = Style(isASCII: true)
  }

  /// This value as JSON without white space.
  public func bytes(_ style: Style = .plain) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2048)
    write(style, into: &bytes)
    return bytes
  }

  private func write(_ style: Style, into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): NumberText.write(number, into: &bytes)
    case .text(let text): JSON.write(text, style, into: &bytes)
    case .list(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(style, into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      let members = style.sortsMembers ? object.members.sorted { JSON.inUTF16($0.name, $1.name) } : object.members
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(member.name, style, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(style, into: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// UTF-16 order differs from UTF-8 order only above the surrogates, so bytes decide where both are below them.
  private static func inUTF16(_ left: String, _ right: String) -> Bool {
    let isLow = left.utf8.allSatisfy { $0 < 0xEE } && right.utf8.allSatisfy { $0 < 0xEE }
    return isLow ? left.utf8.lexicographicallyPrecedes(right.utf8) : left.utf16.lexicographicallyPrecedes(right.utf16)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)

  private static func write(_ text: String, _ style: Style, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if style.isASCII, text.utf8.contains(where: { $0 >= 0x7F }) {
      for unit in text.utf16 {
        if unit < 0x7F { write(UInt8(unit), into: &bytes) } else { escape(unit, into: &bytes) }
      }
    } else {
      var text = text
      text.withUTF8 { letters in
        // Runs that need no escape are copied as a whole.
        var start = 0
        for (place, byte) in letters.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
          bytes.append(contentsOf: letters[start..<place])
          write(byte, into: &bytes)
          start = place + 1
        }
        bytes.append(contentsOf: letters[start...])
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func write(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x08: bytes += [0x5C, UInt8(ascii: "b")]
    case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
    case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
    case 0x0C: bytes += [0x5C, UInt8(ascii: "f")]
    case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
    case 0x00..<0x20: escape(UInt16(byte), into: &bytes)
    default: bytes.append(byte)
    }
  }

  private static func escape(_ unit: UInt16, into bytes: inout [UInt8]) {
    bytes += [0x5C, UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] { bytes.append(hexadecimal[Int(unit >> shift & 15)]) }
  }
}
