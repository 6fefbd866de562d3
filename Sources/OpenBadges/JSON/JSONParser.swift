extension JSON {
  /// Reads JSON strictly (RFC 8259 with the restrictions of RFC 8785, section 3.1): UTF-8 without byte order mark, no duplicate member,
  /// no lone surrogate, numbers that a double can hold.
  /// - Parameters:
  ///   - limit: how many bytes at most.
  ///   - depth: how many arrays and objects may lie in each other.
  public init(parsing bytes: [UInt8], limit: Int = 4 << 20, depth: Int = 64) throws(JSONError) {
    guard bytes.count <= limit else { throw JSONError(reason: .large(limit: limit), offset: limit) }
    var parser = JSONParser(bytes: bytes, depth: depth)
    self = try parser.document()
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  let depth: Int
  private var place = 0
  private var level = 0

  init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  mutating func document() throws(JSONError) -> JSON {
    skipSpace()
    let value = try value()
    skipSpace()
    guard place == bytes.count else { throw error(.trailing) }
    return value
  }

  private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError { JSONError(reason: reason, offset: offset ?? place) }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(JSONError) -> JSON {
    guard let next else { throw error(.ends) }
    switch next {
    case UInt8(ascii: "{"): return try nested { (parser) throws(JSONError) in .object(try parser.object()) }
    case UInt8(ascii: "["): return try nested { (parser) throws(JSONError) in .list(try parser.list()) }
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    default: throw error(.unexpected)
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws(JSONError) -> JSON) throws(JSONError) -> JSON {
    guard level < depth else { throw error(.deep(limit: depth)) }
    level += 1
    place += 1
    skipSpace()
    let value = try body(&self)
    level -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONObject {
    var members: [JSONObject.Member] = []
    var names: Set<[UInt8]> = []
    if take(UInt8(ascii: "}")) { return JSONObject() }
    repeat {
      skipSpace()
      let start = place
      guard next == UInt8(ascii: "\"") else { throw error(next == nil ? .ends : .unexpected) }
      let name = try text()
      guard names.insert(Array(name.utf8)).inserted else { throw error(.duplicate(name), at: start) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error(next == nil ? .ends : .unexpected) }
      skipSpace()
      members.append(JSONObject.Member(name: name, value: try value()))
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw error(next == nil ? .ends : .unexpected) }
    return JSONObject(distinct: members)
  }

  private mutating func list() throws(JSONError) -> [JSON] {
    var elements: [JSON] = []
    if take(UInt8(ascii: "]")) { return [] }
    repeat {
      skipSpace()
      elements.append(try value())
      skipSpace()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw error(next == nil ? .ends : .unexpected) }
    return elements
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard let byte = next else { throw error(.ends) }
      guard byte == word.utf8Start[offset] else { throw error(.unexpected) }
      place += 1
    }
    return value
  }

  private mutating func text() throws(JSONError) -> String {
    let start = place
    place += 1
    var decoded: [UInt8] = []
    var from = place
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        decoded += bytes[from..<place]
        place += 1
        guard let text = String(validating: decoded, as: UTF8.self) else { throw error(.encoding, at: start) }
        return text
      case UInt8(ascii: "\\"):
        decoded += bytes[from..<place]
        try escape(into: &decoded)
        from = place
      case 0x00..<0x20: throw error(.unexpected)
      default: place += 1
      }
    }
    throw error(.ends)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
    let start = place
    place += 1
    guard let letter = next else { throw error(.ends) }
    place += 1
    if let byte = Self.escapes[letter] {
      decoded.append(byte)
      return
    }
    guard letter == UInt8(ascii: "u") else { throw error(.unexpected, at: start) }
    var code = try hexadecimal()
    if code & 0xFC00 == 0xD800 {
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw error(.encoding, at: start) }
      let low = try hexadecimal()
      guard low & 0xFC00 == 0xDC00 else { throw error(.encoding, at: start) }
      code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
    }
    guard let scalar = Unicode.Scalar(code) else { throw error(.encoding, at: start) }
    decoded += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw error(.ends) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw error(.unexpected) }
      code = code << 4 | UInt32(digit)
      place += 1
    }
    return code
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = place
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits(from: start) }
    if take(UInt8(ascii: ".")) { try digits(from: start) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits(from: start)
    }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
      throw error(.number, at: start)
    }
    return number
  }

  private mutating func digits(from start: Int) throws(JSONError) {
    let first = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > first else { throw error(next == nil ? .ends : .number, at: start) }
  }
}
