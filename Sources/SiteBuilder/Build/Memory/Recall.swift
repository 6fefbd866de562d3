import Catalog
import Diagnostics
import Storage

/// What the build before left, seen from this one.
struct Recall: Sendable {
  private let memory: BuildMemory
  private let key: Mark
  /// What the files of before were made from, where all that every page depends on is still the same.
  private let before: PageKeys?
  private let catalog: CatalogAnswers
  private let theme: Theme
  private let sources: Sources

  /// Nil where what this build is made from has no marks.
  init?(_ memory: BuildMemory, _ site: Site, _ theme: Theme, _ drafts: [Draft], _ sources: Sources, _ request: BuildRequest) {
    let settings = drafts.first { if case .configuration = $0.subject { true } else { false } }?.mark
    guard let settings,
      let catalog = CatalogAnswers(site.catalog, drafts, badges: memory.badges(sources, site.configuration))
    else { return nil }
    self.memory = memory
    self.sources = sources
    self.catalog = catalog
    self.theme = theme
    let key = site.key(request, program: memory.program, configuration: settings)
    self.key = key
    before = memory.keys().flatMap { $0.site == key ? $0 : nil }
  }

  /// Pages that would be made the same as before, with what they would look up; empty where the build before is no help.
  func valid(for plan: SitePlan) -> [String: [Lookup]] {
    guard let before else { return [:] }
    let planned = Set(plan.pages.map(\.path))
    return before.valid(for: catalog, theme, but: memory.before?.remade ?? []).filter { planned.contains($0.key) }
  }

  /// Those of them that lie untouched in the output.
  func kept(_ valid: [String: [Lookup]], _ plan: SitePlan, _ revision: Revision, jobs: Int) async throws -> [String: MadeFile] {
    let untouched = try await memory.untouched(revision, jobs: jobs)
    var kept = Dictionary<String, MadeFile>(minimumCapacity: valid.count)
    for page in plan.pages {
      guard let lookups = valid[page.path], let mark = untouched[page.path] else { continue }
      var file = MadeFile(page)
      file.mark = mark
      file.lookups = lookups
      file.parts = memory.before?.parts[page.path] ?? []
      if let packedPath = plan.packed(page.path) {
        guard let packed = untouched[packedPath] else { continue }
        file.packed = packed
      }
      kept[page.path] = file
    }
    return kept
  }

  /// Keeps this build for the next one.
  func keep(_ outcome: Publishing.Outcome, _ plan: SitePlan, _ diagnostics: [Diagnostic]) async {
    let names = outcome.names.merging(before?.names ?? [:]) { now, _ in now }
    await memory.keep(outcome, diagnostics, plan, sources, theme, key: key, catalog, names: names)
  }
}
