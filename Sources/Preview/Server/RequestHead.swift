/// The head of a request (RFC 9112), as far as a server of files needs it.
struct RequestHead: Hashable, Sendable {
  enum Fault: Error, Hashable {
    /// No request that this server understands.
    case malformed
    case unknownVersion
  }

  let method: String
  /// With its query, as it was written.
  let target: String
  /// By name in lower case. Of a repeated field the values are joined by commas.
  let fields: [String: String]
  /// HTTP/1.0 asks for a connection of its own unless told otherwise.
  let isOld: Bool

  /// - Parameter bytes: up to the empty line.
  init(_ bytes: some Collection<UInt8>) throws(Fault) {
    // What is not UTF-8 becomes the replacement character, which no page has in its address.
    let lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" }
    let words = (lines.first ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].allSatisfy(\.isToken), words[1].hasPrefix("/"), words[2].hasPrefix("HTTP/") else {
      throw .malformed
    }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { throw .unknownVersion }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex, line[..<colon].allSatisfy(\.isToken) else { throw .malformed }
      let name = line[..<colon].lowercased(), value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      let text = String(value.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
      guard !text.contains(where: { $0 == "\r" || $0 == "\0" }) else { throw .malformed }
      // Two hosts, or two lengths, are what somebody sends who wants two servers to disagree.
      if let before = fields[name] {
        if name == "host" || name == "content-length" { throw .malformed }
        fields[name] = before + ", " + text
      } else {
        fields[name] = text
      }
    }
    method = String(words[0])
    target = String(words[1])
    isOld = words[2] == "HTTP/1.0"
    self.fields = fields
  }

  /// Whether bytes follow the head.
  var hasBody: Bool { fields["transfer-encoding"] != nil || (fields["content-length"].map { $0 != "0" } ?? false) }

  /// Whether another request may follow on the same connection.
  var keepsConnection: Bool {
    let wish = fields["connection"]?.lowercased()
    return isOld ? wish == "keep-alive" : wish != "close"
  }

  /// Without the query, each `%41` decoded once; nil where that gives no text.
  var path: String? {
    var bytes: [UInt8] = [], rest = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimal, let low = rest.popFirst()?.hexadecimal else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes.contains(0) ? nil : String(validating: bytes, as: UTF8.self)
  }
}

extension Character {
  /// May stand in a method or a field's name (RFC 9110, section 5.6.2).
  fileprivate var isToken: Bool {
    guard let byte = asciiValue else { return false }
    return isLetter || isNumber || "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

extension UInt8 {
  fileprivate var hexadecimal: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
