/// Where a link leads, judged by its scheme.
enum Destination {
  /// The scheme in lower case, or nil where there is none.
  ///
  /// Browsers ignore control characters and spaces around and within a scheme, so they are ignored here too.
  static func scheme(of destination: String) -> String? {
    var scheme: [UInt8] = []
    for byte in destination.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
      default: scheme.append(byte)
      }
    }
    return nil
  }

  /// The scheme that makes a destination unsafe to follow, or nil. Characters nobody sees count for nothing.
  static func unsafeScheme(of destination: String) -> String? {
    guard let scheme = scheme(of: destination) else { return nil }
    let letters = String(decoding: scheme.utf8.filter { $0 < 0x80 }, as: UTF8.self)
    return ["javascript", "data", "vbscript", "file"].contains(letters) ? letters : nil
  }

  /// The destination without control characters, which no address has.
  static func cleaned(_ destination: String) -> String {
    guard destination.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return destination }
    return String(decoding: destination.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
