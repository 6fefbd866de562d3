/// A subject, predicate, object or graph name of RDF, held as its text in canonical N-Quads (RDF Dataset Canonicalization, section 5).
public struct RDFTerm: Hashable, Sendable {
  /// What a term is.
  public enum Kind: UInt8, Sendable {
    /// An IRI.
    case iri
    /// A node without a name of its own.
    case blank
    /// A literal.
    case literal
  }

  /// What this term is.
  public let kind: Kind
  /// `<…>` of an IRI, `"…"` with language or datatype of a literal, `_:…` of a blank node.
  public let text: [UInt8]

  private init(_ kind: Kind, _ text: [UInt8]) {
    self.kind = kind
    self.text = text
  }

  /// Hashes the text as a whole; byte by byte would be several times slower.
  public func hash(into hasher: inout Hasher) { text.withUnsafeBytes { hasher.combine(bytes: $0) } }

  /// An IRI. Nothing is checked: see `isAbsoluteIRI(_:)`.
  public static func iri(_ iri: String) -> RDFTerm { RDFTerm(.iri, [UInt8(ascii: "<")] + iri.utf8 + [UInt8(ascii: ">")]) }

  /// A blank node.
  public static func blank(_ label: String) -> RDFTerm { RDFTerm(.blank, Array("_:".utf8) + label.utf8) }

  /// A literal. `xsd:string` is what a literal without a datatype has.
  public static func literal(_ value: String, datatype: String? = nil, language: String? = nil) -> RDFTerm {
    var text: [UInt8] = []
    text.reserveCapacity(value.utf8.count + (datatype?.utf8.count ?? 0) + 8)
    text.append(UInt8(ascii: "\""))
    for byte in value.utf8 { escape(byte, into: &text) }
    text.append(UInt8(ascii: "\""))
    if let language {
      text.append(UInt8(ascii: "@"))
      text += language.utf8
    } else if let datatype, datatype != XSD.string {
      text += "^^<".utf8
      text += datatype.utf8
      text.append(UInt8(ascii: ">"))
    }
    return RDFTerm(.literal, text)
  }

  /// Whether the text has a scheme and none of the characters that N-Quads forbids in an IRI.
  public static func isAbsoluteIRI(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count < text.utf8.count, let first = scheme.first, isLetter(first) else { return false }
    guard scheme.allSatisfy({ isLetter($0) || isDigit($0) || "+-.".utf8.contains($0) }) else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 && !forbidden.contains($0) }
  }

  private static let forbidden = Array("<>\"{}|^`\\".utf8)

  static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  @inline(__always)
  private static func escape(_ byte: UInt8, into text: inout [UInt8]) {
    switch byte {
    case 0x22, 0x5C: text += [0x5C, byte]
    case 0x08: text += [0x5C, UInt8(ascii: "b")]
    case 0x09: text += [0x5C, UInt8(ascii: "t")]
    case 0x0A: text += [0x5C, UInt8(ascii: "n")]
    case 0x0C: text += [0x5C, UInt8(ascii: "f")]
    case 0x0D: text += [0x5C, UInt8(ascii: "r")]
    case 0x00..<0x20, 0x7F:
      text += "\\u00".utf8
      for digit in [byte >> 4, byte & 15] { text.append(digit + (digit < 10 ? 48 : 55)) }
    default: text.append(byte)
    }
  }
}

/// Datatypes of XML Schema.
enum XSD {
  static let string = "http://www.w3.org/2001/XMLSchema#string"
  static let boolean = "http://www.w3.org/2001/XMLSchema#boolean"
  static let integer = "http://www.w3.org/2001/XMLSchema#integer"
  static let double = "http://www.w3.org/2001/XMLSchema#double"
  static let dateTime = "http://www.w3.org/2001/XMLSchema#dateTime"
}
