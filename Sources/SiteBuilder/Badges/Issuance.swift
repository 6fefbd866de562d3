package import Awards
import Catalog
package import Diagnostics
package import OpenBadges
import Storage

/// The issuer's desk: while it is open, no other process writes to the awards.
package struct Issuance: Sendable {
  package let site: Site
  /// As shown to people.
  package let path: String
  private let writer: LedgerWriter
  /// Public keys as the folder of awards has them.
  package private(set) var keys: IssuerKeys

  /// Opens the desk and reads what was recorded.
  /// - Parameter onWait: called once, where another process writes for more than a second.
  /// - Throws: `IssuanceError`, `StorageError`.
  package init(_ site: Site, awards path: String, onWait: () -> Void = {}) throws {
    self.site = site
    self.path = path
    writer = try LedgerWriter(path, onWait: onWait)
    let sources = try BadgeSources(path)
    let keysPath = "\(path)/\(AwardsFolder.keys)"
    do { keys = try sources.keys.map { bytes throws(IssuerKeysError) in try IssuerKeys(bytes, path: keysPath) } ?? IssuerKeys() } catch {
      throw IssuanceError.findings([error.diagnostic])
    }
    let findings = writer.findings
    if findings.contains(where: { $0.severity == .error }) { throw IssuanceError.findings(findings) }
  }

  /// What was recorded when the desk was opened.
  package var ledger: Ledger { writer.ledger }
  /// Warnings about the ledger.
  package var findings: [Diagnostic] { writer.findings }

  // MARK: - Keys

  /// Records a new pair of keys; an older one of the same organization retires, and what it signed keeps verifying.
  package mutating func record(_ key: KeyFile, at now: Timestamp) throws {
    let day = String(now.text.prefix(10))
    for index in keys.pairs.indices where keys.pairs[index].organization == key.organization && keys.pairs[index].retired == nil {
      keys.pairs[index].retired = day
    }
    keys.pairs.append(key.pair(created: day))
    try writer.replace(AwardsFolder.keys, with: keys.bytes)
    try sign(key, at: now)
  }

  /// The name of an organization's next pair: `2026-1`, `2026-2` and so on.
  package func nextName(_ organization: String, at now: Timestamp) -> String {
    let year = now.text.prefix(4)
    let used = Set(keys.pairs(of: organization).map(\.name))
    return (1...).lazy.map { "\(year)-\($0)" }.first { !used.contains($0) } ?? "\(year)-1"
  }

  /// Signs both status lists of the key's organization anew, from the ledger.
  /// - Parameter recorded: what was recorded since the desk was opened.
  package func sign(_ key: KeyFile, at now: Timestamp, after recorded: [BadgeID: Awards.Standing] = [:], reaching last: Int = -1) throws {
    try check(key)
    let id = EntityID(.organization, key.organization), did = site.did(id)
    let records = ledger.records.filter { $0.organization == key.organization }
    let reach = (records.compactMap(\.statusIndex) + [last]).max() ?? -1
    let folder = try RecordFolder.lock("\(path)/\(AwardsFolder.status)")
    for purpose in StatusList.Purpose.allCases {
      var list = StatusList(count: Self.count(reaching: reach))
      for record in records {
        let standing = recorded[record.badge] ?? record.standing
        guard let index = record.statusIndex, purpose == .revocation ? standing.isRevoked : standing.isRefused else { continue }
        list[index] = true
      }
      let name = BadgeSources.listName(key.organization, purpose)
      if purpose == .revocation { try keepRevoked(list, in: try folder.read(name, limit: BadgeSources.largestList), name) }
      let credential = StatusListCredential(
        id: site.permanent(Addresses.statusFile(id, purpose)), issuer: did, validFrom: now, purpose: purpose, list: list)
      let signed = try key.signer(did: did).signed(credential.object, created: now)
      try folder.replace(name, with: JSON.object(signed).bytes() + [0x0A])
    }
  }

  /// Revocation is for good: a ledger that lost an event, as one restored from an old copy, must not undo it.
  private func keepRevoked(_ new: StatusList, in bytes: [UInt8]?, _ name: String) throws(IssuanceError) {
    guard let bytes, let members = try? Members(JSON(parsing: bytes, limit: BadgeSources.largestList)),
      let old = try? StatusList(encoded: StatusListCredential(members).encodedList)
    else { return }
    let lost = (0..<old.count).first { old[$0] && ($0 >= new.count || !new[$0]) }
    if let lost { throw .forgotten(list: "\(path)/\(AwardsFolder.status)/\(name)", place: lost) }
  }

  /// A list twice as long as what is used of it, so that places can be drawn at random.
  private static func count(reaching last: Int) -> Int {
    var count = StatusList.minimumCount
    while count <= last { count *= 2 }
    return count
  }

  /// The key must be the one that the issuer signs with now.
  private func check(_ key: KeyFile) throws(IssuanceError) {
    guard let pair = keys.current(key.organization) else { throw .noKeys(key.organization) }
    guard pair.name == key.name, pair.proofKey == key.proofKey.publicKey, pair.jwtKey == key.jwtKey.publicKey else {
      throw .otherKey(key.organization, found: key.name, current: pair.name)
    }
  }

  // MARK: - Awards

  /// What would be awarded, checked and not yet signed.
  package struct Plan: Sendable {
    /// Those to be awarded.
    package var requests: [AwardRequest] = []
    /// Those whose earner has the badge already, with the badge.
    package var repeated: [(request: AwardRequest, badge: BadgeID)] = []
  }

  /// Finds which requests were awarded before; `key` tells by its marks.
  package func plan(_ requests: [AwardRequest], key: KeyFile) throws -> Plan {
    try check(key)
    var badges: [String: BadgeID] = [:]
    for record in ledger.records where !record.standing.isRevoked {
      if let mark = record.award?.mark { badges[mark] = record.badge }
    }
    var plan = Plan()
    for request in requests {
      if let badge = mark(request, key).flatMap({ badges[$0] }) {
        plan.repeated.append((request, badge))
      } else {
        plan.requests.append(request)
      }
    }
    return plan
  }

  private func mark(_ request: AwardRequest, _ key: KeyFile) -> String? {
    request.earner.map { key.earnerMark.mark(earner: $0, microCredential: request.microCredential) }
  }

  /// Signs, in parallel, and records. What is recorded when the process is killed stays recorded; the rest is not.
  /// - Parameter onProgress: called with how many are done.
  /// - Returns: the badges, in the order of the requests.
  package func award(
    _ requests: [AwardRequest], key: KeyFile, at now: Timestamp, jobs: Int = 1, onProgress: (Int) -> Void = { _ in }
  ) async throws -> [BadgeID] {
    try check(key)
    let signer = key.signer(did: site.did(EntityID(.organization, key.organization)))
    var places = StatusPlaces(used: ledger.records.filter { $0.organization == key.organization }.compactMap(\.statusIndex))
    places.reserve(requests.count)
    if places.count > Self.count(reaching: places.last) { try sign(key, at: now, reaching: places.count - 1) }
    var badges: [BadgeID] = [], wordings: [String: CredentialWording] = [:]
    for id in Set(requests.map(\.microCredential)) {
      guard let wording = site.credentials(of: EntityID(.microCredential, id)) else { throw IssuanceError.unknownMicroCredential(id) }
      wordings[id] = wording
    }
    for batch in stride(from: 0, to: requests.count, by: Self.batch) {
      var lines: [String: [LedgerEvent]] = [:]
      let drawn = requests[batch..<min(batch + Self.batch, requests.count)].map { (request: $0, place: places.draw()) }
      let awards = try await Parallel.map(drawn, jobs: jobs) { [wordings] in
        try signed($0.request, wordings[$0.request.microCredential], key, signer, $0.place, now)
      }
      for (award, request) in zip(awards, drawn.lazy.map(\.request)) {
        lines[LedgerWriter.file(for: request.awarded), default: []].append(.award(award))
        badges.append(award.badge)
      }
      for (file, events) in lines.sorted(by: { $0.key < $1.key }) { try writer.append(events, to: file) }
      onProgress(badges.count)
    }
    return badges
  }

  /// How many are signed before the disk is waited for.
  private static let batch = 512

  private func signed(
    _ request: AwardRequest, _ wording: CredentialWording?, _ key: KeyFile, _ signer: Signer, _ index: Int, _ now: Timestamp
  ) throws -> Award {
    guard let wording else { throw IssuanceError.unknownMicroCredential(request.microCredential) }
    let badge = BadgeID()
    let draft = CredentialDraft(
      badge: badge.text, subject: Self.randomIRI(), earner: request.publishedName,
      microCredential: EntityID(.microCredential, request.microCredential), awarded: request.awarded, until: request.until,
      statusIndex: index)
    let document = site.credential(draft, wording).object
    return Award(
      badge: badge, at: now, microCredential: request.microCredential, organization: key.organization, consent: request.consent,
      mark: mark(request, key), credential: try signer.signed(document, created: now), jwt: try signer.jwt(document).text)
  }

  /// A random UUID (RFC 9562, section 5.4) as an IRI.
  private static func randomIRI() -> String {
    var digits = Array(BadgeID().text)
    digits[12] = "4"
    digits[16] = Array("89ab")[digits[16].hexDigitValue.map { $0 & 3 } ?? 0]
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  // MARK: - Changes

  /// What a change would do.
  package func transition(_ change: StatusChange) throws(IssuanceError) -> (record: AwardRecord, transition: Transition) {
    guard let record = ledger[change.badge] else { throw .unknownBadge(change.badge) }
    if record.erasure != nil {
      // Lines of the same second may stand in a ledger that is read; nothing new is written.
      let sentence = "The badge \(change.badge) was withdrawn by its holder and erased, so that it cannot be \(change.kind.participle)."
      return (record, .impossible(sentence))
    }
    return (record, Transition(from: record, by: change))
  }

  /// Records a change and signs the status lists. Where it was recorded before, by a run that was interrupted, only the lists are signed.
  package func apply(_ change: StatusChange, key: KeyFile) throws {
    try check(key)
    let (record, transition) = try transition(change)
    switch transition {
    case .to(let standing):
      try writer.append([.change(change)], to: record.file)
      try sign(key, at: change.at, after: [record.badge: standing])
    case .kept, .repeated: try sign(key, at: change.at)
    case .impossible(let sentence): throw IssuanceError.impossible(sentence)
    }
  }

  /// Takes the award of a withdrawn badge out of the ledger.
  package func erase(_ badge: BadgeID, at now: Timestamp) throws { _ = try writer.erase(badge, at: now) }
}

/// Free places in a status list, drawn at random so that neighbors tell nothing of each other.
private struct StatusPlaces {
  private var used: Set<Int>
  private(set) var count: Int
  let last: Int

  init(used: [Int]) {
    self.used = Set(used)
    last = used.max() ?? -1
    count = StatusList.minimumCount
    while count <= last { count *= 2 }
  }

  /// Makes room so that half of the places stay free.
  mutating func reserve(_ more: Int) { while (used.count + more) * 2 > count { count *= 2 } }

  mutating func draw() -> Int {
    while true {
      let place = Int.random(in: 0..<count)
      if used.insert(place).inserted { return place }
    }
  }
}

/// Why something cannot be issued or changed.
package enum IssuanceError: Error, Sendable {
  /// The ledger or the keys are damaged.
  case findings([Diagnostic])
  case noKeys(String)
  case otherKey(String, found: String, current: String)
  case unknownMicroCredential(String)
  case unknownBadge(BadgeID)
  case impossible(String)
  /// The signed list has this place revoked, and the ledger does not know why.
  case forgotten(list: String, place: Int)

  /// One sentence and what to do; nil where findings say it.
  package var sentence: String? {
    switch self {
    case .findings: nil
    case .noKeys(let organization): "The organization `\(organization)` has no keys yet. Run `cairn keys new \(organization)`."
    case .otherKey(let organization, let found, let current):
      "The key file is the pair `\(found)` of `\(organization)`, which now signs with `\(current)`. Name the key file of that pair with `--key`."
    case .unknownMicroCredential(let id): "There is no micro-credential `\(id)` in the catalog, or nobody to issue it."
    case .unknownBadge(let badge): "The ledger has no badge \(badge)."
    case .impossible(let sentence): sentence
    case .forgotten(let list, let place):
      "`\(list)` says that the badge at place \(place) is revoked, and the ledger has no such line, so that signing anew would undo it. "
        + "Restore the ledger from its history, or delete the list if it is not yours."
    }
  }
}
