import Awards
import Catalog
import Diagnostics
import FrontMatter
import OpenBadges

/// Follows the ledger and verifies every credential in it before anything is published.
struct BadgeCheck: Sendable {
  let site: Site
  let sources: BadgeSources
  let jobs: Int
  /// Folder of the cache; nil to remember nothing.
  let cache: String?

  /// How many credentials a task verifies at a time: it unpacks the status lists once for them.
  private static let chunk = 256

  func run() async throws -> (badges: IssuedBadges, findings: [Diagnostic]) {
    var findings = sources.folder.findings
    let keys: IssuerKeys
    do { keys = try sources.keys.map { bytes throws(IssuerKeysError) in try IssuerKeys(bytes, path: keysPath) } ?? IssuerKeys() } catch {
      return (.none, (findings + [error.diagnostic]).sorted())
    }
    findings += strangers(keys)
    let ledger = try await follow()
    findings += ledger.findings
    let badges = IssuedBadges(keys: keys, records: ledger.records, lists: sources.lists)
    findings += statusFindings(badges)
    findings += lost(ledger)
    if !findings.contains(where: { $0.severity == .error }) { findings += try await verify(badges) }
    return (badges, findings.sorted())
  }

  private var keysPath: String { "\(sources.folder.path)/\(AwardsFolder.keys)" }

  /// Reads the lines in parallel and follows them in order.
  private func follow() async throws -> Ledger {
    var read: [(file: LedgerFile, lines: [LedgerLine])] = []
    for file in sources.folder.files {
      let starts = Array(stride(from: 0, to: file.count, by: Self.chunk))
      let lines = try await Parallel.map(starts, jobs: jobs, chunk: 1) { file.read($0..<min($0 + Self.chunk, file.count)) }
      read.append((file, lines.flatMap { $0 }))
    }
    return Ledger(read)
  }

  /// Issuers that the catalog does not have.
  private func strangers(_ keys: IssuerKeys) -> [Diagnostic] {
    keys.organizations.filter { site.catalog.entity(EntityID(.organization, $0)) == nil }.map { organization in
      Diagnostic(
        "unknown-issuer", at: Span(keysPath), "There are keys of the organization `\(organization)`, which the catalog does not have.",
        fix: "Restore its page: the badges it issued need an address for its keys.")
    }
  }

  /// Badges of micro-credentials that the catalog no longer has.
  private func lost(_ ledger: Ledger) -> [Diagnostic] {
    ledger.records.compactMap { record in
      guard let id = record.award?.microCredential, site.catalog.entity(EntityID(.microCredential, id)) == nil else { return nil }
      return Diagnostic(
        "lost-micro-credential", at: record.span, "The badge \(record.badge) is for `mc:\(id)`, which the catalog does not have any more.",
        fix: "Restore its page with `status: retired`, or list `\(id)` under `aliases` of the page that took its place.")
    }
  }

  /// Every list must be there, signed by its issuer, and say what the ledger says.
  private func statusFindings(_ badges: IssuedBadges) -> [Diagnostic] {
    var findings: [Diagnostic] = [], organizations = badges.keys.organizations
    for record in badges.records where !organizations.contains(record.organization) {
      findings.append(
        Diagnostic(
          "unknown-issuer", at: record.span, "The badge \(record.badge) was issued by `\(record.organization)`, whose keys are missing.",
          fix: "Restore `\(keysPath)` from its history."))
      organizations.append(record.organization)
    }
    let documents = site.documents(of: badges)
    for organization in badges.keys.organizations {
      for purpose in StatusList.Purpose.allCases {
        let name = BadgeSources.listName(organization, purpose)
        let span = Span("\(sources.folder.path)/\(AwardsFolder.status)/\(name)")
        let id = EntityID(.organization, organization)
        var verifier = Verifier(now: Timestamp(seconds: 0)) { documents[$0] }
        switch verifier.statusList(site.permanent(Addresses.statusFile(id, purpose)), of: site.did(id)) {
        case nil:
          findings.append(
            Diagnostic(
              "status-list", at: span, "The status list of `\(organization)` is missing.",
              fix: "Restore it from its history, or run `cairn keys sign \(organization)`, which signs the lists anew."))
        case .failure(let error)?:
          findings.append(
            Diagnostic(
              "status-list", at: span, error.sentence,
              fix: "Restore it from its history, or run `cairn keys sign \(organization)`, which signs the lists anew."))
        case .success(let list)?: findings += disagreements(list, purpose, organization, badges, span)
        }
      }
    }
    return findings
  }

  private func disagreements(
    _ list: StatusList, _ purpose: StatusList.Purpose, _ organization: String, _ badges: IssuedBadges, _ span: Span
  ) -> [Diagnostic] {
    badges.records.compactMap { record in
      guard record.organization == organization, let index = record.statusIndex else { return nil }
      let expected = purpose == .revocation ? record.standing.isRevoked : record.standing.isRefused
      guard index >= list.count || list[index] != expected else { return nil }
      let state = record.standing.state.rawValue
      return Diagnostic(
        "status-list", at: span,
        "The ledger says that the badge \(record.badge) is \(state) (line \(record.span.line) of `\(record.span.path)`), and this signed list says otherwise.",
        fix: "A command was interrupted. Run it again, or run `cairn keys sign \(organization)`, which signs the lists anew.")
    }
  }

  private func verify(_ badges: IssuedBadges) async throws -> [Diagnostic] {
    let documents = site.documents(of: badges), before = VerifiedAwards(cache: cache, documents: documents)
    let results = try await Parallel.slices(badges.records, jobs: jobs, chunk: Self.chunk) { records in
      // The moment does not matter: whether a credential still holds is worked out in the visitor's browser.
      var verifier = Verifier(now: Timestamp(seconds: 0)) { documents[$0] }
      var findings: [Diagnostic] = [], marks: [String] = []
      for record in records {
        guard let award = record.award else { continue }
        let mark = VerifiedAwards.mark(award)
        if !before.contains(mark), let sentence = fault(award, &verifier) {
          findings.append(
            Diagnostic(
              "badge-damaged", at: record.span, "The badge \(record.badge) does not verify. \(sentence)",
              fix: "Restore the line from the history of the file. Nothing is published until every badge verifies."))
        } else {
          marks.append(mark)
        }
      }
      return (findings: findings, marks: marks)
    }
    before.keep(results.flatMap(\.marks))
    return results.flatMap(\.findings)
  }

  /// What is wrong with an award's credential, in a sentence.
  private func fault(_ award: Award, _ verifier: inout Verifier) -> String? {
    let found = verifier.verify(award.credential)
    if let check = found.checks.first(where: { isFault($0) }) { return check.sentence }
    do {
      let jwt = try JWT(award.jwt)
      if let check = verifier.verify(jwt).checks.first(where: { isFault($0) }) { return "Its JWT: \(check.sentence)" }
      guard jwt.credential == award.credential.without("proof") else { return "Its JWT says something else than the credential." }
    } catch { return "Its JWT: \(error.sentence)" }
    let expected = site.permanent(Addresses.badgeFolder(award.badge.text) + "credential.json")
    guard found.credential?.id == expected else {
      return "It was awarded at \(found.credential?.id ?? "another address"), and this catalog would publish it at \(expected)."
    }
    return nil
  }

  private func isFault(_ check: Check) -> Bool {
    switch check.name {
    case .form, .integrity, .issuerKey: check.outcome != .passed
    case .status: check.outcome == .unknown
    case .dates, .achievement: false
    }
  }
}
