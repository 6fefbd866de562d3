import Catalog

/// A code in a public classification, with the address that it has there.
struct PublicCode: Sendable {
  let scheme: String
  let schemeAddress: String
  let code: String
  let address: String

  static func all(_ alignment: Alignment) -> [PublicCode] {
    var codes: [PublicCode] = []
    if let code = alignment.onet {
      codes.append(
        PublicCode(
          "O*NET-SOC", "https://www.onetcenter.org/taxonomy.html", code, below: "https://www.onetonline.org/link/summary/"))
    }
    if let code = alignment.esco {
      codes.append(PublicCode("ESCO", "http://data.europa.eu/esco/model", code, below: "http://data.europa.eu/esco/"))
    }
    if let code = alignment.isced {
      codes.append(
        PublicCode(
          "ISCED-F", "https://uis.unesco.org/en/topic/international-standard-classification-education-isced", code, below: "urn:isced-f:"))
    }
    return codes
  }

  /// - Parameter root: what comes before the code, unless the author wrote the whole address.
  private init(_ scheme: String, _ schemeAddress: String, _ code: String, below root: String) {
    let code = code.published
    self.scheme = scheme
    self.schemeAddress = schemeAddress
    self.code = code
    address = code.hasPrefix("https://") || code.hasPrefix("http://") ? code : root + Self.percentEncoded(code)
  }

  /// RFC 3986: what may stand in a path, and nothing else.
  private static func percentEncoded(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: out.append(byte)
      case _ where "-._~/".utf8.contains(byte): out.append(byte)
      default: out += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
