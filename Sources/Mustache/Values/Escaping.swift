extension [UInt8] {
  /// Appends the text in UTF-8.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Appends the text in UTF-8 with `& < > " '` as character references: right inside elements and inside quoted attributes.
  package mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for at in bytes.indices {
        // All five lie at or below ">": one comparison settles nearly every byte.
        guard bytes[at] <= 0x3E else { continue }
        let reference: StaticString
        switch bytes[at] {
        case 0x26: reference = "&amp;"
        case 0x3C: reference = "&lt;"
        case 0x3E: reference = "&gt;"
        case 0x22: reference = "&quot;"
        case 0x27: reference = "&#39;"
        default: continue
        }
        append(contentsOf: bytes[start..<at])
        append(contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
        start = at + 1
      }
      append(contentsOf: bytes[start...])
    }
  }
}
