@testable import OpenBadges
import Testing

/// The vectors of Data Integrity EdDSA Cryptosuites 1.0 and of Open Badges 3.0.
@Suite(.enabled(if: Vectors.arePresent, Vectors.reason)) struct ProofVectorTests {
  /// The vectors use a context of examples that gives every word an IRI.
  static let vocabulary = Vocabulary.standard.adding(
    Context(url: "https://www.w3.org/ns/credentials/examples/v2", terms: [:], fallback: "https://www.w3.org/ns/credentials/examples#"))

  enum Folder: String, CaseIterable, Sendable { case jcs = "JCS", statements = "DataInt" }

  private func file(_ folder: Folder, _ name: String, _ kind: String = "txt") throws -> String {
    try Vectors.text("vc-di-eddsa/eddsa-\(folder == .jcs ? "jcs" : "rdfc")-2022/\(name)\(folder.rawValue).\(kind)")
  }

  private func object(_ text: String) throws -> JSONObject { try #require(try JSON(parsing: Array(text.utf8)).object) }

  private func key() throws -> SigningKey {
    let text = try #require(try JSON(parsing: Vectors.bytes("vc-di-eddsa/keyPair.json"))["privateKeyMultibase"]?.text)
    let bytes = try #require(Base58.decode(text.dropFirst()))
    return try #require(SigningKey(.ed25519, secret: Array(bytes.dropFirst(2))))
  }

  private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test func theKeyHasItsPublicHalf() throws {
    let expected = try #require(try JSON(parsing: Vectors.bytes("vc-di-eddsa/keyPair.json"))["publicKeyMultibase"]?.text)
    #expect(try key().publicKey.multibase == expected)
    #expect(PublicKey(multibase: expected)?.multibase == expected)
  }

  @Test(arguments: Folder.allCases) func everyStepGivesTheVector(folder: Folder) throws {
    let suite: Cryptosuite = folder == .jcs ? .eddsaJCS2022 : .eddsaRDFC2022
    let document = try object(try Vectors.text("vc-di-eddsa/unsigned.json"))
    let options = try object(try file(folder, "proofConfig", "json"))
    #expect(String(decoding: try suite.canonical(document, Self.vocabulary), as: UTF8.self) == (try file(folder, "canonDoc")))
    #expect(String(decoding: try suite.canonical(options, Self.vocabulary), as: UTF8.self) == (try file(folder, "proofCanon")))
    let hash = try suite.hash(document, options: options, Self.vocabulary)
    #expect(hexadecimal(hash) == (try file(folder, "combinedHash")).trimmingSpace)
    #expect(hexadecimal(try key().signature(over: hash)) == (try file(folder, "sigHex")).trimmingSpace)
    #expect("z" + Base58.encode(try key().signature(over: hash)) == (try file(folder, "sigBTC58")).trimmingSpace)
  }

  @Test(arguments: Folder.allCases) func aSignedVectorVerifiesAndIsMadeAgain(folder: Folder) throws {
    let signed = try object(try file(folder, "signed", "json"))
    let proof = try DataIntegrityProof(try #require(signed["proof"]))
    try proof.verify(signed, with: key().publicKey, vocabulary: Self.vocabulary)
    let again = try DataIntegrityProof(
      proof.suite, over: signed, with: key(), as: proof.verificationMethod, created: try #require(proof.json["created"]?.text),
      vocabulary: Self.vocabulary)
    #expect(again.signature == proof.signature)
    #expect(JSON.object(again.json).bytes(.canonical) == JSON.object(proof.json).bytes(.canonical))
  }

  @Test func theExampleOfOpenBadgesIsCanonical() throws {
    let document: JSONObject = [
      "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
      "id": "http://example.com/credentials/3527",
      "type": ["VerifiableCredential", "OpenBadgeCredential"],
      "issuer": [
        "id": "https://example.edu/issuers/565049", "type": ["Profile"], "url": "https://www.imsglobal.org", "name": "Example Corp",
      ],
      "validFrom": "2010-01-01T00:00:00Z",
      "name": "Teamwork Badge",
      "credentialSubject": [
        "id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["AchievementSubject"],
        "achievement": [
          "id": "https://example.com/achievements/21st-century-skills/teamwork", "type": ["Achievement"],
          "criteria": [
            "narrative": "Team members are nominated for this badge by their peers and recognized upon review by Example Corp management."
          ],
          "description": "This badge recognizes the development of the capacity to collaborate within a group environment.",
          "name": "Teamwork",
        ],
      ],
    ]
    let options: JSONObject = [
      "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
      "type": "DataIntegrityProof", "created": "2010-01-01T19:23:24Z", "cryptosuite": "eddsa-rdfc-2022",
      "proofPurpose": "assertionMethod",
      "verificationMethod": "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
    ]
    func canonical(_ object: JSONObject) throws -> String {
      String(decoding: try Cryptosuite.eddsaRDFC2022.canonical(object, .standard), as: UTF8.self)
    }
    #expect(try canonical(document) == (try Vectors.text("open-badges/document-canon.txt")))
    #expect(try canonical(options) == (try Vectors.text("open-badges/proof-canon.txt")))
  }
}

extension String {
  fileprivate var trimmingSpace: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
