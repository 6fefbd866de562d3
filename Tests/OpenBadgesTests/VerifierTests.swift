import OpenBadges
import Testing

struct VerifierTests {
  @Test func aCredentialInOrderIsValidWithEveryCheckPassed() throws {
    let sample = Sample()
    let found = sample.verify(try sample.signed())
    #expect(found.checks.map(\.name) == Check.Name.allCases)
    #expect(found.checks.allSatisfy { $0.outcome == .passed }, "\(found.checks)")
    #expect(found.verdict == .valid)
    #expect(found.credential?.subject.name == "Sample Earner")
  }

  @Test func whatIsReadIsWhatWasWritten() throws {
    let credential = Sample.credential(until: Timestamp("2029-12-12T00:00:00Z"))
    #expect(try OpenBadgeCredential(Members(credential.json)) == credential)
  }

  @Test func aJWTInOrderIsValid() throws {
    let sample = Sample()
    let text = try sample.signer.jwt(Sample.credential().object).text
    var verifier = Verifier(now: Sample.now) { [files = sample.files] in files[$0] }
    let found = verifier.verify(try JWT(text))
    #expect(found.verdict == .valid, "\(found.checks)")
    #expect(found.outcome(.issuerKey) == .passed)
  }

  @Test(arguments: [
    "name", "description", "validFrom", "id", "image", "issuer", "credentialSubject", "credentialStatus", "awardedDate", "type",
  ])
  func noMemberCanBeTakenAwayOrAltered(member: String) throws {
    let sample = Sample()
    let signed = try sample.signed()
    if signed[member] != nil { #expect(sample.verify(signed.without(member)).verdict != .valid) }
    var altered = signed
    altered[member] = "altered"
    #expect(sample.verify(altered).verdict != .valid)
  }

  /// Every letter of every text in the credential is covered by each of the proofs.
  @Test func noTextCanBeChanged() throws {
    let sample = Sample()
    let signed = try sample.signed()
    for (index, proof) in try #require(signed["proof"]?.list).enumerated() {
      let text = String(decoding: JSON.object(signed.without("proof")).bytes(), as: UTF8.self)
      for word in ["Sample Earner", "Lead a data", "Five requirements", "1.5", "4711", "2019-12-12", "teams", "Ünïcödé"] {
        let other = text.replacing(word, with: word == "1.5" || word == "4711" ? "12" : word == "2019-12-12" ? "2020-12-12" : "Other")
        #expect(other != text)
        var altered = try #require(try JSON(parsing: Array(other.utf8)).object)
        altered["proof"] = .list([proof])
        #expect(sample.verify(altered).verdict == .tampered, "\(word) with proof \(index)")
      }
    }
  }

  @Test func membersNoContextDefinesAreNotOverlooked() throws {
    let sample = Sample()
    var signed = try sample.signed()
    signed["grade"] = "A"
    // The statements' proof cannot tell; the other one shows the change.
    #expect(sample.verify(signed).verdict != .valid)
    signed["proof"] = signed["proof"]?.list?.first
    let found = sample.verify(signed)
    #expect(found.verdict == .unchecked)
    #expect(found.checks.first { $0.name == .integrity }?.sentence == "No context of the document defines “grade”.")
  }

  @Test func oneProofThatFailsIsEnough() throws {
    let sample = Sample()
    var signed = try sample.signed()
    var other = Sample.credential()
    other.name = "Another one"
    let proofs = try #require(signed["proof"]?.list)
    let foreign = try #require(try sample.signed(other)["proof"]?.list)
    for swapped in [[proofs[0], foreign[1]], [foreign[0], proofs[1]], [foreign[0]], [foreign[1]]] {
      signed["proof"] = .list(swapped)
      #expect(sample.verify(signed).verdict == .tampered)
    }
  }

  @Test func anothersKeyUnderTheIssuersNameIsFoundOut() throws {
    let sample = Sample()
    let other = Sample(secret: 8)
    #expect(sample.verify(try other.signed()).verdict == .tampered)
    let own = Signer(did: Sample.did, name: "2099-1", proofKey: other.signer.proofKey, jwtKey: other.signer.jwtKey)
    let found = sample.verify(try own.signed(Sample.credential().object, created: Sample.now))
    #expect(found.verdict == .tampered)
    #expect(found.outcome(.issuerKey) == .failed)
  }

  @Test func anUnknownIssuerIsNotRecognisedAndNotWrong() throws {
    let sample = Sample()
    let signed = try sample.signed()
    var verifier = Verifier(now: Sample.now) { _ in nil }
    let found = verifier.verify(signed)
    #expect(found.verdict == .unrecognised)
    #expect(!found.checks.contains { $0.outcome == .failed }, "\(found.checks)")
  }

  @Test func didKeyIsItsOwnDocument() throws {
    let key = SigningKey(.ed25519, secret: [UInt8](repeating: 9, count: 32))!
    let document = DIDDocument(key: key.publicKey)
    var credential = Sample.credential()
    credential.issuer.id = document.id
    credential.status = nil
    var signed = credential.object
    signed["proof"] = .object(
      try DataIntegrityProof(.eddsaRDFC2022, over: signed, with: key, as: document.methods[0].id, created: Sample.now.text).json)
    var verifier = Verifier(now: Sample.now) { _ in nil }
    let found = verifier.verify(signed)
    #expect(found.outcome(.integrity) == .passed)
    #expect(found.verdict == .unrecognised, "anyone can make a key")
    var trusting = Verifier(now: Sample.now) { $0 == document.id ? document.json.bytes() : nil }
    #expect(trusting.verify(signed).verdict == .valid)
  }

  @Test func suspendedAndRevokedAreToldApart() throws {
    var sample = Sample()
    let signed = try sample.signed()
    sample.publish(.suspension, [4711])
    #expect(sample.verify(signed).verdict == .suspended)
    sample.publish(.revocation, [4711])
    #expect(sample.verify(signed).verdict == .revoked)
    sample.publish(.revocation, [4710])
    sample.publish(.suspension, [4710, 4712])
    #expect(sample.verify(signed).verdict == .valid)
  }

  @Test func aStatusListOfAnotherIsNotBelieved() throws {
    var sample = Sample()
    let signed = try sample.signed()
    sample.publish(.suspension, [], by: Sample(secret: 8).signer)
    #expect(sample.verify(signed).verdict == .unchecked)
    sample.files[Sample.list] = nil
    let found = sample.verify(signed)
    #expect(found.verdict == .unchecked)
    #expect(found.outcome(.status) == .unknown)
    sample.files[Sample.list] = Array("{}".utf8)
    #expect(sample.verify(signed).outcome(.status) == .failed)
  }

  @Test func theStatusListAtOneAddressDoesNotServeForAnother() throws {
    var sample = Sample()
    let signed = try sample.signed()
    sample.files[Sample.list] = sample.files[Sample.list.replacing("suspension", with: "revocation")]
    #expect(sample.verify(signed).verdict == .unchecked)
  }

  @Test func datesDecide() throws {
    let sample = Sample()
    let until = Timestamp("2022-12-12T00:00:00Z")!
    #expect(sample.verify(try sample.signed(Sample.credential(until: until))).verdict == .expired)
    #expect(sample.verify(try sample.signed(Sample.credential(until: until)), now: until).verdict == .valid)
    #expect(sample.verify(try sample.signed(Sample.credential(from: Timestamp("2027-01-01T00:00:00Z")!))).verdict == .notYetValid)
  }

  @Test func aRevokedCredentialThatExpiredIsRevoked() throws {
    var sample = Sample()
    sample.publish(.suspension, [4711])
    sample.publish(.revocation, [4711])
    #expect(sample.verify(try sample.signed(Sample.credential(until: Timestamp("2022-12-12T00:00:00Z")!))).verdict == .revoked)
  }

  /// Statements do not tell where a member stood: what the status says must stand in the status.
  @Test func theStatusCannotBeMovedOutOfSight() throws {
    let sample = Sample()
    var signed = try sample.signed()
    let status = try #require(signed["credentialStatus"]?.object)
    signed["credentialStatus"] = ["id": status["id"]!]
    signed["relatedResource"] = .object(status)
    signed["proof"] = signed["proof"]?.list?.first
    #expect(sample.verify(signed).verdict != .valid)
  }

  @Test func whatIsNoBadgeIsUnreadable() {
    let found = Sample().verify(["@context": "https://www.w3.org/ns/credentials/v2", "type": "VerifiableCredential"])
    #expect(found.verdict == .unreadable)
    #expect(found.checks.map(\.name) == [.form])
  }

  @Test(arguments: ["a.b", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", ""])
  func whatIsNoJWTIsRefused(text: String) { #expect(throws: ProofError.self) { try JWT(text) } }

  @Test func aJWTWithoutSignatureOrWithAnotherAlgorithmIsRefused() throws {
    let parts = try Sample().signer.jwt(Sample.credential().object).text.split(separator: ".")
    for header in [#"{"alg":"none"}"#, #"{"alg":"HS256","kid":"k"}"#, #"{"alg":"ES256"}"#, #"{"alg":"ES256","kid":"k","crit":["b64"]}"#] {
      let forged = [Base64URL.encode(Array(header.utf8)), String(parts[1]), String(parts[2])].joined(separator: ".")
      #expect(throws: ProofError.self) { try JWT(forged) }
    }
  }

  @Test func claimsOfAJWTThatContradictTheCredentialAreFoundOut() throws {
    let sample = Sample()
    let jwt = try sample.signer.jwt(Sample.credential(until: Timestamp("2029-01-01T00:00:00Z")).object)
    for (claim, value) in [("iss", "did:web:other"), ("jti", "x"), ("sub", "x"), ("exp", 5), ("nbf", 5)] as [(String, JSON)] {
      var payload = jwt.payload
      payload[claim] = value
      let signed = Base64URL.encode(JSON.object(jwt.header).bytes()) + "." + Base64URL.encode(JSON.object(payload).bytes())
      let forged = try JWT(signed + "." + Base64URL.encode(sample.signer.jwtKey.signature(over: Array(signed.utf8))))
      #expect(throws: ProofError.form(claim)) { try forged.verify(with: sample.signer.jwtKey.publicKey) }
    }
  }
}
