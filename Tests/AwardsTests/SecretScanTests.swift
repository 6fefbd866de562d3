import Awards
import OpenBadges
import Testing

struct SecretScanTests {
  static let key = KeyFile(organization: "harmony", name: "2026-1")

  private func found(_ text: String) -> SecretScan.Finding? { SecretScan.first(in: Array(text.utf8)) }

  @Test func everyFormOfAPrivateKeyIsFoundWithItsLine() throws {
    let locked = Self.key.text(passphrase: "p"), own = String(decoding: Self.key.text(passphrase: nil), as: UTF8.self)
    // Controlled Identifiers 1.0, section 2.2.2: 0x1300 and 0x1306 as varints, then the key.
    let multikeys = [[0x80, 0x26] + Self.key.proofKey.secret, [0x86, 0x26] + Self.key.jwtKey.secret].map { "z" + Base58.encode($0) }
    #expect(multikeys[0].hasPrefix("z3u2") && multikeys[1].hasPrefix("z42t"))
    let forms: [(String, String)] = [
      (own, "a signing key of Cairn"), (String(decoding: locked, as: UTF8.self), "a signing key of Cairn"),
      ("{ \"cairn\" :\n \"signing key\"}", "a signing key of Cairn"),
      ("-----BEGIN PRIVATE KEY-----", "a private key in PEM form"), ("-----BEGIN EC PRIVATE KEY-----", "a private key in PEM form"),
      ("-----BEGIN OPENSSH PRIVATE KEY-----", "a private key in PEM form"),
      (#"{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS"}"#, "a private JSON Web Key"),
      (#"{"d": "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A", "kty": "OKP"}"#, "a private JSON Web Key"),
      ("secret: \(multikeys[0])", "the private half of a Multikey"), ("(\(multikeys[1]))", "the private half of a Multikey"),
    ]
    for (text, what) in forms {
      for (before, after) in [("", ""), ("One\nTwo\n", "\nThree"), (String(repeating: "\n", count: 100), "")] {
        let finding = found(before + text + after)
        #expect(finding?.what == what, "\(what)")
        let start = before.count { $0 == "\n" } + 1
        #expect(finding.map { $0.line >= start && $0.line <= start + 1 } == true)
      }
    }
  }

  @Test(arguments: [
    "", "z3u2", "z3u2 and z42t are how private keys begin.", "The signing key lies elsewhere.", "PRIVATE KEY", "a \"kty\" of \"d\"",
    #"{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}"#,
    #"{"kty":"EC","d":"short"}"#, #"{"cairn":"public key"}"#,
    // As long as a signature.
    "z3u2" + String(repeating: "a", count: 84), "xz3u2en7t5LR2WtQH5PfFqMqwVHgeXouLzo6haApm8XHqvjxq", "z3u2en7t5LR2WtQH5PfFqMqw",
  ])
  func whatIsNoPrivateKeyIsLeftAlone(text: String) { #expect(found(text) == nil) }

  @Test func publicKeysAndSignaturesAreLeftAlone() throws {
    for _ in 0..<50 {
      let key = SigningKey(.ed25519)
      let text = "\(key.publicKey.multibase) \(SigningKey(.p256).publicKey.jwk) z\(Base58.encode(key.signature(over: [1])))"
      #expect(found(text) == nil)
    }
  }
}
