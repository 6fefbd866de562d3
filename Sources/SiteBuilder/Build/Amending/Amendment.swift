import Catalog
import Diagnostics
import Storage

/// A build after words of a few bodies have changed, and nothing else: no more than what shows these words is made anew, and no more is
/// read than that shows.
///
/// It gives up, so that the whole is built, wherever more may have changed or a file is not as the build before left it.
struct Amendment: Sendable {
  private let memory: BuildMemory
  private let sources: Sources
  private let before: FinishedBuild
  private let inputs: BuildInputs
  private let kept: CatalogMemory
  private let edited: [SourceFile]

  /// Beyond this, much of the site is another, and a whole build brings the memory up to date.
  private static let mostThings = 32
  private static let mostFiles = 512

  private var request: BuildRequest { memory.request }

  init?(_ memory: BuildMemory, _ sources: Sources) {
    guard memory.request.published == nil, !memory.request.packing, let before = memory.before, before.isSettled,
      let inputs = memory.inputs(sources, awardsOutside: before.awardsOutside), let edited = inputs.edited(since: before.inputs),
      !edited.isEmpty, edited.count <= Self.mostThings, let kept = memory.catalog()
    else { return nil }
    self.memory = memory
    self.sources = sources
    self.before = before
    self.inputs = inputs
    self.kept = kept
    self.edited = edited
  }

  /// Nil where the whole has to be built; then nothing has changed.
  func run(_ onWait: @escaping () -> Void) async throws -> BuildReport? {
    let amended = before.amended.union(places)
    let numbers = Set(places.flatMap { kept.readers[$0] }).sorted()
    guard places.count == edited.count, amended.count <= Self.mostThings, numbers.count <= Self.mostFiles, changesNoOutline(),
      let revision = try Revision.begin(output: request.output, protected: request.protected, onWait: onWait)
    else { return nil }
    defer { revision.abandon() }
    let files = before.files, jobs = request.jobs
    async let isUntouched = BuildMemory.isUntouched(files, revision, jobs: jobs)
    async let known = memory.words()
    let reader = ThingReader(sources, kept)
    guard let linked = try await link(reader), let words = await known else { return nil }
    async let index = AmendedWords(linked.site, words, amended)?.write(to: revision)
    var making = AmendedFiles(linked, kept, before, words, changed: places)
    guard try making.write(numbers, to: revision), let words = try await index, try await isUntouched, !reader.hasFailed else { return nil }
    var finished = before
    let changes = try commit(revision, words, &finished.files)
    finished.inputs = inputs.bytes
    finished.isSettled = inputs.isSettled
    finished.files.update(making.marks.merging(words.marks) { own, _ in own })
    finished.parts.merge(making.parts) { $1 }
    finished.amended = amended
    // The words may be those of before again when the whole is built next; these files are not.
    finished.remade.formUnion(making.marks.keys)
    finished.remade.formUnion(words.marks.keys)
    memory.keep(finished)
    return BuildReport(
      diagnostics: before.diagnostics, pages: before.pages, files: finished.files.count, changes: changes)
  }

  /// - Parameter files: of the site; those that hold words may be others now.
  private func commit(_ revision: Revision, _ words: AmendedWords.Outcome, _ files: inout WrittenFiles) throws -> BuildChanges {
    if words.added.isEmpty, words.gone.isEmpty { return BuildChanges((written: try revision.commit(), removed: 0)) }
    files.remove(words.gone)
    for path in words.added { files.append(path, words.marks[path] ?? .none) }
    let paths = (0..<files.count).map(files.path)
    return BuildChanges(try revision.commit(manifest: SitePlan.listed(paths), files: paths))
  }

  /// Where the things that were edited stand in the catalog.
  private var places: [Int] { edited.compactMap { file in kept.paths.firstIndex(of: file.path) }.sorted() }

  /// Whether nothing but words of bodies is new, and no rule had found anything in these bodies, where it may stand elsewhere by now.
  private func changesNoOutline() -> Bool {
    edited.allSatisfy { file in
      guard let place = kept.paths.firstIndex(of: file.path), let draft = try? sources.draft(file) else { return false }
      return draft.isReworded(from: kept.outlines[place], before.diagnostics)
    }
  }

  /// The site, whose things are read when they are asked for; nil where anything is new that all pages depend on.
  private func link(_ reader: ThingReader) async throws -> LinkedSite? {
    async let compiled = Theme(overrides: sources.theme, pages: PageTypes.all)
    guard let settings = sources.texts.first(where: { $0.path == Configuration.file }),
      case let draft = try sources.draft(settings), case .configuration(let configuration) = draft.subject, let mark = draft.mark,
      let address = SiteAddress(request.baseURL ?? configuration.baseURL.value)
    else { return nil }
    let catalog = Catalog(configuration, kept.shape) { reader.read($0) }
    let unawarded = Site(catalog, kept.traits, address: address, badges: .none)
    let issued = try await request.badges(of: unawarded)
    let site = Site(catalog, kept.traits, address: address, badges: issued.badges)
    let theme = await compiled
    let key = site.key(request, program: memory.program, configuration: mark).adding(sources.theme)
    guard theme.diagnostics.isEmpty, key == kept.site else { return nil }
    return LinkedSite(
      site: site, theme: theme, images: sources.images, tree: sources.tree, shop: PictureShop(cache: request.cache),
      packing: request.packing)
  }
}
