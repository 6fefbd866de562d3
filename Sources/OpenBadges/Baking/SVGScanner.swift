/// Reads an SVG far enough to find a credential in it, and refuses what could run, load or expand.
struct SVGScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var open: [String] = []
  /// Prefixes that stand for the namespace of credentials.
  private var prefixes: Set<String> = []
  private(set) var credentials: [[UInt8]] = []
  /// Where the root's name and its opening tag end, and whether it closes itself.
  private(set) var root: (nameEnd: Int, tagEnd: Int, isEmpty: Bool)?
  /// Text of the credential that is open, and its `verify`.
  private var pending: (verify: String?, text: [UInt8], depth: Int)?

  private static let depthLimit = 256
  private static let refused = ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener"]

  var hasNamespace: Bool { !prefixes.isEmpty }

  init(_ bytes: [UInt8]) throws(BakingError) {
    guard bytes.count <= SVGBadge.largest else { throw .large(limit: SVGBadge.largest) }
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
  }

  mutating func run() throws(BakingError) {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    guard root != nil else { throw .otherFormat }
    guard open.isEmpty, pending == nil else { throw .truncated }
  }

  // MARK: - Parts

  private mutating func text() throws(BakingError) {
    let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    let text = bytes[place..<end]
    if open.isEmpty {
      guard text.allSatisfy({ $0 <= 0x20 }) else { throw root == nil ? .otherFormat : .damaged("text follows its end") }
    } else if pending != nil {
      pending?.text += Array(try Self.decoded(text).utf8)
    }
    place = end
  }

  private mutating func markup() throws(BakingError) {
    if starts(with: "<!--") {
      place = try end(of: "-->", from: place + 4)
    } else if starts(with: "<![CDATA[") {
      let end = try end(of: "]]>", from: place + 9)
      guard !open.isEmpty else { throw .damaged("a section stands outside of it") }
      pending?.text += bytes[place + 9..<end - 3]
      place = end
    } else if starts(with: "<?") {
      let end = try end(of: "?>", from: place + 2)
      guard starts(with: "<?xml ") || starts(with: "<?xml\t") else { throw .unsafe("a processing instruction") }
      place = end
    } else if starts(with: "<!") {
      throw .unsafe("a document type with its own entities")
    } else if starts(with: "</") {
      try closeTag()
    } else {
      try openTag()
    }
  }

  private mutating func closeTag() throws(BakingError) {
    let end = try end(of: ">", from: place + 2)
    let name = String(decoding: bytes[place + 2..<end - 1], as: UTF8.self).filter { !$0.isWhitespace }
    guard open.last == name else { throw .damaged("its elements are not nested properly") }
    if let found = pending, found.depth == open.count { try close(found) }
    open.removeLast()
    place = end
  }

  private mutating func close(_ found: (verify: String?, text: [UInt8], depth: Int)) throws(BakingError) {
    pending = nil
    let text = found.text
    if let verify = found.verify, !verify.isEmpty {
      guard text.allSatisfy({ $0 <= 0x20 }) else { throw .several }
      credentials.append(Array(verify.utf8))
    } else {
      credentials.append(text)
    }
    if credentials.count > 1 { throw .several }
  }

  private mutating func openTag() throws(BakingError) {
    let start = place + 1
    var at = start
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self), nameEnd = at
    guard let first = name.utf8.first, RDFTerm.isLetter(first) || first == UInt8(ascii: "_") || first >= 0x80 else {
      throw root == nil ? .otherFormat : .damaged("an element has no proper name")
    }
    var attributes: [(name: String, value: String)] = []
    while true {
      let before = at
      while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
      guard at < bytes.count else { throw .truncated }
      if bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") { break }
      guard at > before else { throw .damaged("its attributes run together") }
      let attribute = try attribute(&at)
      guard !attributes.contains(where: { $0.name == attribute.name }) else { throw .damaged("an attribute stands twice") }
      attributes.append(attribute)
      guard attributes.count <= 200 else { throw .damaged("an element has too many attributes") }
    }
    let isEmpty = bytes[at] == UInt8(ascii: "/")
    if isEmpty { at += 1 }
    guard at < bytes.count else { throw .truncated }
    guard bytes[at] == UInt8(ascii: ">") else { throw .damaged("an element does not end") }
    place = at + 1
    try take(name, attributes, isEmpty: isEmpty, nameEnd: nameEnd)
  }

  private mutating func take(_ name: String, _ attributes: [(name: String, value: String)], isEmpty: Bool, nameEnd: Int)
    throws(BakingError)
  {
    let local = String(name.split(separator: ":").last ?? "").lowercased()
    if Self.refused.contains(local) { throw .unsafe("an element “\(local)”") }
    for (attribute, value) in attributes { try refuse(attribute.lowercased(), value) }
    if open.isEmpty {
      guard root == nil else { throw .damaged("it has two roots") }
      guard local == "svg" else { throw .otherFormat }
      root = (nameEnd, place, isEmpty)
    }
    guard open.count < Self.depthLimit else { throw .damaged("it is nested too deeply") }
    var isDefault = false
    for (attribute, value) in attributes where value == SVGBadge.namespace {
      if attribute.hasPrefix("xmlns:") { prefixes.insert(String(attribute.dropFirst(6))) }
      if attribute == "xmlns" { isDefault = true }
    }
    guard pending == nil else { throw .damaged("its credential holds other elements") }
    let parts = name.split(separator: ":", maxSplits: 1)
    let isCredential =
      parts.last == "credential" && (parts.count == 2 ? prefixes.contains(String(parts[0])) : isDefault)
    if isCredential {
      let found = (verify: attributes.first { $0.name == "verify" }?.value, text: [UInt8](), depth: open.count + 1)
      if isEmpty { try close(found) } else { pending = found }
    }
    if !isEmpty { open.append(name) }
  }

  private func refuse(_ name: String, _ value: String) throws(BakingError) {
    if name.hasPrefix("on") { throw .unsafe("an attribute “\(name)” that runs a script") }
    let link = value.drop { $0.isWhitespace }.lowercased()
    if name == "href" || name.hasSuffix(":href") || name == "src" {
      guard link.isEmpty || link.hasPrefix("#") || link.hasPrefix("data:image/") else { throw .unsafe("a link to something outside of it") }
    } else if link.contains("javascript:")
      || (link.contains("url(") && !link.contains("url(#") && !link.contains("url('#") && !link.contains("url(\"#"))
    {
      throw .unsafe("a link to something outside of it")
    }
  }

  private mutating func attribute(_ at: inout Int) throws(BakingError) -> (name: String, value: String) {
    let start = at
    while at < bytes.count, !Self.endsName(bytes[at]), bytes[at] != UInt8(ascii: "=") { at += 1 }
    let name = String(decoding: bytes[start..<at], as: UTF8.self)
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count else { throw .truncated }
    guard bytes[at] == UInt8(ascii: "="), !name.isEmpty else { throw .damaged("an attribute has no value") }
    at += 1
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
    guard at < bytes.count else { throw .truncated }
    let quote = bytes[at]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .damaged("an attribute's value has no quotes") }
    guard let end = bytes[(at + 1)...].firstIndex(of: quote) else { throw .truncated }
    let value = bytes[(at + 1)..<end]
    guard !value.contains(UInt8(ascii: "<")) else { throw .damaged("an attribute's value does not end") }
    at = end + 1
    return (name, try Self.decoded(value))
  }

  // MARK: - Bytes

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
  }

  private func starts(with text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  /// The place after the next occurrence.
  private func end(of text: String, from start: Int) throws(BakingError) -> Int {
    let wanted = Array(text.utf8)
    var at = start
    while at + wanted.count <= bytes.count {
      guard let next = bytes[at...].firstIndex(of: wanted[0]), next + wanted.count <= bytes.count else { break }
      if bytes[next..<next + wanted.count].elementsEqual(wanted) { return next + wanted.count }
      at = next + 1
    }
    throw .truncated
  }

  private static let entities = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"]

  /// Text with its references resolved: the five of XML and numeric ones, no others.
  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(BakingError) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        continue
      }
      guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw .damaged("a reference does not end") }
      let name = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if let known = entities[name] {
        text += known.utf8
      } else if let scalar = numeric(name) {
        text += String(Character(scalar)).utf8
      } else {
        throw .unsafe("a reference to an entity “\(name)”")
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func numeric(_ name: String) -> Unicode.Scalar? {
    let digits = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    return digits.flatMap { Unicode.Scalar($0) }
  }
}
