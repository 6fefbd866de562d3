import Crypto

/// A hash function.
public enum DigestAlgorithm: Sendable {
  /// SHA-256, which every proof here uses.
  case sha256
  /// SHA-384.
  case sha384

  /// The digest.
  public func bytes(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    }
  }

  /// The digest as lower-case hexadecimal digits.
  public func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: SHA256.hash(data: bytes).hexadecimal
    case .sha384: SHA384.hash(data: bytes).hexadecimal
    }
  }
}

/// The SHA-256 digest of bytes that come part after part.
public struct RunningDigest: Sendable {
  private var hash = SHA256()

  /// Of no bytes yet.
  public init() {}

  /// Adds the next bytes.
  public mutating func add(_ part: some Collection<UInt8>) {
    let isAdded: Void? = part.withContiguousStorageIfAvailable { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    if isAdded == nil { hash.update(data: Array(part)) }
  }

  /// Of all that came so far.
  public var bytes: [UInt8] { Array(hash.finalize()) }
}

extension Sequence<UInt8> {
  /// Lower-case hexadecimal digits.
  var hexadecimal: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(96)
    for byte in self {
      let (high, low) = (byte >> 4, byte & 15)
      digits.append(high + (high < 10 ? 48 : 87))
      digits.append(low + (low < 10 ? 48 : 87))
    }
    return digits
  }
}
