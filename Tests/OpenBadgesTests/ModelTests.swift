import OpenBadges
import Testing

struct ModelTests {
  /// The example of the specification, section 8.6 on identity hashes.
  @Test func anIdentityIsHashedAsTheSpecificationShows() {
    let identity = IdentityObject(hashing: "a@example.com", type: "emailAddress", salt: "Kosher")
    #expect(identity.identityHash == "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399")
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2000-02-29T23:59:59Z", 951_868_799), ("2026-11-27T10:00:00+02:00", 1_795_766_400),
    ("1969-12-31T23:59:59Z", -1), ("2026-11-27T10:00:00.123Z", 1_795_773_600), ("0001-01-01T00:00:00Z", -62_135_596_800),
  ])
  func timesAreRead(text: String, seconds: Int) { #expect(Timestamp(text)?.seconds == seconds) }

  @Test(arguments: [
    "2026-11-27", "2026-11-27T10:00:00", "2026-02-29T10:00:00Z", "2026-13-01T10:00:00Z", "2026-11-27T24:00:00Z", "2026-11-27 10:00:00Z",
    "2026-11-27T10:00:00Zx", "2026-11-27T10:00:00.Z", "", "2026-11-27T10:00:00+2:00",
  ])
  func whatIsNoTimeIsRefused(text: String) { #expect(Timestamp(text) == nil) }

  @Test func timesAreWrittenAsTheyAreRead() {
    for seconds in stride(from: -70_000_000_000, through: 100_000_000_000, by: 1_234_567_891) where seconds > -62_000_000_000 {
      let time = Timestamp(seconds: seconds)
      #expect(Timestamp(time.text) == time)
    }
  }

  @Test func base58AndBase64AreTheirOwnInverse() {
    var roll = Roll(seed: 5)
    for count in 0..<80 {
      let bytes = (0..<count).map { _ in UInt8(roll.below(256)) }
      #expect(Base58.decode(Base58.encode([0, 0] + bytes)) == [0, 0] + bytes)
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
    #expect(Base58.encode(Array("Hello World!".utf8)) == "2NEpo7TZRRrLZSi2U")
    #expect(Base58.decode("0OIl") == nil)
    for wrong in ["a", "YQ==", "YR", "a+b/"] { #expect(Base64URL.decode(wrong) == nil) }
  }

  @Test(arguments: [
    ("did:web:example.org", "https://example.org/.well-known/did.json"),
    ("did:web:example.org%3A8080:a:b", "https://example.org:8080/a/b/did.json"),
    ("did:web:example.org:organizations:academy", "https://example.org/organizations/academy/did.json"),
  ])
  func aDIDLeadsToItsDocument(text: String, url: String) {
    #expect(DID(text)?.documentURL == url)
    #expect(DID(text)?.text == text)
  }

  @Test(arguments: [
    "did:web:", "did:web", "web:example.org", "did:web:example.org:..:x", "did:web:example.org:a%2Fb", "did:web:example.org:a%2",
    "did:key:z6",
    "did:web:example.org/x", "did:web:ex ample.org", "did:web:example.org%3A99999", "did:web:example.org::x", "did:key:u6MkrJ",
  ])
  func whatIsNoDIDIsRefused(text: String) { #expect(DID(text) == nil) }

  @Test func keysKeepTheirFormsAndTheirSecrets() {
    for kind in [PublicKey.Kind.ed25519, .p256] {
      let key = SigningKey(kind)
      #expect(PublicKey(multibase: key.publicKey.multibase) == key.publicKey)
      #expect(PublicKey(jwk: key.publicKey.jwk) == key.publicKey)
      #expect(SigningKey(kind, secret: key.secret)?.publicKey == key.publicKey)
      let message = Array("stone".utf8)
      #expect(key.publicKey.isValid(signature: key.signature(over: message), over: message))
      #expect(!key.publicKey.isValid(signature: key.signature(over: message), over: message + [0]))
      var dumped = ""
      dump(key, to: &dumped)
      #expect("\(key) \(String(reflecting: key)) \(dumped)".ranges(of: key.publicKey.multibase).count >= 2)
      #expect(!dumped.contains(where: { $0 == "[" }) && !dumped.contains("rawRepresentation"))
    }
    var withSecret = SigningKey(.ed25519).publicKey.jwk.object!
    withSecret["d"] = "AAAA"
    #expect(PublicKey(jwk: .object(withSecret)) == nil)
  }
}
