import Catalog
package import Diagnostics
import Mustache
import OpenBadges
import Storage

/// Renders every page and writes it at once, so that only the pages at hand are in memory.
package struct Publishing: Sendable {
  package struct Outcome: Sendable {
    package var files = 0
    /// What the manifest says of them: badges, which nobody should find by a list, are all in one line.
    var listed: [String] = []
    package var diagnostics: [Diagnostic] = []
    var made: [MadeFile] = []
    /// What was asked for by another id than that under which it is kept.
    var names: [EntityID: EntityID?] = [:]
    /// What changed in the output; nil where all of it was written.
    package var changes: BuildChanges?
  }

  let plan: SitePlan
  let writer: any SiteWriter
  let jobs: Int
  /// Files that are there already, by path.
  var kept: [String: MadeFile] = [:]

  func run() async throws -> Outcome {
    // What takes as long as a hundred pages is a task of its own.
    let wanted = plan.pages.filter { kept[$0.path] == nil }
    let slices =
      try await write(wanted.filter(\.takesLong), chunk: 1) + write(wanted.filter { !$0.takesLong })
    var outcome = Outcome(listed: plan.listed, made: plan.pages.compactMap { kept[$0.path] })
    for slice in slices {
      outcome.made += slice.made
      outcome.names.merge(slice.names) { first, _ in first }
    }
    outcome.diagnostics = Array(Set(slices.flatMap(\.findings))).sorted()
    outcome.files = plan.pages.count + plan.pages.count { plan.packed($0.path) != nil }
    return outcome
  }

  private struct Slice: Sendable {
    var made: [MadeFile] = []
    var names: [EntityID: EntityID?] = [:]
    var findings: [Diagnostic] = []
  }

  private func write(_ pages: [Page], chunk: Int = Parallel.chunk) async throws -> [Slice] {
    let writer = writer, plan = plan
    return try await Parallel.slices(pages, jobs: jobs, chunk: chunk) { pages -> Slice in
      // One buffer for all pages of a task: a new one for each would cost more than rendering.
      var bytes: [UInt8] = [], slice = Slice()
      bytes.reserveCapacity(64 << 10)
      let log = LookupLog()
      for page in pages {
        bytes.removeAll(keepingCapacity: true)
        do {
          var made = MadeFile(path: page.path)
          try page.write(&bytes, plan, log, &made, &slice.names)
          made.mark = try writer.write(bytes, to: page.path)
          made.packed = try plan.packed(page.path).map { try writer.write(Gzip.compress(bytes), to: $0) }
          slice.made.append(made)
        } catch let error as TemplateError {
          slice.findings.append(error.diagnostic)
        } catch let error as PrivateKeyFound {
          slice.findings.append(error.diagnostic)
        }
      }
      return slice
    }
  }
}

extension Page {
  /// Makes the file, and notes what it was made from.
  fileprivate func write(
    _ bytes: inout [UInt8], _ plan: SitePlan, _ log: LookupLog, _ made: inout MadeFile, _ names: inout [EntityID: EntityID?]
  ) throws {
    if case .file = origin { return try write(&bytes) }
    try LookupLog.$current.withValue(log) {
      if let series { made.parts = series.write(plan.site.catalog, into: &bytes) } else { try write(&bytes) }
    }
    let notes = log.take()
    names.merge(notes.names) { first, _ in first }
    made.lookups = lookups(notes, plan.site.catalog, planned: plan.bodies)
  }

  /// What it was made from; nil where that is not known.
  /// - Parameter bodies: that were read before any page was made.
  func lookups(_ notes: LookupLog.Notes, _ catalog: Catalog, planned bodies: Set<EntityID>) -> [Lookup]? {
    func lookup(_ subject: Lookup.Subject, _ id: EntityID) -> Lookup {
      guard let place = catalog.place(of: id) else { preconditionFailure("A page of something that is not in the catalog: \(path)") }
      return Lookup(subject, at: place)
    }
    let read = notes.bodies.map { lookup(.body, $0) }
    switch origin {
    case .file: return nil
    case .thing(let id): return Set(notes.lookups + read + [lookup(.entity, id)]).sorted()
    // The outlines of all things answer whatever was looked up besides.
    case .outlines: return Set(read + bodies.map { lookup(.body, $0) } + [Lookup(.everything), Lookup(.badges)]).sorted()
    case .words: return [Lookup(.everything), Lookup(.bodies), Lookup(.badges)].sorted()
    }
  }
}
