/// The rule for paths inside a site.
package enum SitePath {
  /// Relative, without empty names, `.`, `..` and control characters, and not the name of the manifest or a journal.
  package static func isValid(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var length = 0
    var dots = 0
    for byte in path.utf8 {
      if byte == slash {
        if length == dots, length <= 2 { return false }
        length = 0
        dots = 0
        continue
      }
      if byte < 0x20 || byte == 0x7F { return false }
      length += 1
      if byte == dot { dots += 1 }
    }
    if length == dots, length <= 2 { return false }
    return path != Manifest.name && path != Journal.name
  }
}
