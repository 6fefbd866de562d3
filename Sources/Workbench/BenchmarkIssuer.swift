import OpenBadges

/// An issuer with new keys, and what its site would publish.
struct BenchmarkIssuer {
  let did = "did:web:catalog.example.org:organizations:academy"
  let base = "https://catalog.example.org"
  let now = Timestamp("2026-11-27T12:00:00Z") ?? Timestamp(seconds: 0)
  let signer: Signer
  var files: [String: [UInt8]] = [:]

  init() {
    signer = Signer(did: did, name: "2026-1", proofKey: SigningKey(.ed25519), jwtKey: SigningKey(.p256))
    let document = DIDDocument(
      id: did,
      methods: [
        .init(id: signer.proofMethod, controller: did, key: signer.proofKey.publicKey),
        .init(id: signer.jwtMethod, controller: did, key: signer.jwtKey.publicKey),
      ])
    files["\(base)/organizations/academy/did.json"] = document.json.bytes()
    for purpose in StatusList.Purpose.allCases {
      let url = "\(base)/organizations/academy/status/\(purpose.rawValue).json"
      let list = StatusListCredential(id: url, issuer: did, validFrom: now, purpose: purpose, list: StatusList())
      files[url] = (try? signer.signed(list.object, created: now)).map { JSON.object($0).bytes() }
    }
  }

  func credential(_ number: Int) -> OpenBadgeCredential {
    let page = "\(base)/micro-credentials/mc-\(number % 96)"
    let hexadecimal = String(number, radix: 16)
    return OpenBadgeCredential(
      id: "\(base)/badges/\(hexadecimal)/credential.json", name: "Lead a data conversation \(number % 96)",
      image: Image(id: "\(page)/badge.png"),
      issuer: Profile(id: did, name: "Sample Academy", url: "\(base)/organizations/academy/"), validFrom: now, awardedDate: now,
      subject: AchievementSubject(
        id: "urn:uuid:6f2a1d4e-5f5d-4c4e-9f0a-" + String(repeating: "0", count: 12 - hexadecimal.count) + hexadecimal,
        identifiers: [IdentityObject("Sample Earner \(number)", type: "name")],
        achievement: Achievement(
          id: "\(page)/achievement.json", name: "Lead a data conversation \(number % 96)",
          description: "Leads colleagues through student data to decisions they carry out.",
          criteria: Criteria(id: "\(page)/", narrative: "Five requirements, assessed against a rubric of four levels, and approved."),
          creator: Profile(id: "\(base)/organizations/maker/", name: "Sample Maker"),
          alignments: (0..<3).map { index in
            Alignment(
              targetName: "Competency \(index)", targetURL: "\(base)/competencies/c-\(index)/", targetFramework: "Sample framework",
              targetType: "ceasn:Competency")
          }, tags: ["data", "teams"], creditsAvailable: 1.5)),
      status: StatusEntry(list: "\(base)/organizations/academy/status/suspension.json", index: number, purpose: .suspension),
      schema: .openBadges)
  }
}
