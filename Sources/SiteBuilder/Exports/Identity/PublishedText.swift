import Catalog

extension String {
  /// Text as other systems take it: on one line, without † and control characters.
  var published: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) { return self }
    return String(
      unicodeScalars.compactMap { scalar -> Character? in
        if scalar == "\n" || scalar == "\t" || scalar == "\r" { return " " }
        return scalar == "†" || scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value) ? nil : Character(scalar)
      })
  }
}

extension Catalog {
  /// Prose as other systems take it.
  func published(_ text: RichText) -> String { plain(text).published }
}

extension Entity {
  /// One sentence about it; the title where its author wrote none.
  var publishedSummary: String { (common.summary.isEmpty ? title : common.summary).published }
}
