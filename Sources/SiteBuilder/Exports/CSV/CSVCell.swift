/// A cell of a table as RFC 4180 has it, safe to open in a spreadsheet.
enum CSVCell {
  /// Every text is quoted: programs that guess by which sign cells are separated look at what stands between quotation marks, and
  /// where a comma is the decimal sign, they would else take the semicolons of lists.
  static func write(_ text: String, into out: inout [UInt8]) {
    if text.isEmpty || Int(text) != nil && !text.hasPrefix("+") || text == "true" || text == "false" {
      out += text.utf8
      return
    }
    let quote = UInt8(ascii: "\"")
    var text = text
    out.append(quote)
    if mayBeFormula(text) { out.append(UInt8(ascii: "'")) }
    text.withUTF8 { bytes in
      var start = 0
      while let next = bytes[start...].firstIndex(of: quote) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...next]))
        out.append(quote)
        start = next + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    out.append(quote)
  }

  /// Whether a spreadsheet might take the text for a formula and run it (OWASP, "CSV Injection"); also in the wide forms of the signs.
  /// A number below zero is none.
  static func mayBeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": Int(text) == nil || text.hasPrefix("+")
    default: false
    }
  }
}
