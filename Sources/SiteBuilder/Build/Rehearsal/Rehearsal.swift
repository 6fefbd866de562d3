import Catalog
package import Diagnostics
import Storage

/// A site kept in memory and kept up with its sources. Files that did not change are not read again; all are linked again, since any may
/// refer to any, unless only words of bodies have changed; and no page is rendered before somebody asks for it. Nothing is written.
package struct Rehearsal: Sendable {
  /// What came of looking at the sources.
  package enum Outcome: Sendable {
    /// They are as they were.
    case same
    case ready(RehearsedSite, Change)
    /// The content has errors: the site before stays.
    case failed([Fault])
  }

  /// What is known of a change without comparing pages.
  package struct Change: Sendable {
    /// Address of the page that the file saved last has, where it has one; nil for the first look.
    package var page: String?
    /// Addresses of the pictures, style sheets and scripts that changed.
    package var assets: [String]
  }

  /// All there is to know of the sources without reading them.
  private struct Look: Hashable, Sendable {
    var files: [SourceFile] = []
    var problems: [SourceProblem] = []
    var theme: [SourceFile] = []
    var awards: [SourceFile] = []
  }

  private var build: Build
  /// Folder of templates that counts for as long as it is there.
  private let templatesIfAny: String?
  private var drafts = Remembered<Draft>()
  private var templates = Remembered<Theme.File>()
  private var theme: Theme?
  private var look: Look?
  /// Whether no file can have changed since without its times telling.
  private var isSettled = false
  private var site: RehearsedSite?
  /// Whether it is the site of what was looked at last, and not of before a mistake.
  private var isUpToDate = false
  /// Where the awards lie, once a configuration was read.
  private var awards: String?

  /// What was found last, warnings too.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many files the last look had to read.
  package private(set) var filesRead = 0

  /// - Parameter templatesIfAny: folder of the author's templates, which may come and go.
  package init(_ request: BuildRequest, templatesIfAny: String? = nil) {
    build = Build(request)
    self.templatesIfAny = templatesIfAny
  }

  /// Folders whose files the site is made from.
  package var folders: [String] {
    [build.request.content] + [templatesIfAny ?? build.request.templates, awardsOutside].compactMap { $0 }
  }

  private var awardsOutside: String? {
    awards.flatMap(build.request.outside)
  }

  /// Looks at the sources again.
  /// - Throws: trouble of the machine, and where a folder is missing; then everything stays as it was.
  package mutating func refresh() async throws -> Outcome {
    let moment = FileClock.now
    if let templatesIfAny { build.request.templates = SourceTree(templatesIfAny).exists ? templatesIfAny : nil }
    var sources = try build.request.list()
    let now = try look(at: sources)
    filesRead = 0
    if now == look, isSettled { return .same }
    let ownTheme = try readTheme(&sources, at: moment), drafts = try await readTexts(sources, at: moment)
    let theme = self.theme ?? Theme(overrides: sources.theme, pages: PageTypes.all)
    let changed = drafts.filter { self.drafts[$0.file] == nil }
    var next = reworded(changed, now, isSameTheme: self.theme != nil), findings = diagnostics
    if next == nil {
      let linked = try await build.link(drafts.map(\.value), sources, theme: theme)
      findings = linked.diagnostics
      next = linked.site.map { RehearsedSite($0, jobs: build.request.jobs) }
    }

    // Nothing fails from here on: what was learnt is kept.
    let saved = look == nil ? nil : changed.max { $0.file.modified < $1.file.modified }?.value
    self.drafts.keep(drafts)
    templates.keep(ownTheme)
    self.theme = theme
    look = now
    isSettled = now.files.allSatisfy { $0.changed < moment } && now.theme.allSatisfy { $0.changed < moment }
    diagnostics = findings
    isUpToDate = next != nil
    guard let next else { return .failed(sources.faults(diagnostics)) }
    let made = next.linked.site
    let change = Change(page: saved.flatMap { Self.page(of: $0, made) }, assets: site.map(next.assets(changedSince:)) ?? [])
    awards = build.request.awardsFolder(made.catalog.configuration)
    site = next
    return .ready(next, change)
  }

  /// The site of before with other words in some bodies, where nothing else is new.
  private func reworded(_ changed: [Remembered<Draft>.Memory], _ now: Look, isSameTheme: Bool) -> RehearsedSite? {
    guard isUpToDate, isSameTheme, let site, let look, (look.problems, look.theme, look.awards) == (now.problems, now.theme, now.awards),
      look.files.count == now.files.count
    else { return nil }
    let paths = Set(changed.map(\.file.path)), byPath = changed.map { ($0.file.path, $0.value) }
    guard zip(look.files, now.files).allSatisfy({ $0 == $1 || $0.path == $1.path && paths.contains($0.path) }),
      byPath.allSatisfy({ $1.isReworded(from: drafts.last($0)?.outline, diagnostics) })
    else { return nil }
    let things = changed.compactMap { if case .entity(let entity) = $0.value.subject { entity } else { nil } }
    return site.rewording(things, jobs: build.request.jobs)
  }

  private func look(at sources: Sources) throws(StorageError) -> Look {
    var look = Look(files: sources.listing.files, problems: sources.listing.problems, theme: sources.themeFiles)
    if let outside = awardsOutside {
      do { look.awards = try SourceTree(outside).list().files } catch { if !error.isMissing { throw error } }
    }
    return look
  }

  /// Templates of the author's own; those that changed mean that all are compiled anew, since each may use any other.
  private mutating func readTheme(_ sources: inout Sources, at moment: Int64) throws(StorageError) -> [Remembered<Theme.File>.Memory] {
    var files: [Remembered<Theme.File>.Memory] = [], isSame = sources.themeFiles.map(\.path) == look?.theme.map(\.path)
    for file in sources.themeFiles {
      if let known = templates[file] {
        files.append(known)
        sources.theme.append(known.value)
        continue
      }
      isSame = false
      filesRead += 1
      if let read = try sources.readTheme(file) { files.append(.init(file, read, listedAt: moment)) }
    }
    if !isSame { theme = nil }
    return files
  }

  /// All drafts in the order of their files.
  private mutating func readTexts(_ sources: Sources, at moment: Int64) async throws -> [Remembered<Draft>.Memory] {
    let known = sources.texts.map { drafts[$0] }
    let changed = zip(sources.texts, known).filter { $1 == nil }.map(\.0)
    var read = try await build.read(sources, only: changed).makeIterator()
    filesRead += changed.count
    return zip(sources.texts, known).compactMap { file, known in
      known ?? read.next().map { .init(file, $0, listedAt: moment) }
    }
  }

  private static func page(of draft: Draft, _ site: Site) -> String? {
    guard case .entity(let entity) = draft.subject else { return nil }
    return site.addresses.url(entity.id)
  }
}
