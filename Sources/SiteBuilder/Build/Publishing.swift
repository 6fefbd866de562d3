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
          let lookups = try page.write(&bytes, plan, log, &slice.names)
          let mark = try writer.write(bytes, to: page.path)
          let packed = try plan.packed(page.path).map { try writer.write(Gzip.compress(bytes), to: $0) }
          slice.made.append(MadeFile(path: page.path, mark: mark, packed: packed, lookups: lookups))
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
  /// Makes the file, and tells what it was made from where all of that is looked up meanwhile.
  fileprivate func write(
    _ bytes: inout [UInt8], _ plan: SitePlan, _ log: LookupLog, _ names: inout [EntityID: EntityID?]
  ) throws -> [Lookup]? {
    let catalog = plan.site.catalog
    func place(_ id: EntityID) -> Int {
      guard let place = catalog.place(of: id) else { preconditionFailure("A page of something that is not in the catalog: \(path)") }
      return place
    }
    var own: [Lookup] = []
    switch origin {
    case .file:
      try write(&bytes)
      return nil
    case .catalog: break
    case .thing(let id): own = [Lookup(.entity, at: place(id))]
    case .outlines: own = [Lookup(.everything), Lookup(.badges)] + plan.bodies.map { Lookup(.body, at: place($0)) }
    case .words: own = [Lookup(.everything), Lookup(.bodies), Lookup(.badges)]
    }
    try LookupLog.$current.withValue(log) { try write(&bytes) }
    let notes = log.take()
    names.merge(notes.names) { first, _ in first }
    return Set(notes.lookups + notes.bodies.map { Lookup(.body, at: place($0)) } + own).sorted()
  }
}
