internal import CZlib

/// Credentials in PNG pictures (Open Badges 3.0, section 5.3.1; PNG, section 11.3.3.4 on iTXt).
public enum PNGBadge {
  /// Larger pictures are not read, in bytes.
  public static let largest = 16 << 20
  /// Larger credentials are not unpacked, in bytes.
  private static let largestText = 4 << 20

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let keyword = Array("openbadgecredential".utf8)

  /// Whether bytes begin like a PNG.
  public static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// A picture that carries a credential, in place of one that it may have carried.
  /// - Parameters:
  ///   - text: a JWT, or JSON in ASCII only (`JSON.bytes(.ascii)`): wallets misread anything else.
  ///   - png: any PNG.
  public static func bake(_ text: [UInt8], into png: [UInt8]) throws(BakingError) -> [UInt8] {
    precondition(text.allSatisfy { $0 < 0x80 && $0 != 0 }, "the text of a baked PNG is ASCII")
    var baked = signature
    for chunk in try chunks(of: png) where !isCredential(chunk) {
      baked += png[chunk.whole]
      if chunk.type == "IHDR" {
        // No compression, no language, no translated keyword.
        write("iTXt", keyword + [0, 0, 0, 0, 0] + text, into: &baked)
      }
    }
    return baked
  }

  /// The credential that a picture carries.
  public static func unbake(_ png: [UInt8]) throws(BakingError) -> [UInt8] {
    var found: [UInt8]?
    for chunk in try chunks(of: png) where isCredential(chunk) {
      guard found == nil else { throw .several }
      found = try text(chunk.data)
    }
    guard let found else { throw .none }
    return found
  }

  // MARK: - Chunks

  private struct Chunk {
    let type: String
    let data: ArraySlice<UInt8>
    /// Length, type, data and check together.
    let whole: Range<Int>
  }

  private static func isCredential(_ chunk: Chunk) -> Bool { chunk.type == "iTXt" && chunk.data.starts(with: keyword + [0]) }

  private static func chunks(of png: [UInt8]) throws(BakingError) -> [Chunk] {
    guard png.count <= largest else { throw .large(limit: largest) }
    guard isPNG(png) else { throw .otherFormat }
    var chunks: [Chunk] = []
    var place = signature.count
    while place < png.count {
      guard chunks.last?.type != "IEND" else { throw .damaged("something follows its end") }
      guard place + 12 <= png.count else { throw .truncated }
      let length = Int(number(png, place))
      guard length <= png.count - place - 12 else { throw .truncated }
      let type = String(decoding: png[place + 4..<place + 8], as: UTF8.self)
      let data = png[place + 8..<place + 8 + length]
      guard png[place + 4..<place + 8].allSatisfy({ RDFTerm.isLetter($0) }) else { throw .damaged("a part has no proper name") }
      guard check(png[place + 4..<place + 8 + length]) == number(png, place + 8 + length) else {
        throw .damaged("the check of its part \(type) fails")
      }
      if chunks.isEmpty, type != "IHDR" { throw .damaged("it does not begin with its header") }
      chunks.append(Chunk(type: type, data: data, whole: place..<place + 12 + length))
      place += 12 + length
    }
    guard chunks.last?.type == "IEND" else { throw .truncated }
    return chunks
  }

  private static func text(_ data: ArraySlice<UInt8>) throws(BakingError) -> [UInt8] {
    var rest = data.dropFirst(keyword.count + 1)
    guard let flag = rest.popFirst(), let method = rest.popFirst() else { throw .damaged("its credential is cut off") }
    for _ in 0..<2 {
      guard let end = rest.firstIndex(of: 0) else { throw .damaged("its credential is cut off") }
      rest = rest[(end + 1)...]
    }
    switch (flag, method) {
    case (0, _): return Array(rest)
    case (1, 0):
      do { return try Gzip.decompress(Array(rest), limit: largestText, format: .zlib) } catch {
        throw .damaged("its compressed credential cannot be unpacked")
      }
    default: throw .damaged("its credential is compressed in an unknown way")
    }
  }

  // MARK: - Bytes

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func check(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
  }

  private static func write(_ type: String, _ data: [UInt8], into png: inout [UInt8]) {
    func put(_ number: UInt32) { for shift in [24, 16, 8, 0] { png.append(UInt8(truncatingIfNeeded: number >> UInt32(shift))) } }
    put(UInt32(data.count))
    let start = png.count
    png += type.utf8
    png += data
    put(check(png[start...]))
  }
}
