package import Catalog
package import Diagnostics
import Storage

/// From a folder of sources to a finished site.
package struct Build: Sendable {
  package var request: BuildRequest

  package init(_ request: BuildRequest) { self.request = request }

  /// The whole program: what authors wrote is read, linked and checked; then every page that is not there yet is written and the site
  /// switched over.
  /// - Throws: trouble of the machine. What authors got wrong is in the report, and then nothing in the output has changed.
  package func run(onWait: @escaping @Sendable () -> Void = {}) async throws -> BuildReport {
    let moment = FileClock.now
    async let remembered = BuildMemory(request, moment: moment)
    let sources = try request.load(), memory = await remembered
    if let report = try await memory?.unchanged(sources, jobs: request.jobs, onWait) { return report }
    if let memory, let report = try await Amendment(memory, sources)?.run(onWait) { return report }
    let drafts = try await read(sources)
    let linking = try await link(drafts, sources, theme: nil)
    guard let linked = linking.site else { return BuildReport(diagnostics: linking.diagnostics) }
    async let index = SearchIndex.make(linked.site, jobs: request.jobs)
    let planning = try await plan(linked)
    guard let plan = planning.plan else { return BuildReport(diagnostics: (linking.diagnostics + planning.lost).sorted()) }
    let recall = memory.flatMap { Recall($0, plan.site, linked.theme, drafts, sources, request) }
    let whole = plan.adding(try await index)
    let written = try await publish(whole, recall, onWait)
    let findings = (linking.diagnostics + planning.lost + written.diagnostics).sorted()
    if written.diagnostics.isEmpty { await recall?.keep(written, whole, findings) }
    return BuildReport(diagnostics: findings, pages: plan.pageCount, files: written.files, changes: written.changes, plan: plan)
  }

  /// The same without writing anything.
  package func check() async throws -> BuildReport {
    let sources = try request.load()
    let linking = try await link(try await read(sources), sources)
    return BuildReport(diagnostics: linking.diagnostics, pages: linking.plan?.pageCount ?? 0)
  }

  /// The catalog alone, for commands that answer from it; nil where it has errors.
  package func catalog() async throws -> (catalog: Catalog?, diagnostics: [Diagnostic]) {
    let sources = try request.load()
    let joined = Joined(try await read(sources) + sources.strays, contentFolder: request.content, images: sources.imageNames)
    let linking = Linking(joined, found: try await Parallel.map(joined.checks, jobs: request.jobs, chunk: 1) { $0() })
    let findings = (sources.diagnostics + linking.diagnostics).sorted()
    return (findings.contains { $0.severity == .error } ? nil : linking.catalog, findings)
  }

  /// The catalog with its addresses, for commands that issue badges; nil where it has errors.
  package func site() async throws -> (site: Site?, diagnostics: [Diagnostic]) {
    let (catalog, diagnostics) = try await catalog()
    let site = catalog.flatMap { catalog in SiteAddress(catalog.configuration.baseURL.value).map { Site(catalog, address: $0) } }
    return (site, diagnostics)
  }

  /// The same at the address it is built for, with what was awarded; nil where the content has errors.
  func publishedSite() async throws -> (site: Site?, diagnostics: [Diagnostic]) {
    let (catalog, findings) = try await catalog()
    guard let catalog, let address = SiteAddress(request.baseURL ?? catalog.configuration.baseURL.value) else { return (nil, findings) }
    let issued = try await request.badges(of: Site(catalog, address: address))
    let all = (findings + issued.findings).sorted()
    if all.contains(where: { $0.severity == .error }) { return (nil, all) }
    return (Site(catalog, address: address, badges: issued.badges), all)
  }

  // MARK: - Stages

  package func read(_ sources: Sources) async throws -> [Draft] {
    try await read(sources, only: sources.texts)
  }

  func read(_ sources: Sources, only files: [SourceFile]) async throws -> [Draft] {
    try await Parallel.map(files, jobs: request.jobs) { try sources.draft($0) }
  }

  package func link(_ drafts: [Draft], _ sources: Sources) async throws -> (plan: SitePlan?, diagnostics: [Diagnostic]) {
    let (linked, findings) = try await link(drafts, sources, theme: nil)
    guard let linked else { return (nil, findings) }
    let (plan, lost) = try await plan(linked)
    return (plan, (findings + lost).sorted())
  }

  /// Nil where it would lose addresses that were published.
  private func plan(_ linked: LinkedSite) async throws -> (plan: SitePlan?, lost: [Diagnostic]) {
    // Pictures that several files need are drawn before any of these is written.
    let plan = linked.plan(awardedPictures: try await linked.site.awardedPictures(linked.shop, jobs: request.jobs))
    let lost = request.published.map { PermanenceCheck(site: linked.site, book: plan.book()).run($0) } ?? []
    return (lost.contains { $0.severity == .error } ? nil : plan, lost)
  }

  /// - Parameter theme: what the theme's files were compiled to before, if they were.
  func link(
    _ drafts: [Draft], _ sources: Sources, theme kept: Theme?
  ) async throws -> (site: LinkedSite?, diagnostics: [Diagnostic]) {
    async let compiled = kept ?? Theme(overrides: sources.theme, pages: PageTypes.all)
    let joined = Joined(drafts + sources.strays, contentFolder: request.content, images: sources.imageNames)
    let linking = Linking(joined, found: try await Parallel.map(joined.checks, jobs: request.jobs, chunk: 1) { $0() })
    let theme = await compiled
    let findings = (sources.diagnostics + linking.diagnostics + theme.diagnostics).sorted()
    guard let catalog = linking.catalog, !findings.contains(where: { $0.severity == .error }),
      let address = SiteAddress(request.baseURL ?? catalog.configuration.baseURL.value)
    else { return (nil, findings) }
    let issued = try await request.badges(of: Site(catalog, address: address))
    let all = (findings + issued.findings).sorted()
    if issued.findings.contains(where: { $0.severity == .error }) { return (nil, all) }
    let linked = LinkedSite(
      site: Site(catalog, address: address, badges: issued.badges), theme: theme, images: sources.images, tree: sources.tree,
      shop: PictureShop(cache: request.cache), packing: request.packing)
    return (linked, all)
  }

  package func publish(_ plan: SitePlan) async throws -> Publishing.Outcome {
    try await publish(try await plan.withSearchIndex(jobs: request.jobs), nil) {}
  }

  /// - Parameter recall: what the build before left, where that is known.
  private func publish(
    _ plan: SitePlan, _ recall: Recall?, _ onWait: @escaping @Sendable () -> Void
  ) async throws -> Publishing.Outcome {
    if let recall, let outcome = try await revise(plan, recall, onWait) { return outcome }
    let publication = try Publication.begin(
      output: request.output, adopt: request.adopt, protected: request.protected, onWait: onWait)
    let outcome = try await Publishing(plan: plan, writer: publication, jobs: request.jobs).run()
    if outcome.diagnostics.isEmpty { try publication.commit(manifest: outcome.listed) } else { publication.abandon() }
    return outcome
  }

  /// Writes only what differs from the build before; nil where that left too little to go by.
  private func revise(
    _ plan: SitePlan, _ recall: Recall, _ onWait: @escaping @Sendable () -> Void
  ) async throws -> Publishing.Outcome? {
    let valid = recall.valid(for: plan)
    if valid.isEmpty { return nil }
    guard let revision = try Revision.begin(output: request.output, protected: request.protected, onWait: onWait) else { return nil }
    let files = plan.files
    guard revision.hasRoom(for: files) else {
      revision.abandon()
      return nil
    }
    let kept = try await recall.kept(valid, plan, revision, jobs: request.jobs)
    var outcome = try await Publishing(plan: plan, writer: revision, jobs: request.jobs, kept: kept).run()
    guard outcome.diagnostics.isEmpty else {
      revision.abandon()
      return outcome
    }
    outcome.changes = BuildChanges(try revision.commit(manifest: outcome.listed, files: files))
    return outcome
  }
}
