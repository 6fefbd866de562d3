/// Data for machines. Members keep the order they are given in, so that the same sources give the same bytes.
package enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case members([(name: String, value: JSONValue?)])

  /// On one line, in UTF-8. Members without a value are left out. It may stand in a script element.
  package func write(into out: inout [UInt8]) {
    switch self {
    case .text(let text): Self.quote(text, into: &out)
    case .number(let number): out += String(number).utf8
    case .flag(let flag): out += (flag ? "true" : "false").utf8
    case .list(let values):
      out.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        value.write(into: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .members(let members):
      out.append(UInt8(ascii: "{"))
      var isFirst = true
      for case (let name, let value?) in members {
        if !isFirst { out.append(UInt8(ascii: ",")) }
        isFirst = false
        Self.quote(name, into: &out)
        out.append(UInt8(ascii: ":"))
        value.write(into: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  /// Copies whole runs of bytes that stand for themselves: nearly all of a catalog's JSON is such text.
  private static func quote(_ text: String, into out: inout [UInt8]) {
    var text = text
    out.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() where !isPlain(byte) {
        out += bytes[start..<index]
        start = index + 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          out += [UInt8(ascii: "\\"), byte]
        } else {
          out += (byte < 0x10 ? "\\u000" : "\\u00").utf8
          out += String(byte, radix: 16).utf8
        }
      }
      out += bytes[start...]
    }
    out.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7f: false
    default: true
    }
  }
}
