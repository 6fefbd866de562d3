#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds what looks like a private key in a file that is about to be published.
///
/// Every byte of every source passes through here. Each form of a key has a letter that is rare in texts; the system's own search
/// leads from one of those to the next, and only there anything is compared.
package struct SecretScan {
  /// A private key in a file.
  package struct Finding: Equatable, Sendable {
    /// From 1.
    package let line: Int
    /// "a signing key of Cairn"
    package let what: String
  }

  private let bytes: UnsafeBufferPointer<UInt8>

  /// The first private key in the bytes.
  package static func first(in bytes: [UInt8]) -> Finding? {
    bytes.withUnsafeBufferPointer { buffer in
      let scan = SecretScan(bytes: buffer)
      let found = [
        scan.first(UInt8(ascii: "z")) { scan.multikey(at: $0) }, scan.first(UInt8(ascii: "K")) { scan.pem(at: $0) },
        scan.first(UInt8(ascii: "k")) { scan.webKey(at: $0) ?? scan.ownKey(at: $0) },
      ]
      return found.compactMap { $0 }.min { $0.offset < $1.offset }.map { offset, what in
        Finding(line: buffer[..<offset].count { $0 == 0x0A } + 1, what: what)
      }
    }
  }

  /// The first place of a letter that the check has a name for.
  private func first(_ letter: UInt8, _ check: (Int) -> String?) -> (offset: Int, what: String)? {
    guard let start = UnsafeRawPointer(bytes.baseAddress) else { return nil }
    var place = 0
    while place < bytes.count, let found = memchr(start + place, Int32(letter), bytes.count - place) {
      place = UnsafeRawPointer(found) - start
      if let what = check(place) { return (place, what) }
      place += 1
    }
    return nil
  }

  // MARK: - Forms

  /// `z3u2` or `z42t` and as many letters of base58 as two bytes and a key of 32 make; signatures are longer.
  private func multikey(at index: Int) -> String? {
    guard has("z3u2", index) || has("z42t", index) else { return nil }
    if index > 0, Self.isBase58(bytes[index - 1]) { return nil }
    let count = bytes[(index + 1)...].prefix(60).prefix(while: Self.isBase58).count
    return (44...50).contains(count) ? "the private half of a Multikey" : nil
  }

  private func pem(at index: Int) -> String? {
    has("KEY-----", index) && has("PRIVATE ", index - 8) ? "a private key in PEM form" : nil
  }

  /// Within reach of `"kty"` a member `"d"` of at least 20 letters: no public key has one.
  private func webKey(at index: Int) -> String? {
    guard has("\"kty\"", index - 1) else { return nil }
    for place in max(0, index - 4096)..<min(bytes.count, index + 4096) where has("\"d\"", place) {
      guard let start = value(after: place + 3) else { continue }
      if bytes[start...].prefix(20).count(where: Self.isBase64) == 20 { return "a private JSON Web Key" }
    }
    return nil
  }

  /// `"cairn" : "signing key"`, encrypted or not, however it is spaced.
  private func ownKey(at index: Int) -> String? {
    guard has("signing key\"", index - 8) else { return nil }
    let quote = has("\"encrypted ", index - 19) ? index - 19 : index - 9
    var place = quote - 1
    while place >= 0, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ":")].contains(bytes[place]) { place -= 1 }
    guard has("\"cairn\"", place - 6), value(after: place + 1) == quote + 1 else { return nil }
    return "a signing key of Cairn"
  }

  // MARK: - Reading

  private func has(_ word: StaticString, _ index: Int) -> Bool {
    guard index >= 0, bytes.count - index >= word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  /// Where the text begins that follows a name and a colon.
  private func value(after index: Int) -> Int? {
    var place = index, colons = 0
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: ":") where colons == 0: colons = 1
      case UInt8(ascii: "\"") where colons == 1: return place + 1
      default: return nil
      }
      place += 1
    }
    return nil
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
  }

  private static func isBase58(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0"), UInt8(ascii: "O"), UInt8(ascii: "I"), UInt8(ascii: "l"): false
    default: (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
  }
}
