import ArgumentParser
import Foundation
import OpenBadges

struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue",
    abstract: "Sign and verify credentials, and say how many a second.",
    discussion: """
      Every credential gets both proofs and the JWT, on one core. With --output they are written too, one JSON a line, with the issuer's
      documents by address in the first line, so that other programs can verify them.

      Build it with `swift build -c release --product Workbench` first: times of a debug build say nothing.
      """)

  @Option(help: "How many credentials.") var count = 10_000
  @Option(help: "A file to write them to.") var output: String?

  func run() throws {
    let issuer = BenchmarkIssuer()
    let clock = ContinuousClock()
    let start = clock.now
    var issued: [(document: JSONObject, jwt: JWT)] = []
    for number in 0..<count {
      let credential = issuer.credential(number).object
      issued.append((try issuer.signer.signed(credential, created: issuer.now), try issuer.signer.jwt(credential)))
    }
    report("issued with two proofs and a JWT", clock.now - start)
    let texts = issued.map { JSON.object($0.document).bytes() }
    var verifier = Verifier(now: issuer.now) { [files = issuer.files] in files[$0] }
    let middle = clock.now
    for text in texts {
      guard let document = try JSON(parsing: text).object, verifier.verify(document).verdict == .valid else {
        throw ValidationError("a credential does not verify")
      }
    }
    report("read and verified with both proofs", clock.now - middle)
    guard let output else { return }
    let files = JSON.object(
      JSONObject(issuer.files.sorted { $0.key < $1.key }.map { ($0.key, .text(String(decoding: $0.value, as: UTF8.self))) }))
    var lines = String(decoding: files.bytes(), as: UTF8.self) + "\n"
    for (index, text) in texts.enumerated() {
      let line: JSONObject = ["credential": .text(String(decoding: text, as: UTF8.self)), "jwt": .text(issued[index].jwt.text)]
      lines += String(decoding: JSON.object(line).bytes(), as: UTF8.self) + "\n"
    }
    try Data(lines.utf8).write(to: URL(filePath: output))
  }

  private func report(_ what: String, _ time: Duration) {
    print(String(format: "%d %@: %.2f s, %.0f a second", count, what as NSString, time / .seconds(1), Double(count) / (time / .seconds(1))))
  }
}

extension JSONObject {
  fileprivate init(_ members: [(String, JSON)]) {
    self.init()
    for (name, value) in members { self[name] = value }
  }
}

/// An issuer with new keys, and what its site would publish.
private struct BenchmarkIssuer {
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
