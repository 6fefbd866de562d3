import ArgumentParser
import Awards
import Diagnostics
import Foundation
import FrontMatter
import OpenBadges

struct FuzzCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz",
    abstract: "Feed every parser of foreign bytes with damaged input.",
    discussion: """
      The inputs are made from good ones by a seeded mutator, so that a run can be repeated. A parser may refuse or accept; it must not
      crash, and no damaged credential may verify as if it were in order.

      Build it with `swift build -c release --product Workbench` first: a debug build takes far longer.
      """)

  @Option(help: "How many inputs for each parser.") var count = 100_000
  @Option(help: "Where the dice begin.") var seed: UInt64 = 1
  @Option(help: "The only parser to feed.") var parser: String?

  func run() async throws {
    // Parsers share nothing, so each core feeds one after the other.
    let total = try await withThrowingTaskGroup(of: Int.self) { group in
      for target in try FuzzTarget.all() where parser == nil || parser == target.name { group.addTask { try feed(target) } }
      return try await group.reduce(0, +)
    }
    guard total > 0 else { throw ValidationError("There is no parser of that name.") }
    print("\(total) inputs without a crash")
  }

  /// - Returns: how many inputs it got.
  private func feed(_ target: FuzzTarget) throws -> Int {
    var mutator = Mutator(seed: seed)
    let clock = ContinuousClock()
    let start = clock.now
    let count = max(1, count / target.weight)
    var accepted = 0
    for number in 0..<count {
      let input = mutator.mutated(target.seeds[number % target.seeds.count])
      switch target.feed(input) {
      case .accepted: accepted += 1
      case .refused: break
      case .wrong(let why):
        print("\(target.name): \(why), input \(number) of seed \(seed):\n\(Base64URL.encode(input))")
        throw ExitCode(1)
      }
    }
    let seconds = (clock.now - start) / .seconds(1)
    print(String(format: "%@: %d inputs, %d accepted, %.1f s", target.name as NSString, count, accepted, seconds))
    return count
  }
}

/// A parser with good inputs.
private struct FuzzTarget: Sendable {
  enum Answer: Sendable { case accepted, refused, wrong(String) }

  let name: String
  /// Parsers that take long get so many times fewer inputs.
  var weight = 1
  let seeds: [[UInt8]]
  let feed: @Sendable ([UInt8]) -> Answer

  /// An award and what can follow it, without their line feeds.
  private static func ledgerLines(_ issuer: BenchmarkIssuer) throws -> [[UInt8]] {
    guard let badge = BadgeID("0123456789abcdef0123456789abcdef"), let day = CalendarDate(iso: "2026-11-20"),
      let consent = Consent(on: day, scope: [.name, .badge])
    else { return [] }
    var credential = issuer.credential(7)
    credential.id = "\(issuer.base)/\(badge.credentialPath)"
    let award = Award(
      badge: badge, at: issuer.now, microCredential: "talk", organization: "academy", consent: consent, mark: nil,
      credential: try issuer.signer.signed(credential.object, created: issuer.now),
      jwt: try issuer.signer.jwt(credential.object).text)
    let events: [LedgerEvent] = [
      .award(award), .change(StatusChange(.revoke, badge: badge, at: issuer.now, reason: "other")),
      .erased(Erasure(badge: badge, at: issuer.now, organization: "academy", index: 7)),
    ]
    return events.map { $0.line.dropLast() }
  }

  /// A PNG of one pixel.
  private static let onePixel =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ_pLvAAAAAElFTkSuQmCC"

  private static func when(_ isAccepted: Bool) -> Answer { isAccepted ? .accepted : .refused }
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  static func all() throws -> [FuzzTarget] {
    let issuer = BenchmarkIssuer(), credential = issuer.credential(7).object
    let signed = try issuer.signer.signed(credential, created: issuer.now), jwt = try issuer.signer.jwt(credential)
    let document = JSON.object(signed).bytes(), token = Array(jwt.text.utf8)
    let dids = issuer.files.filter { $0.key.hasSuffix("did.json") }.map(\.value)
    let lists = issuer.files.filter { $0.key.contains("/status/") }.map(\.value)
    let quads = try CanonicalDataset(of: Vocabulary.standard.quads(of: credential)).bytes
    let pixel = Base64URL.decode(onePixel) ?? []
    let stone = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\" fill='#123'/><!-- a stone --></svg>".utf8)
    let csv = Array(
      "micro_credential,name,awarded,consent,scope\r\ntalk,\"Sample, Earner\",2026-01-02,2026-01-02,\"name,badge\"\r\ntalk,B,2026-01-02,2026-01-03,badge\n"
        .utf8)
    guard let today = CalendarDate(iso: "2026-11-27") else { return [] }
    let verifier = Verifier(now: issuer.now) { [files = issuer.files] in files[$0] }
    return [
      FuzzTarget(name: "json", seeds: [document, Array(#"[1.5e3,"\u00e9\ud83e\udea8",{"a":[null,true]}]"#.utf8)]) { bytes in
        guard let json = try? JSON(parsing: bytes) else { return .refused }
        let canonical = json.bytes(.canonical)
        return (try? JSON(parsing: canonical))?.bytes(.canonical) == canonical ? .accepted : .wrong("canonical form is not stable")
      },
      FuzzTarget(name: "n-quads", seeds: [quads]) { when((try? NQuads.read($0)) != nil) },
      FuzzTarget(name: "canonical dataset", weight: 10, seeds: [quads]) { bytes in
        guard let quads = try? NQuads.read(bytes), let once = try? CanonicalDataset(of: quads).bytes else { return .refused }
        guard let again = try? CanonicalDataset(of: NQuads.read(once)).bytes else { return .wrong("canonical form is not read") }
        return again == once ? .accepted : .wrong("canonical form is not stable")
      },
      FuzzTarget(name: "credential", weight: 5, seeds: [document]) { bytes in
        guard let object = (try? JSON(parsing: bytes))?.object else { return .refused }
        var verifier = verifier
        let found = verifier.verify(object)
        guard found.verdict == .valid else { return .refused }
        // Members of a proof that its suite does not sign may differ; what the page shows may not.
        return object.without("proof") == signed.without("proof")
          || found.credential?.object == (try? OpenBadgeCredential(Members(.object(signed))))?.object
          ? .accepted : .wrong("a changed credential verifies")
      },
      FuzzTarget(name: "jwt", weight: 2, seeds: [token]) { bytes in
        guard let jwt = try? JWT(text(bytes)) else { return .refused }
        var verifier = verifier
        guard verifier.verify(jwt).verdict == .valid else { return .refused }
        return jwt.credential == credential ? .accepted : .wrong("a changed JWT verifies")
      },
      FuzzTarget(name: "did document", seeds: dids) { bytes in
        when((try? JSON(parsing: bytes)).flatMap { try? DIDDocument($0) }?.assertionKeys.isEmpty == false)
      },
      FuzzTarget(
        name: "did",
        seeds: [issuer.did, "did:key:" + issuer.signer.proofKey.publicKey.multibase, "did:web:a%3A80:b"].map { Array($0.utf8) }
      ) {
        when(DID(text($0)) != nil)
      },
      FuzzTarget(name: "key", seeds: [issuer.signer.proofKey, issuer.signer.jwtKey].map { Array($0.publicKey.multibase.utf8) }) {
        when(PublicKey(multibase: text($0)) != nil)
      },
      FuzzTarget(
        name: "status list", weight: 20,
        seeds: lists.compactMap { (try? JSON(parsing: $0))?["credentialSubject"]?["encodedList"]?.text }.map { Array($0.utf8) }
      ) {
        when((try? StatusList(encoded: text($0))) != nil)
      },
      FuzzTarget(name: "gzip", weight: 2, seeds: [Gzip.compress(document), Gzip.compress([UInt8](repeating: 0, count: 100_000))]) {
        when((try? Gzip.decompress($0, limit: 1 << 20)) != nil)
      },
      FuzzTarget(name: "png", seeds: [try PNGBadge.bake(JSON.object(signed).bytes(.ascii), into: pixel)]) { bytes in
        guard let text = try? PNGBadge.unbake(bytes) else { return .refused }
        return text == JSON.object(signed).bytes(.ascii) ? .accepted : .wrong("a changed credential is read from a PNG")
      },
      FuzzTarget(name: "svg", seeds: [try SVGBadge.bake(signed, into: stone), try SVGBadge.bake(jwt, into: stone)]) {
        when((try? SVGBadge.unbake($0)) != nil)
      },
      FuzzTarget(name: "evidence", weight: 5, seeds: [document, token, try SVGBadge.bake(jwt, into: stone)]) { bytes in
        var verifier = verifier
        return when(verifier.verify(evidence: bytes).verdict == .valid)
      },
      FuzzTarget(name: "ledger line", seeds: try ledgerLines(issuer)) { bytes in
        let line = LedgerLine(bytes, at: Span("2026-27.jsonl", line: 1, column: 1))
        guard line.event == nil || line.findings.allSatisfy({ $0.severity == .warning }) else { return .wrong("an event with errors") }
        return line.event != nil || !line.findings.isEmpty ? when(line.event != nil) : .wrong("a line that was dropped in silence")
      },
      FuzzTarget(name: "awards as csv", weight: 2, seeds: [csv]) { bytes in
        let table = AwardTable(bytes, path: "awards.csv", rules: AwardRules(titles: ["talk": "Talk"], today: today))
        return when(!table.findings.contains { $0.severity == .error })
      },
      FuzzTarget(name: "key file", weight: 2, seeds: [KeyFile(organization: "academy", name: "2026-1").text(passphrase: nil)]) { bytes in
        when((try? KeyFile(bytes) { nil }) != nil)
      },
      FuzzTarget(
        name: "issuers' keys",
        seeds: [IssuerKeys([KeyFile(organization: "academy", name: "2026-1").pair(created: "2026-11-27")]).bytes]
      ) {
        when((try? IssuerKeys($0, path: "keys.json")) != nil)
      },
      FuzzTarget(name: "time", seeds: ["2026-11-27T10:00:00Z", "2026-11-27T10:00:00.5+05:30"].map { Array($0.utf8) }) {
        when(Timestamp(text($0)) != nil)
      },
    ]
  }
}

/// Changes bytes by dice that fall the same way each time.
private struct Mutator {
  private var state: UInt64
  private static let letters = Array("{}[]\",:\\<>&;!0-.eE\u{0}\u{7f}".utf8)

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  /// One to four places overwritten, flipped, removed, doubled or cut off.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) where !bytes.isEmpty {
      let place = below(bytes.count), end = min(place + 1 + below(24), bytes.count)
      switch below(6) {
      case 0: bytes[place] = UInt8(below(256))
      case 1: bytes[place] ^= 1 << UInt8(below(8))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count))
      case 4: bytes[place] = Self.letters[below(Self.letters.count)]
      default: if below(4) == 0 { bytes.removeSubrange(place...) }
      }
    }
    return bytes
  }
}
