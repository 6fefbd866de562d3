import Catalog
import Storage

/// Writes the twins of all things and the files that repeat them, thing after thing: each twin is made once, and no large file is held
/// in memory.
struct Telling: Sendable {
  private let plan: SitePlan
  private let writer: any SiteWriter
  /// The files that repeat twins.
  let series: [Page]
  /// Pages of twins that are to be written, by thing.
  private let twins: [EntityID: Page]
  /// Whom the series tell of, in order.
  private let things: [EntityID]

  /// - Parameter pages: to be written.
  init(_ plan: SitePlan, _ pages: [Page], _ writer: any SiteWriter) {
    self.plan = plan
    self.writer = writer
    series = pages.filter { $0.series != nil }
    let told = Set(series.flatMap { $0.series?.things ?? [] })
    let twins = Dictionary(pages.compactMap { page in page.twinned.map { ($0, page) } }) { first, _ in first }
    things = plan.site.catalog.entities.map(\.id).filter { told.contains($0) || twins[$0] != nil }
    self.twins = twins
  }

  /// What some things add to a file.
  private struct Part: Sendable {
    var bytes: [UInt8] = []
    /// Where the part of each thing stands in these bytes.
    var ranges: [Range<Int>] = []
    /// Whose bodies they show.
    var bodies: Set<EntityID> = []
  }

  private struct Told: Sendable {
    var slice = Publishing.Slice()
    /// For each of the series.
    var parts: [Part]
  }

  func run(jobs: Int) async throws -> [Publishing.Slice] {
    if series.isEmpty { return [] }
    let kinds = series.map { Set(($0.series?.things ?? []).map(\.kind)) }
    var files: [(file: any SiteFile, size: Int, bodies: Set<EntityID>, made: MadeFile)] = []
    for page in series {
      var head: [UInt8] = []
      page.series?.head(&head)
      let file = try writer.begin(page.path)
      try file.append(head)
      files.append((file, head.count, [], MadeFile(page)))
    }
    var slices: [Publishing.Slice] = []
    try await Parallel.inOrder(things, jobs: jobs) {
      try tell($0, kinds)
    } use: { told in
      for (number, part) in told.parts.enumerated() where !part.ranges.isEmpty {
        let isFirst = files[number].made.parts.isEmpty, form = series[number].series
        let separator = Array(((isFirst ? form?.opening : form?.separator) ?? "").utf8)
        let start = files[number].size + separator.count
        try files[number].file.append(separator + part.bytes)
        files[number].made.parts += part.ranges.map { $0.lowerBound + start..<$0.upperBound + start }
        files[number].size = start + part.bytes.count
        files[number].bodies.formUnion(part.bodies)
      }
      slices.append(told.slice)
    }
    var last = Publishing.Slice()
    for (page, var file) in zip(series, files) {
      try file.file.append(Array((page.series?.tail ?? "").utf8))
      file.made.mark = try file.file.finish()
      file.made.lookups = page.lookups([], bodies: file.bodies, plan)
      last.made.append(file.made)
    }
    return slices + [last]
  }

  /// - Parameter kinds: of which each of the series tells.
  private func tell(_ things: ArraySlice<EntityID>, _ kinds: [Set<Kind>]) throws -> Told {
    var told = Told(parts: series.map { _ in Part() }), bytes: [UInt8] = []
    let log = LookupLog(), site = plan.site
    for id in things {
      guard let entity = site.catalog.entity(id) else { continue }
      let twin = LookupLog.$current.withValue(log) { Twin(site, entity) }, notes = log.take()
      told.slice.names.merge(notes.names) { first, _ in first }
      for (number, page) in series.enumerated() where kinds[number].contains(id.kind) {
        guard let series = page.series else { continue }
        if !told.parts[number].ranges.isEmpty { told.parts[number].bytes += series.separator.utf8 }
        let start = told.parts[number].bytes.count
        series.part(twin, &told.parts[number].bytes)
        told.parts[number].bodies.formUnion(notes.bodies)
        told.parts[number].ranges.append(start..<told.parts[number].bytes.count)
      }
      guard let page = twins[id] else { continue }
      bytes.removeAll(keepingCapacity: true)
      twin.write(into: &bytes)
      var made = MadeFile(page)
      made.mark = try writer.write(bytes, to: page.path)
      made.lookups = page.lookups(notes.lookups, bodies: notes.bodies, plan)
      told.slice.made.append(made)
    }
    return told
  }
}
