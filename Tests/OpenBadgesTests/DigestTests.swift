import OpenBadges
import Testing

struct DigestTests {
  @Test func partsHaveTheDigestOfTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    var digest = RunningDigest()
    digest.add(bytes[..<300])
    digest.add([])
    digest.add(bytes[300...].lazy.map { $0 })
    #expect(digest.bytes == DigestAlgorithm.sha256.bytes(bytes))
  }
}
