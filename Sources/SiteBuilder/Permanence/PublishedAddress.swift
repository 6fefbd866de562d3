import Catalog

/// An address of this site, taken apart.
struct PublishedAddress {
  /// Below the output folder: `roles/mentor/`.
  var path: String
  /// What follows `#`.
  var anchor: String?

  /// Nil for an address of another site.
  init?(_ written: String, _ site: Site, _ book: AddressBook) {
    var rest = written[...]
    if rest.firstRange(of: "://") != nil {
      let origins = [site.address.origin, site.home.origin]
      guard let origin = origins.first(where: { rest == $0 || rest.hasPrefix($0 + "/") }) else { return nil }
      rest = rest.dropFirst(origin.count)
    }
    if let hash = rest.firstIndex(of: "#") {
      let name = Self.decoded(rest[rest.index(after: hash)...])
      // Directives of browsers, as for a marked passage, name no part.
      anchor = name.isEmpty || name.hasPrefix(":~:") ? nil : name
      rest = rest[..<hash]
    }
    rest = rest.prefix { $0 != "?" }
    while rest.hasPrefix("/") { rest = rest.dropFirst() }
    let whole = Addresses.published(Self.decoded(rest)), prefixes = [site.address.prefix, site.home.prefix].filter { !$0.isEmpty }
    let candidates = prefixes.compactMap { Self.below($0.dropFirst(), whole) } + [whole]
    path = candidates.lazy.compactMap { Self.known($0, book) }.first ?? candidates[0]
  }

  /// With the slash that a server adds.
  private static func known(_ path: String, _ book: AddressBook) -> String? {
    if book.has(path) { return path }
    return !path.hasSuffix("/") && book.has(path + "/") ? path + "/" : nil
  }

  private static func below(_ prefix: Substring, _ path: String) -> String? {
    if path == prefix { return "" }
    return path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count + 1)) : nil
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = [], rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
