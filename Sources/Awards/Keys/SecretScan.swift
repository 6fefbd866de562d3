/// Finds what looks like a private key in a file that is about to be published.
///
/// Every byte of every source passes through here: one pass that the compiler turns into wide instructions tells that nothing in a
/// file can be a key; only where something may be does a careful reading follow.
package enum SecretScan {
  /// A private key in a file.
  package struct Finding: Equatable, Sendable {
    /// From 1.
    package let line: Int
    /// "a signing key of Cairn"
    package let what: String
  }

  /// The first private key in the bytes.
  package static func first(in bytes: [UInt8]) -> Finding? {
    bytes.withUnsafeBufferPointer { bytes in
      guard mayHold(bytes), let (offset, what) = find(bytes) else { return nil }
      return Finding(line: bytes[..<offset].count { $0 == 0x0A } + 1, what: what)
    }
  }

  /// False where none of the marks can be in the bytes: `z3u` and `z42`, `E KE` of PRIVATE KEY, `kty"`, `g ke` of signing key.
  private static func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 8 else { return false }
    var found: UInt8 = 0
    for index in 0..<(bytes.count &- 3) {
      let (a, b, c, d) = (bytes[index], bytes[index &+ 1], bytes[index &+ 2], bytes[index &+ 3])
      let multikey = (a ^ 0x7A) | (((b ^ 0x33) | (c ^ 0x75)) & ((b ^ 0x34) | (c ^ 0x32)))
      let pem = (a ^ 0x45) | (b ^ 0x20) | (c ^ 0x4B) | (d ^ 0x45)
      let jwk = (a ^ 0x6B) | (b ^ 0x74) | (c ^ 0x79) | (d ^ 0x22)
      let own = (a ^ 0x67) | (b ^ 0x20) | (c ^ 0x6B) | (d ^ 0x65)
      found |= multikey == 0 || pem == 0 || jwk == 0 || own == 0 ? 1 : 0
    }
    return found != 0
  }

  private static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, what: String)? {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "z"): if isMultikey(bytes, index) { return (index, "the private half of a Multikey") }
      case UInt8(ascii: "P"): if has("PRIVATE KEY-----", bytes, index) { return (index, "a private key in PEM form") }
      case UInt8(ascii: "\""):
        if has("\"kty\"", bytes, index), isPrivateJWK(bytes, index) { return (index, "a private JSON Web Key") }
        if isOwn(bytes, index) { return (index, "a signing key of Cairn") }
      default: break
      }
    }
    return nil
  }

  private static func has(_ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes.count - index >= word.utf8CodeUnitCount else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[index + $0] == word.utf8Start[$0] }
  }

  /// `"cairn" : "signing key"`, encrypted or not, however it is spaced.
  private static func isOwn(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard has("\"cairn\"", bytes, index), let value = value(after: index + 7, bytes) else { return false }
    return has("signing key\"", bytes, value) || has("encrypted signing key\"", bytes, value)
  }

  /// Where the text begins that follows a name and a colon.
  private static func value(after index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
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

  /// Within reach of `"kty"` a member `"d"` of at least 20 letters: no public key has one.
  private static func isPrivateJWK(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let reach = max(0, index - 4096)..<min(bytes.count, index + 4096)
    for place in reach where bytes[place] == UInt8(ascii: "\"") && has("\"d\"", bytes, place) {
      guard let start = value(after: place + 3, bytes) else { continue }
      if bytes[start...].prefix(20).count(where: isBase64) == 20 { return true }
    }
    return false
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
  }

  /// `z3u2` or `z42t` and as many letters of base58 as two bytes and a key of 32 make; signatures are longer.
  private static func isMultikey(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard has("z3u2", bytes, index) || has("z42t", bytes, index) else { return false }
    if index > 0, isBase58(bytes[index - 1]) { return false }
    let count = bytes[(index + 1)...].prefix(60).prefix(while: isBase58).count
    return (44...50).contains(count)
  }

  private static func isBase58(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0"), UInt8(ascii: "O"), UInt8(ascii: "I"), UInt8(ascii: "l"): false
    default: (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
  }
}
