import Diagnostics

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
    case .text(let text): JSONString.write(text, into: &out)
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
        JSONString.write(name, into: &out)
        out.append(UInt8(ascii: ":"))
        value.write(into: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }
}
