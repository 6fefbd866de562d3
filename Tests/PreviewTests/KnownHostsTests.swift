import Testing

@testable import Preview

/// Which names a browser may ask for.
struct KnownHostsTests {
  @Test(arguments: ["localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8000", "[::1]", "[::1]:8000"])
  func thisMachinesOwnAreKnown(name: String) { #expect(KnownHosts(listening: "127.0.0.1").contain(name)) }

  @Test(arguments: [
    "", ":8000", "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1:8000:9", "localhost:x",
    "[::1", "[::1]x", "localhost evil", "192.168.0.7", "0x7f.1", "localhost,evil.example",
  ])
  func othersAreNot(name: String) { #expect(!KnownHosts(listening: "127.0.0.1").contain(name)) }

  @Test func theAddressItListensOnIsKnown() {
    #expect(KnownHosts(listening: "192.168.0.7").contain("192.168.0.7:8000"))
    #expect(KnownHosts(listening: "fe80::1").contain("[FE80::1]:8000"))
    #expect(!KnownHosts(listening: "192.168.0.7").contain("192.168.0.8:8000"))
  }

  /// Addresses can't be pointed anywhere else, names can.
  @Test(arguments: ["0.0.0.0", "::"]) func listeningEverywhereAddressesAreKnownAndNamesAreNot(host: String) {
    let hosts = KnownHosts(listening: host)
    for name in ["192.168.0.7:8000", "10.0.0.1", "[fe80::1]:8000", "localhost"] { #expect(hosts.contain(name), "\(name)") }
    for name in ["evil.example", "1.2.3", "1.2.3.256", "1.2.3.4.example"] { #expect(!hosts.contain(name), "\(name)") }
  }
}
