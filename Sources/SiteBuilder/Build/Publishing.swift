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
    /// Last those that hold words: they may come and go while all others stay.
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
    let wanted = plan.pages.filter { kept[$0.path] == nil }
    // Packed twins need the whole file at once.
    let telling = Telling(plan, plan.packs ? [] : wanted, writer)
    let others = telling.series.isEmpty ? wanted : wanted.filter { $0.series == nil && !$0.isTwin }
    // What takes as long as a hundred pages is a task of its own, begun before all others.
    let tasks = others.filter(\.takesLong).chunks(of: 1) + others.filter { !$0.takesLong }.chunks(of: Parallel.chunk)
    let slices = try await Parallel.map(tasks, jobs: jobs, chunk: 1) { try write($0) } + telling.run(jobs: jobs)
    var outcome = Outcome(listed: plan.listed)
    let made = [plan.pages.compactMap { kept[$0.path] }] + slices.map(\.made)
    outcome.made.reserveCapacity(plan.pages.count)
    for holdsWords in [false, true] {
      for files in made { outcome.made += files.lazy.filter { $0.holdsWords == holdsWords } }
    }
    for slice in slices { outcome.names.merge(slice.names) { first, _ in first } }
    outcome.diagnostics = Array(Set(slices.flatMap(\.findings))).sorted()
    outcome.files = plan.pages.count + plan.pages.count { plan.packed($0.path) != nil }
    return outcome
  }

  struct Slice: Sendable {
    var made: [MadeFile] = []
    var names: [EntityID: EntityID?] = [:]
    var findings: [Diagnostic] = []
  }

  private func write(_ pages: ArraySlice<Page>) throws -> Slice {
    // One buffer for all pages of a task: a new one for each would cost more than rendering.
    var bytes: [UInt8] = [], slice = Slice()
    bytes.reserveCapacity(64 << 10)
    let log = LookupLog()
    for page in pages {
      bytes.removeAll(keepingCapacity: true)
      do {
        var made = MadeFile(page)
        if let writeOn = page.writeOn, !plan.packs {
          made.mark = try LookupLog.$current.withValue(log) { try Self.write(page.path, writeOn, &bytes, writer) }
        } else {
          try LookupLog.$current.withValue(log) { try page.write(&bytes) }
          made.mark = try writer.write(bytes, to: page.path)
        }
        let notes = log.take()
        slice.names.merge(notes.names) { first, _ in first }
        made.lookups = page.lookups(notes.lookups, bodies: notes.bodies, plan)
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

extension Publishing {
  /// A large file goes to the disk in parts of this size, in bytes.
  private static let part = 1 << 20

  private static func write(
    _ path: String, _ writeOn: DataFile.WriteOn, _ bytes: inout [UInt8], _ writer: any SiteWriter
  ) throws -> FileMark {
    let file = try writer.begin(path)
    try writeOn(&bytes) { bytes in
      guard bytes.count >= part else { return }
      try file.append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try file.append(bytes)
    return try file.finish()
  }
}

extension Page {
  /// What it was made from; nil where that is not known.
  /// - Parameters:
  ///   - noted: what was looked up while it was made.
  ///   - bodies: which bodies were read meanwhile.
  func lookups(_ noted: [Lookup], bodies: Set<EntityID>, _ plan: SitePlan) -> [Lookup]? {
    let catalog = plan.site.catalog
    func lookup(_ subject: Lookup.Subject, _ id: EntityID) -> Lookup {
      guard let place = catalog.place(of: id) else { preconditionFailure("A page of something that is not in the catalog: \(path)") }
      return Lookup(subject, at: place)
    }
    let read = bodies.map { lookup(.body, $0) }
    switch origin {
    case .file: return nil
    case .thing(let id): return (noted + read + [lookup(.entity, id)]).eachOnce
    // The outlines of all things answer whatever was looked up besides.
    case .outlines: return (read + plan.bodies.map { lookup(.body, $0) } + [Lookup(.everything), Lookup(.badges)]).eachOnce
    case .words: return [Lookup(.everything), Lookup(.bodies), Lookup(.badges)].sorted()
    }
  }
}

extension [Lookup] {
  /// In order.
  fileprivate var eachOnce: [Lookup] {
    let ordered = sorted()
    var kept: [Lookup] = []
    // Tens of thousands of these are kept until the end, and most ask for the same several times.
    kept.reserveCapacity(ordered.indices.count { $0 == 0 || ordered[$0] != ordered[$0 - 1] })
    for lookup in ordered where kept.last != lookup { kept.append(lookup) }
    return kept
  }
}
