import OpenBadges
import Testing

struct StatusListTests {
  @Test func bitsAreKeptWhereTheyWereSetTheFirstOneLeftmost() throws {
    var list = StatusList()
    for index in [0, 9, 131_071] { list[index] = true }
    let again = try StatusList(encoded: list.encoded)
    #expect(again == list)
    #expect(again.count == 131_072)
    #expect((0..<again.count).filter { again[$0] } == [0, 9, 131_071])
    let bytes = try Gzip.decompress(try #require(Base64URL.decode(list.encoded.dropFirst())), limit: 20_000)
    #expect(bytes[0] == 0x80 && bytes[1] == 0x40 && bytes[16_383] == 0x01)
    list[9] = false
    #expect(list[0] && !list[9])
  }

  @Test func aListIsPackedTheSameWayEachTime() { #expect(StatusList().encoded == StatusList().encoded) }

  @Test func whatIsNoListIsRefused() throws {
    let packed = Gzip.compress([UInt8](repeating: 0, count: 16_384))
    for wrong in [
      "", "u", "z" + Base64URL.encode(packed), "u" + Base64URL.encode(packed.dropLast(3)), "u" + Base64URL.encode(packed + [0]),
    ] {
      #expect(throws: StatusError.encoding) { try StatusList(encoded: wrong) }
    }
    #expect(throws: StatusError.short(131_064)) {
      try StatusList(encoded: "u" + Base64URL.encode(Gzip.compress([UInt8](repeating: 0, count: 16_383))))
    }
  }

  @Test func gzipIsItsOwnInverse() throws {
    var roll = Roll(seed: 3)
    for count in [0, 1, 100, 70_000, 200_000] {
      let bytes = (0..<count).map { _ in UInt8(roll.below(7)) }
      #expect(try Gzip.decompress(Gzip.compress(bytes), limit: count) == bytes)
      #expect(Gzip.compress(bytes) == Gzip.compress(bytes))
    }
  }

  @Test func aBombStopsAtTheLimit() {
    let bomb = Gzip.compress([UInt8](repeating: 0, count: 60_000_000))
    #expect(bomb.count < 70_000)
    #expect(throws: Gzip.Failure.large(limit: 100_000)) { try Gzip.decompress(bomb, limit: 100_000) }
    #expect(throws: StatusError.encoding) { try StatusList(encoded: "u" + Base64URL.encode(bomb)) }
  }

  @Test func everyDamageHasItsOwnError() {
    let packed = Gzip.compress(Array("a stack of stones marks a path".utf8))
    #expect(throws: Gzip.Failure.truncated) { try Gzip.decompress(Array(packed.dropLast(4)), limit: 100) }
    #expect(throws: Gzip.Failure.truncated) { try Gzip.decompress([], limit: 100) }
    #expect(throws: Gzip.Failure.trailing) { try Gzip.decompress(packed + packed, limit: 100) }
    #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(Array("no gzip".utf8), limit: 100) }
    var flipped = packed
    flipped[packed.count - 6] ^= 1
    #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(flipped, limit: 100) }
  }
}
