/// Credentials in SVG pictures (Open Badges 3.0, section 5.3.2).
public enum SVGBadge {
  /// Larger pictures are not read, in bytes.
  public static let largest = 4 << 20
  static let namespace = "https://purl.imsglobal.org/ob/v3p0"

  /// A picture that carries a credential as JSON.
  /// - Parameter svg: a picture without a credential.
  public static func bake(_ credential: JSONObject, into svg: [UInt8]) throws(BakingError) -> [UInt8] {
    // "]]>" would end the section; in JSON only text can hold it, where an escape says the same.
    var json: [UInt8] = []
    for byte in JSON.object(credential).bytes() { if byte == UInt8(ascii: ">") { json += "\\u003e".utf8 } else { json.append(byte) } }
    return try bake(element: Array("<openbadges:credential><![CDATA[".utf8) + json + "]]></openbadges:credential>".utf8, into: svg)
  }

  /// A picture that carries a credential as JWT.
  public static func bake(_ jwt: JWT, into svg: [UInt8]) throws(BakingError) -> [UInt8] {
    try bake(element: Array("<openbadges:credential verify=\"\(jwt.text)\"></openbadges:credential>".utf8), into: svg)
  }

  private static func bake(element: [UInt8], into svg: [UInt8]) throws(BakingError) -> [UInt8] {
    var scanner = try SVGScanner(svg)
    try scanner.run()
    guard scanner.credentials.isEmpty, !scanner.hasNamespace, let root = scanner.root else { throw .several }
    guard !root.isEmpty else { throw .none }
    let attribute = Array(" xmlns:openbadges=\"\(namespace)\"".utf8)
    return svg[..<root.nameEnd] + attribute + svg[root.nameEnd..<root.tagEnd] + element + svg[root.tagEnd...]
  }

  /// The credential that a picture carries: JSON or a JWT.
  public static func unbake(_ svg: [UInt8]) throws(BakingError) -> [UInt8] {
    var scanner = try SVGScanner(svg)
    try scanner.run()
    guard let credential = scanner.credentials.first else { throw .none }
    guard scanner.credentials.count == 1 else { throw .several }
    return credential
  }
}
