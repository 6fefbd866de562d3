/// A decentralized identifier of one of the two methods that need no ledger.
public enum DID: Sendable, Equatable {
  /// did:web: the address of its document follows from it.
  case web(host: String, path: [String])
  /// did:key: it is its own document.
  case key(PublicKey)

  /// The DID a text names, without path, query or fragment; nil for another method or a malformed one.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0] == "did", !text.utf8.contains(where: { "#?/".utf8.contains($0) || $0 <= 0x20 || $0 >= 0x7F }) else {
      return nil
    }
    switch parts[1] {
    case "key":
      guard parts.count == 3, let key = PublicKey(multibase: parts[2]) else { return nil }
      self = .key(key)
    case "web":
      guard let host = DID.host(parts[2]) else { return nil }
      var path: [String] = []
      for part in parts.dropFirst(3) {
        guard !part.isEmpty, part != ".", part != "..", !part.contains("\\"), let plain = DID.path(part) else { return nil }
        path.append(plain)
      }
      self = .web(host: host, path: path)
    default: return nil
    }
  }

  /// Where a did:web's document lies (did:web, section 3.2); nil for did:key.
  public var documentURL: String? {
    guard case .web(let host, let path) = self else { return nil }
    return "https://" + host + "/" + (path.isEmpty ? [".well-known"] : path).joined(separator: "/") + "/did.json"
  }

  /// The identifier.
  public var text: String {
    switch self {
    case .key(let key): "did:key:" + key.multibase
    case .web(let host, let path):
      (["did", "web", String(host.flatMap { $0 == ":" ? Array("%3A") : [$0] })] + path).joined(separator: ":")
    }
  }

  /// A name, or a name with a port after `%3A`.
  private static func host(_ text: Substring) -> String? {
    let parts = text.split(separator: "%", omittingEmptySubsequences: false)
    guard let name = parts.first, !name.isEmpty,
      name.utf8.allSatisfy({ RDFTerm.isLetter($0) || RDFTerm.isDigit($0) || "-.".utf8.contains($0) })
    else { return nil }
    guard parts.count > 1 else { return String(name) }
    guard parts.count == 2, parts[1].prefix(2).uppercased() == "3A", let port = UInt16(parts[1].dropFirst(2)) else { return nil }
    return "\(name):\(port)"
  }

  /// A part of a path as it stands in a URL: percent signs must be followed by two digits and hide no slash.
  private static func path(_ text: Substring) -> String? {
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard index + 2 < bytes.count, let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16) else {
        return nil
      }
      if value == UInt8(ascii: "/") || value == UInt8(ascii: ".") || value == UInt8(ascii: "\\") { return nil }
    }
    return String(text)
  }
}
