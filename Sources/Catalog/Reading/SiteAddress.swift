/// The address a site is published at: `https://host` or `https://host/prefix`.
package struct SiteAddress: Sendable, Hashable {
  /// `https://catalog.example.org`, without a slash at the end.
  package let origin: String
  /// "" at a root, else `/catalog`.
  package let prefix: String

  /// - Returns: nil where `fault(in:)` finds one.
  package init?(_ text: String) {
    guard Self.fault(in: text) == nil, let scheme = text.range(of: "://") else { return nil }
    var rest = text[scheme.upperBound...]
    while rest.hasSuffix("/") { rest.removeLast() }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    origin = text[..<scheme.upperBound] + String(rest[..<slash])
    prefix = String(rest[slash...])
  }

  /// What is wrong with an address, in a sentence; nil where nothing is.
  package static func fault(in text: String) -> String? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), let scheme = text.range(of: "://") else {
      return "The base URL `\(text)` should begin with `https://`."
    }
    let rest = text[scheme.upperBound...]
    if rest.isEmpty || rest.hasPrefix("/") { return "The base URL `\(text)` names no host." }
    let allowed = rest.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
      default: "-._~:/[]".utf8.contains(byte)
      }
    }
    if !allowed { return "The base URL `\(text)` has a character other than letters, digits and `-._~:/`." }
    if rest.contains("//") || rest.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) {
      return "The base URL `\(text)` has an empty step, `.` or `..` in its path."
    }
    return nil
  }
}

extension String {
  fileprivate func range(of separator: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(separator) { return start..<index(start, offsetBy: separator.count) }
      start = index(after: start)
    }
    return nil
  }
}
