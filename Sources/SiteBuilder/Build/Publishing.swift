import Diagnostics
import Mustache
import Storage

/// Renders every page and writes it at once, so that only the pages at hand are in memory.
package struct Publishing: Sendable {
  package struct Outcome: Sendable {
    var paths: [String] = []
    var diagnostics: [Diagnostic] = []
    package var files: Int { paths.count }
  }

  let plan: SitePlan
  let writer: any SiteWriter
  let jobs: Int

  func run() async throws -> Outcome {
    let writer = writer
    let findings = try await Parallel.map(plan.pages, jobs: jobs) { page -> Diagnostic? in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(16 << 10)
      do {
        try page.write(&bytes)
      } catch let error as TemplateError {
        return error.diagnostic
      }
      try writer.write(bytes, to: page.path)
      return nil
    }
    return Outcome(paths: plan.pages.map(\.path), diagnostics: Array(Set(findings.compactMap { $0 })).sorted())
  }
}
