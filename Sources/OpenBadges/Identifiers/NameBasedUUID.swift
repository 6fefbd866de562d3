internal import Crypto

/// A UUID that is worked out from a name, so that the same name has the same UUID on every machine (RFC 9562, section 5.5, version 5).
public struct NameBasedUUID: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The namespace of addresses (RFC 9562, section 6.6).
  public static let url = NameBasedUUID(bytes: [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// - Parameters:
  ///   - name: taken in UTF-8.
  ///   - space: within which the name means one thing.
  public init(_ name: String, in space: NameBasedUUID) {
    var hash = Insecure.SHA1(), name = name
    hash.update(data: space.bytes)
    name.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0f | 0x50
    bytes[8] = bytes[8] & 0x3f | 0x80
    self.bytes = bytes
  }

  /// 8-4-4-4-12 lower-case digits.
  public var text: String {
    String(unsafeUninitializedCapacity: 36) { out in
      func digit(_ number: UInt8) -> UInt8 { number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10 }
      var at = 0
      for (place, byte) in bytes.enumerated() {
        if [4, 6, 8, 10].contains(place) {
          out[at] = UInt8(ascii: "-")
          at += 1
        }
        out[at] = digit(byte >> 4)
        out[at + 1] = digit(byte & 0xf)
        at += 2
      }
      return at
    }
  }
}
