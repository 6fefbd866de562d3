import OpenBadges

/// An issuer with its site, made for tests.
struct Sample {
  static let did = "did:web:catalog.example.org:organizations:academy"
  static let base = "https://catalog.example.org"
  static let now = Timestamp("2026-11-27T12:00:00Z")!
  static let list = base + "/organizations/academy/status/suspension.json"

  var files: [String: [UInt8]] = [:]
  let signer: Signer

  /// The keys are the same each time.
  init(secret: UInt8 = 7) {
    signer = Signer(
      did: Self.did, name: "2026-1", proofKey: SigningKey(.ed25519, secret: [UInt8](repeating: secret, count: 32))!,
      jwtKey: SigningKey(.p256, secret: [UInt8](repeating: secret, count: 32))!)
    let document = DIDDocument(
      id: Self.did,
      methods: [
        .init(id: signer.proofMethod, controller: Self.did, key: signer.proofKey.publicKey),
        .init(id: signer.jwtMethod, controller: Self.did, key: signer.jwtKey.publicKey),
      ])
    files[Self.base + "/organizations/academy/did.json"] = document.json.bytes()
    publish(.suspension, [])
    publish(.revocation, [])
    files[Self.credential().subject.achievement.id] = Self.credential().subject.achievement.json.bytes()
  }

  mutating func publish(_ purpose: StatusList.Purpose, _ indexes: [Int], by other: Signer? = nil) {
    var list = StatusList()
    for index in indexes { list[index] = true }
    let url = Self.base + "/organizations/academy/status/\(purpose).json"
    let credential = StatusListCredential(
      id: url, issuer: Self.did, validFrom: Timestamp("2026-11-01T00:00:00Z")!, purpose: purpose, list: list)
    files[url] = (try? (other ?? signer).signed(credential.object, created: Self.now)).map { JSON.object($0).bytes() }
  }

  static func credential(until: Timestamp? = nil, from: Timestamp = Timestamp("2019-12-12T00:00:00Z")!) -> OpenBadgeCredential {
    OpenBadgeCredential(
      id: base + "/badges/0123456789abcdef0123456789abcdef/credential.json", name: "Lead a data conversation",
      image: Image(id: base + "/micro-credentials/data-talk/badge.png"),
      issuer: Profile(id: did, name: "Sample Academy", url: base + "/organizations/academy/"), validFrom: from, validUntil: until,
      awardedDate: from,
      subject: AchievementSubject(
        id: "urn:uuid:6f2a1d4e-5f5d-4c4e-9f0a-0123456789ab", identifiers: [IdentityObject("Sample Earner", type: "name")],
        achievement: Achievement(
          id: base + "/micro-credentials/data-talk/achievement.json", name: "Lead a data conversation",
          description: "Leads colleagues through student data to “decisions” they carry out. Ünïcödé 🪨",
          criteria: Criteria(id: base + "/micro-credentials/data-talk/", narrative: "Five requirements."),
          alignments: [Alignment(targetName: "Data use", targetURL: base + "/competencies/data-use/", targetType: "ceasn:Competency")],
          tags: ["data", "teams"], creditsAvailable: 1.5)),
      status: StatusEntry(list: list, index: 4711, purpose: .suspension), schema: .openBadges)
  }

  func signed(_ credential: OpenBadgeCredential = credential()) throws -> JSONObject {
    try signer.signed(credential.object, created: Self.now)
  }

  func verify(_ document: JSONObject, now: Timestamp = now) -> Verification {
    var verifier = Verifier(now: now) { [files] in files[$0] }
    return verifier.verify(document)
  }
}

extension Verification {
  func outcome(_ name: Check.Name) -> Check.Outcome? { checks.first { $0.name == name }?.outcome }
}
