import Testing

@testable import Preview

/// Whatever bytes come, a head is read or refused, and what was read keeps its promises.
struct RequestHeadFuzzTests {
  /// The same numbers on each run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let seeds = [
    "GET /roles/plc-leader/?x=%41 HTTP/1.1\r\nHost: localhost:8000\r\nConnection: keep-alive\r\nContent-Length: 0",
    "HEAD /%e2%80%a0/%2e%2e HTTP/1.0\nhost:[::1]\n", "GET / HTTP/1.1\r\nHost: \u{301}\r\nX\u{301}: \r\n",
  ]
  private static let pieces = [
    "\r", "\n", "\r\n", ":", " ", "\t", "%", "%00", "%ff", "?", "#", "/", "\0", "\u{e9}", "HTTP/1.1", "Host: a\r\n",
  ]

  @Test(arguments: 0..<8) func noBytesAreTooStrange(seed: UInt64) {
    var dice = Dice(state: seed), read = 0
    for _ in 0..<2_000 {
      var bytes = Array(Self.seeds[Int.random(in: 0..<3, using: &dice)].utf8)
      for _ in 0..<Int.random(in: 0..<6, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes.insert(contentsOf: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &dice)].utf8, at: place)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: place)
        case 2: bytes.removeSubrange(min(place, Int.random(in: 0...bytes.count, using: &dice))..<place)
        default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &dice) }
        }
      }
      guard let head = try? RequestHead(bytes) else { continue }
      read += 1
      #expect(head.target.hasPrefix("/"))
      #expect(head.path?.utf8.contains(0) != true)
      #expect(!head.fields.contains { $0.key != $0.key.lowercased() || $0.value.utf8.contains { $0 == 0 || $0 == 0x0a } })
    }
    #expect(read > 100)
  }
}
