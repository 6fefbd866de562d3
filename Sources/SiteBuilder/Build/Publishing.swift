import Diagnostics
import Mustache
import OpenBadges
import Storage

/// Renders every page and writes it at once, so that only the pages at hand are in memory.
package struct Publishing: Sendable {
  package struct Outcome: Sendable {
    package var files = 0
    /// What the manifest says of them: badges, which nobody should find by a list, are all in one line.
    var listed: [String] = []
    var diagnostics: [Diagnostic] = []
  }

  let plan: SitePlan
  let writer: any SiteWriter
  let jobs: Int

  func run() async throws -> Outcome {
    let plan = try await plan.withSearchIndex(jobs: jobs)
    // A drawing takes as long as a hundred pages, so that each is a task of its own.
    let findings = try await write(plan.pages.filter(\.isDrawn), chunk: 1) + write(plan.pages.filter { !$0.isDrawn })
    let packed = plan.pages.count { plan.packed($0.path) != nil }
    return Outcome(files: plan.pages.count + packed, listed: plan.listed, diagnostics: Array(Set(findings)).sorted())
  }

  private func write(_ pages: [Page], chunk: Int = Parallel.chunk) async throws -> [Diagnostic] {
    let writer = writer, plan = plan
    return try await Parallel.slices(pages, jobs: jobs, chunk: chunk) { pages -> [Diagnostic] in
      // One buffer for all pages of a task: a new one for each would cost more than rendering.
      var bytes: [UInt8] = [], findings: [Diagnostic] = []
      bytes.reserveCapacity(64 << 10)
      for page in pages {
        bytes.removeAll(keepingCapacity: true)
        do {
          try page.write(&bytes)
          try writer.write(bytes, to: page.path)
          if let packed = plan.packed(page.path) { try writer.write(Gzip.compress(bytes), to: packed) }
        } catch let error as TemplateError {
          findings.append(error.diagnostic)
        } catch let error as PrivateKeyFound {
          findings.append(error.diagnostic)
        }
      }
      return findings
    }.flatMap { $0 }
  }
}
