/// A credential in one of the forms in which it travels.
public enum Evidence: Sendable, Equatable {
  /// JSON with its proofs.
  case credential(JSONObject)
  /// A compact JSON Web Signature.
  case jwt(JWT)

  /// Largest evidence read, in bytes.
  public static let largest = 16 << 20

  /// Reads a credential as JSON, as JWT, or from a PNG or SVG picture that carries one of them; the first bytes tell which it is.
  /// - Parameter bytes: white space around text is left out of account.
  public init(_ bytes: [UInt8]) throws(EvidenceError) {
    guard bytes.count <= Self.largest else { throw .large(limit: Self.largest) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes.dropFirst(start).first(where: { !Self.isSpace($0) }) else { throw .empty }
    var text = Array(bytes.dropFirst(start))
    do {
      if PNGBadge.isPNG(bytes) {
        text = try PNGBadge.unbake(bytes)
      } else if first == UInt8(ascii: "<") {
        text = try SVGBadge.unbake(bytes)
      }
    } catch { throw .picture(error) }
    try self.init(text: text)
  }

  private init(text bytes: [UInt8]) throws(EvidenceError) {
    guard let first = bytes.first(where: { !Self.isSpace($0) }) else { throw .empty }
    if first == UInt8(ascii: "{") {
      let json: JSON
      do { json = try JSON(parsing: bytes) } catch { throw .json(error) }
      guard let object = json.object else { throw .unknown }
      self = .credential(object)
    } else if bytes.allSatisfy({ Self.isSpace($0) || $0 == UInt8(ascii: ".") || Self.isBase64URL($0) }) {
      let text = String(decoding: bytes.filter { !Self.isSpace($0) }, as: UTF8.self)
      do { self = .jwt(try JWT(text)) } catch { throw .jwt(error) }
    } else {
      throw .unknown
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isBase64URL(_ byte: UInt8) -> Bool {
    RDFTerm.isLetter(byte) || RDFTerm.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

/// Why bytes are no credential.
public enum EvidenceError: Error, Equatable, Sendable {
  /// There is nothing.
  case empty
  /// It has more bytes than are read.
  case large(limit: Int)
  /// It is neither JSON nor a JWT nor a picture that may carry one.
  case unknown
  /// It begins like JSON.
  case json(JSONError)
  /// It looks like a JWT.
  case jwt(ProofError)
  /// It begins like a picture.
  case picture(BakingError)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .empty: "There is nothing in it."
    case .large(let limit): "It is larger than \(limit >> 20) MB."
    case .unknown: "It is neither a credential as JSON or JWT nor a PNG or SVG picture."
    case .json(let error): error.sentence
    case .picture(let error): error.sentence
    case .jwt(let error): "It is no JWT with ES256. \(error.sentence)"
    }
  }
}

extension Verifier {
  /// Verifies a credential as JSON or as JWT.
  public mutating func verify(_ evidence: Evidence) -> Verification {
    switch evidence {
    case .credential(let document): verify(document)
    case .jwt(let jwt): verify(jwt)
    }
  }

  /// Reads and verifies a file.
  public mutating func verify(evidence bytes: [UInt8]) -> Verification {
    do { return verify(try Evidence(bytes)) } catch {
      return Verification(verdict: .unreadable, checks: [Check(.form, .failed, error.sentence)], credential: nil)
    }
  }
}
