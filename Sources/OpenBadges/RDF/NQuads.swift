/// Reading RDF 1.1 N-Quads.
public enum NQuads {
  /// Text that is no N-Quads, and the line it is on, counted from 1.
  public struct SyntaxError: Error, Equatable, Sendable {
    /// Counted from 1.
    public let line: Int
  }

  /// The statements, in order, doubled ones included.
  public static func read(_ bytes: [UInt8]) throws(SyntaxError) -> [Quad] {
    var quads: [Quad] = []
    var number = 0
    for line in bytes.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      number += 1
      var scanner = LineScanner(bytes: line, place: line.startIndex)
      guard let content = scanner.statement() else { throw SyntaxError(line: number) }
      if let quad = content.quad { quads.append(quad) }
    }
    return quads
  }
}

private struct LineScanner {
  let bytes: ArraySlice<UInt8>
  var place: Int

  private var next: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func skipSpace() {
    while next == 0x20 || next == 0x09 { place += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  /// The statement of the line, or none in an empty one; nil where it is malformed.
  mutating func statement() -> (quad: Quad?, Void)? {
    skipSpace()
    if isAtEnd { return (nil, ()) }
    guard let subject = term(), subject.kind != .literal, let predicate = term(), predicate.kind == .iri, let object = term() else {
      return nil
    }
    var graph: RDFTerm?
    if next != UInt8(ascii: ".") {
      graph = term()
      if graph == nil || graph?.kind == .literal { return nil }
    }
    guard take(UInt8(ascii: ".")) else { return nil }
    skipSpace()
    return isAtEnd ? (Quad(subject, predicate, object, graph: graph), ()) : nil
  }

  private var isAtEnd: Bool { next == nil || next == UInt8(ascii: "#") }

  private mutating func term() -> RDFTerm? {
    defer { skipSpace() }
    switch next {
    case UInt8(ascii: "<"): return iri().map { .iri($0) }
    case UInt8(ascii: "_"): return blank()
    case UInt8(ascii: "\""): return literal()
    default: return nil
    }
  }

  private mutating func iri() -> String? {
    guard take(UInt8(ascii: "<")), let iri = text(until: UInt8(ascii: ">"), letters: [:]) else { return nil }
    return RDFTerm.isAbsoluteIRI(iri) ? iri : nil
  }

  private mutating func blank() -> RDFTerm? {
    guard take(UInt8(ascii: "_")), take(UInt8(ascii: ":")) else { return nil }
    let start = place
    while let byte = next, RDFTerm.isLetter(byte) || RDFTerm.isDigit(byte) || byte >= 0x80 || "_-.".utf8.contains(byte) { place += 1 }
    // A full stop at the end belongs to the statement.
    while place > start, bytes[place - 1] == UInt8(ascii: ".") { place -= 1 }
    guard place > start, bytes[start] != UInt8(ascii: "-"), let label = String(validating: bytes[start..<place], as: UTF8.self) else {
      return nil
    }
    return .blank(label)
  }

  private mutating func literal() -> RDFTerm? {
    guard take(UInt8(ascii: "\"")), let value = text(until: UInt8(ascii: "\""), letters: Self.letters) else { return nil }
    if take(UInt8(ascii: "@")) {
      let start = place
      while let byte = next, RDFTerm.isLetter(byte) || (place > start && (RDFTerm.isDigit(byte) || byte == UInt8(ascii: "-"))) {
        place += 1
      }
      return place > start ? .literal(value, language: String(decoding: bytes[start..<place], as: UTF8.self)) : nil
    }
    if take(UInt8(ascii: "^")) {
      guard take(UInt8(ascii: "^")), let datatype = iri() else { return nil }
      return .literal(value, datatype: datatype)
    }
    return .literal(value)
  }

  private static let letters: [UInt8: UInt8] = [
    UInt8(ascii: "t"): 9, UInt8(ascii: "b"): 8, UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "f"): 12, 0x22: 0x22, 0x27: 0x27,
    0x5C: 0x5C,
  ]

  /// What stands before the end, with escapes resolved; the end is taken.
  private mutating func text(until end: UInt8, letters: [UInt8: UInt8]) -> String? {
    var decoded: [UInt8] = []
    while let byte = next {
      place += 1
      if byte == end { return String(validating: decoded, as: UTF8.self) }
      guard byte == 0x5C else {
        decoded.append(byte)
        continue
      }
      guard let letter = next else { return nil }
      place += 1
      if let plain = letters[letter] {
        decoded.append(plain)
      } else {
        let count = letter == UInt8(ascii: "u") ? 4 : letter == UInt8(ascii: "U") ? 8 : 0
        guard count > 0, place + count <= bytes.endIndex, next != UInt8(ascii: "+"),
          let code = UInt32(String(decoding: bytes[place..<place + count], as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
        else { return nil }
        place += count
        decoded += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return nil
  }
}
