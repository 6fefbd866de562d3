import Catalog
import Diagnostics
import OpenBadges
import Storage

/// What is kept of a build for the next one into the same output. It may be deleted, damaged or out of date at any time: whatever cannot
/// be relied on is as if it were not there.
struct BuildMemory: Sendable {
  let request: BuildRequest
  private let cache: DisposableCache
  /// Of the files, without their endings.
  private let name: String
  /// The program that runs; another one may make other pages.
  let program: FileMark
  private let moment: Int64
  /// The build before this one.
  let before: FinishedBuild?

  private static let edition = "4"
  private static let largest = 1 << 30

  /// Nil where nothing is to be kept.
  /// - Parameter moment: a time of the files' clock before the sources are listed.
  init?(_ request: BuildRequest, moment: Int64) {
    guard let folder = request.cache, let place = OutputPlace.resolved(request.output), let program = FileMark.program,
      let cache = DisposableCache.open(folder + "/builds")
    else { return nil }
    self.request = request
    self.cache = cache
    self.program = program
    self.moment = moment
    name = String(decoding: DigestAlgorithm.sha256.hexadecimal(Array((Self.edition + place).utf8)), as: UTF8.self)
    before = Self.read(cache, name + ".build").flatMap { FinishedBuild(packed: $0.bytes) }
  }

  /// Reads a file that ends with a mark of what comes before.
  private static func read(_ cache: DisposableCache, _ name: String) -> (mark: Mark, bytes: ArraySlice<UInt8>)? {
    guard let bytes = cache.read(name, limit: largest), bytes.count >= digestLength else { return nil }
    let end = Array(bytes.suffix(digestLength)), rest = bytes.dropLast(digestLength)
    var digest = RunningDigest()
    digest.add(rest)
    return digest.bytes == end ? (Mark(of: end), rest) : nil
  }

  private static let digestLength = 32

  private func keep(_ name: String, _ fill: (inout PackedBytes) -> Void) -> Mark {
    var digest = RunningDigest()
    cache.keep(name) { append in
      withoutActuallyEscaping(append) { append in
        var packed = PackedBytes { part in
          digest.add(part)
          append(part)
        }
        fill(&packed)
        packed.finish()
      }
      append(digest.bytes)
    }
    return Mark(of: digest.bytes)
  }

  // MARK: - Nothing changed

  /// The report of the build before, where this one would make the same files and they lie there untouched.
  func unchanged(_ sources: Sources, jobs: Int, _ onWait: @escaping () -> Void) async throws -> BuildReport? {
    // What has to be kept may be another list than last time.
    guard request.published == nil, let before, before.isSettled,
      before.inputs == inputs(sources, awardsOutside: before.awardsOutside)?.bytes,
      let revision = try Revision.begin(output: request.output, protected: request.protected, onWait: onWait)
    else { return nil }
    defer { revision.abandon() }
    guard try await Self.isUntouched(before.files, revision, jobs: jobs) else { return nil }
    return BuildReport(diagnostics: before.diagnostics, pages: before.pages, files: before.files.count, changes: BuildChanges())
  }

  static func isUntouched(_ files: WrittenFiles, _ revision: Revision, jobs: Int) async throws -> Bool {
    try await Parallel.ranges(files.count, jobs: jobs) { revision.holds(files, $0).allSatisfy { $0 } }.allSatisfy { $0 }
  }

  func inputs(_ sources: Sources, awardsOutside: String?) -> BuildInputs? {
    var awards: [SourceFile] = []
    if let awardsOutside {
      guard let listed = Self.awards(outside: awardsOutside) else { return nil }
      awards = listed
    }
    return BuildInputs(request, sources, program: program, awards: awards, moment: moment)
  }

  /// The files of a folder of awards; nil where there is more in it than can be told.
  private static func awards(outside folder: String) -> [SourceFile]? {
    do {
      let listing = try SourceTree(folder).list()
      return listing.problems.isEmpty ? listing.files : nil
    } catch { return error.isMissing ? [] : nil }
  }

  // MARK: - Something changed

  /// What the files of the build before were made from; nil where that is not known.
  func keys() -> PageKeys? {
    companion(".pages", before?.companions.pages).flatMap(PageKeys.init(packed:))
  }

  /// The catalog of the build before.
  func catalog() -> CatalogMemory? { companion(".catalog", before?.companions.catalog).flatMap(CatalogMemory.init(packed:)) }

  /// Its words.
  func words() -> WordMemory? { companion(".words", before?.companions.words).flatMap(WordMemory.init(packed:)) }

  private func companion(_ ending: String, _ mark: Mark?) -> ArraySlice<UInt8>? {
    guard let mark, let kept = Self.read(cache, name + ending), kept.mark == mark else { return nil }
    return kept.bytes
  }

  /// Files that lie in the output as the build before left them.
  func untouched(_ revision: Revision, jobs: Int) async throws -> [String: FileMark] {
    guard let files = before?.files else { return [:] }
    let held = try await Parallel.ranges(files.count, jobs: jobs) { revision.holds(files, $0) }.flatMap { $0 }
    var untouched = Dictionary<String, FileMark>(minimumCapacity: files.count)
    for place in 0..<files.count where held[place] { untouched[files.path(place)] = files.marks[place] }
    return untouched
  }

  // MARK: - Keeping

  /// What stands for the awards.
  func badges(_ sources: Sources, _ configuration: Configuration) -> Mark {
    let outside = awardsOutside(configuration), folder = BuildRequest.awardsFolder + "/"
    let listed = outside.map(Self.awards(outside:)) ?? sources.listing.files.filter { $0.path.hasPrefix(folder) }
    return Mark { packed in
      packed.add(outside)
      // What is not known stands for nothing that lasts.
      if listed == nil { packed.add(moment) }
      for file in listed ?? [] {
        packed.add(file.path)
        packed.add(file.size)
        packed.add(file.modified)
        packed.add(file.changed)
        // What may change once more without its times telling stands for nothing that lasts.
        if max(file.modified, file.changed) >= moment { packed.add(moment) }
      }
    }
  }

  private func awardsOutside(_ configuration: Configuration) -> String? {
    request.outside(request.awardsFolder(configuration))
  }

  /// - Parameters:
  ///   - key: of everything that all pages depend on.
  ///   - names: what was asked for by another id than that under which it is kept.
  func keep(
    _ outcome: Publishing.Outcome, _ diagnostics: [Diagnostic], _ plan: SitePlan, _ sources: Sources, _ theme: Theme, key: Mark,
    _ answers: CatalogAnswers, names: [EntityID: EntityID?]
  ) async {
    let outside = awardsOutside(plan.site.configuration)
    guard let inputs = inputs(sources, awardsOutside: outside), let search = plan.search else { return }
    async let pages = keep(name + ".pages", PageKeys(site: key, answers, theme, files: outcome.made, names: names).add)
    async let words = keep(name + ".words", WordMemory(search, plan.site.catalog).add)
    var files = WrittenFiles()
    files.reserveCapacity(outcome.made.count, bytes: outcome.made.reduce(0) { $0 + $1.path.utf8.count + 1 })
    for file in outcome.made { files.append(file.path, file.mark) }
    // Nobody asks for packed twins by their numbers: they stand behind all others.
    for file in outcome.made {
      if let packed = file.packed, let path = plan.packed(file.path) { files.append(path, packed) }
    }
    let catalog = keep(name + ".catalog", CatalogMemory(site: key.adding(sources.theme), answers, plan.site.traits, outcome.made).add)
    var finished = FinishedBuild(
      inputs: inputs, awardsOutside: outside, pages: plan.pageCount, diagnostics: diagnostics, files: files,
      companions: .init(pages: await pages, catalog: catalog, words: await words))
    for file in outcome.made where !file.parts.isEmpty { finished.parts[file.path] = file.parts }
    keep(finished)
  }

  /// Keeps it under the companions that it names. They are there before it is: whoever finds it finds them, or knows that they are others.
  func keep(_ finished: FinishedBuild) { _ = keep(name + ".build", finished.add) }
}

extension BuildRequest {
  /// Folders that the output must not touch.
  var protected: [String] { [content, templates].compactMap { $0 } }
}
