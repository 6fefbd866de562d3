/// Text as a JSON string (RFC 8259) that may stand wherever JSON is put: in an element of a page, which it can't end, and on a terminal,
/// to which it can't say anything.
package enum JSONString {
  /// In UTF-8, with its quotes. Whole runs of bytes that stand for themselves are copied: nearly all of a catalog's text is such.
  package static func write(_ text: String, into out: inout [UInt8]) {
    var text = text
    out.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0, index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard !isPlain(byte), let (scalar, length) = special(bytes, index) else {
          index += 1
          continue
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          out += [UInt8(ascii: "\\"), byte]
        } else {
          escape(scalar, into: &out)
        }
        index += length
        start = index
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    out.append(UInt8(ascii: "\""))
  }

  package static func quoted(_ text: String) -> String {
    var out: [UInt8] = []
    write(text, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  /// 0xc2 begins the control characters beyond ASCII, 0xe2 the two line separators.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3c, 0x3e, 0x5c, 0x7f, 0xc2, 0xe2: false
    default: true
    }
  }

  /// A character that can't stand for itself, and how many bytes it has; nil for others that only begin like one.
  private static func special(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (scalar: UInt32, length: Int)? {
    switch bytes[index] {
    case 0xc2: bytes[index + 1] < 0xa0 ? (UInt32(bytes[index + 1]), 2) : nil
    case 0xe2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xfe == 0xa8 ? (0x2000 + UInt32(bytes[index + 2] & 0x3f), 3) : nil
    default: (UInt32(bytes[index]), 1)
    }
  }

  private static func escape(_ scalar: UInt32, into out: inout [UInt8]) {
    let digits = String(scalar, radix: 16)
    out += "\\u".utf8
    for _ in digits.utf8.count..<4 { out.append(UInt8(ascii: "0")) }
    out += digits.utf8
  }
}
