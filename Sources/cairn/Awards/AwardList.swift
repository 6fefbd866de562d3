import ArgumentParser
import Awards
import Catalog
import Diagnostics
import OpenBadges
import SiteBuilder

/// Awards from a table: all of its errors, or all of its badges.
struct AwardList {
  /// A file, or `-` for standard input.
  let path: String
  let again: Bool
  let skipsAwarded: Bool
  let isDryRun: Bool
  let mapping: ColumnMapping
  let options: IssuingOptions

  /// The requests that one issuer answers, with its key.
  private struct Share {
    let key: KeyFile
    let plan: Issuance.Plan
  }

  func award(_ desk: Issuance) async throws {
    let requests = try requests(desk)
    let shares = try shares(of: requests, desk)
    let count = shares.reduce(0) { $0 + $1.plan.requests.count }, skipped = shares.reduce(0) { $0 + $1.plan.repeated.count }
    if isDryRun {
      if !options.content.quiet { print("Nothing is wrong. Without --dry-run \(badges(count)) would be signed\(leftOut(skipped)).") }
      return
    }
    let bar = ProgressBar("Signing", of: count)
    var reports: [(line: Int, report: AwardReport)] = [], done = 0
    for share in shares {
      let signed = try await options.answering {
        try await desk.award(share.plan.requests, key: share.key, at: IssuingOptions.now, jobs: options.content.jobs) {
          bar.show(done + $0)
        }
      }
      done += signed.count
      for (badge, request) in zip(signed, share.plan.requests) {
        reports.append((request.span.line, AwardReport(desk.site, badge, request)))
      }
      for (request, badge) in share.plan.repeated {
        reports.append((request.span.line, AwardReport(desk.site, badge, request, isNew: false)))
      }
    }
    bar.clear()
    for (_, report) in reports.sorted(by: { $0.line < $1.line }) { report.print(options.content) }
    if !options.content.quiet, options.content.format == .text {
      let next = count == 0 ? "" : " The next build publishes \(count == 1 ? "it" : "them")."
      print("Awarded \(badges(count))\(leftOut(skipped)).\(next)")
    }
  }

  private func badges(_ count: Int) -> String { "\(count) badge\(count == 1 ? "" : "s")" }

  private func leftOut(_ count: Int) -> String { count == 0 ? "" : "; \(count) had been awarded before" }

  // MARK: - Checking

  private func requests(_ desk: Issuance) throws -> [AwardRequest] {
    let file = TableFile(path: path), bytes = try file.bytes()
    guard bytes.count <= AwardTable.largest else { throw options.refused("The table `\(path)` is too large. Divide it into several.") }
    let table = AwardTable(bytes, path: file.name, rules: try AwardRules(desk.site, mayRepeat: again), mapping: mapping)
    try refuse(table.findings)
    return table.requests
  }

  private func shares(of requests: [AwardRequest], _ desk: Issuance) throws -> [Share] {
    let byIssuer = Dictionary(grouping: requests) { request in
      desk.site.issuer(of: EntityID(.microCredential, request.microCredential))?.id.id ?? ""
    }
    var shares: [Share] = [], repeated: [Diagnostic] = []
    for (organization, requests) in byIssuer.sorted(by: { $0.key < $1.key }) {
      let key = try options.keyFile(of: organization, desk)
      var plan = try options.answering { try desk.plan(requests, key: key) }
      if again {
        plan.requests = requests
        plan.repeated = []
      } else if !skipsAwarded {
        repeated += plan.repeated.map { Self.finding($0.request, $0.badge) }
      }
      shares.append(Share(key: key, plan: plan))
    }
    try refuse(repeated.sorted())
    return shares
  }

  private static func finding(_ request: AwardRequest, _ badge: BadgeID) -> Diagnostic {
    Diagnostic(
      "award-repeated", at: request.span, "This earner has `\(request.microCredential)` already, the badge \(badge).",
      fix: "Use `--skip-awarded` to leave out those who have it, or `--again` to award it a second time.")
  }

  private func refuse(_ findings: [Diagnostic]) throws {
    guard findings.contains(where: { $0.severity == .error }) else { return }
    options.content.report(findings)
    if !options.content.quiet, options.content.format == .text { print("\(Summary.count(findings.count, "error")). Nothing was awarded.") }
    throw Failure.content
  }
}
