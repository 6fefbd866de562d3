import Diagnostics
import Foundation
import Storage
import Testing

@testable import SiteBuilder

/// A site in memory that is kept up with its sources.
struct RehearsalTests {
  static func role(_ title: String, body: String = "Words.") -> String {
    "---\ntitle: \(title)\nsummary: Leads a community.\n---\n\(body)\n"
  }

  let folder: SourceFolder
  var rehearsal: Rehearsal

  init() throws {
    folder = try SourceFolder([
      "Content/roles/mentor.md": Self.role("Mentor"), "Content/roles/leader.md": Self.role("Leader"),
      "Content/images/school.png": "no picture, but as good as one", "Templates/parts/footer.mustache": "<footer>Below</footer>\n",
    ])
    rehearsal = Rehearsal(folder.request)
  }

  /// Looks until no file can have changed within the tick of the clock in which it was looked at.
  private mutating func settle() async throws -> RehearsedSite {
    var site: RehearsedSite?
    for _ in 0..<100_000 {
      switch try await rehearsal.refresh() {
      case .ready(let newer, _): site = newer
      case .same: return try #require(site)
      case .failed(let faults): throw Unexpected(faults: faults)
      }
    }
    throw Unexpected(faults: [])
  }

  private struct Unexpected: Error { let faults: [Fault] }

  private mutating func ready() async throws -> (site: RehearsedSite, change: Rehearsal.Change) {
    switch try await rehearsal.refresh() {
    case .ready(let site, let change): return (site, change)
    case .same: throw Unexpected(faults: [])
    case .failed(let faults): throw Unexpected(faults: faults)
    }
  }

  private func text(_ site: RehearsedSite, _ path: String) async throws -> String {
    String(decoding: try #require(try await site.bytes(of: path)), as: UTF8.self)
  }

  private func expectWhatABuildWrites(_ site: RehearsedSite) async throws {
    let written = MemorySite()
    let build = Build(folder.request), sources = try build.request.load()
    let plan = try #require(try await build.link(try await build.read(sources), sources).plan?.withSearchIndex(jobs: 2))
    _ = try await Publishing(plan: plan, writer: written, jobs: 2).run()
    #expect(try await written.texts.count == site.count)
    for (path, bytes) in written.texts { #expect(try await text(site, path) == bytes, "\(path)") }
  }

  @Test mutating func everyFileIsWhatABuildWrites() async throws {
    let site = try await settle()
    try await expectWhatABuildWrites(site)
    #expect(try await text(site, "roles/mentor/index.html").contains("<footer>Below</footer>"))
  }

  @Test mutating func afterOtherWordsEveryFileIsStillWhatABuildWrites() async throws {
    _ = try await settle()
    for body in ["Other words.", "Other words once more, with a [link](role:leader).", "And <em>an end</em> with a [link](role:leader)."] {
      try folder.write(Self.role("Mentor", body: body), to: "Content/roles/mentor.md")
      try await expectWhatABuildWrites(try await ready().site)
    }
  }

  @Test mutating func whereNothingChangedNothingIsReadAndNothingIsNew() async throws {
    _ = try await settle()
    guard case .same = try await rehearsal.refresh() else { Issue.record("Something seemed to be new."); return }
    #expect(rehearsal.filesRead == 0)
  }

  @Test mutating func onlyTheFileThatChangedIsReadAgain() async throws {
    let before = try await settle()
    try folder.write(Self.role("Mentor", body: "New words."), to: "Content/roles/mentor.md")
    let (site, change) = try await ready()
    #expect(rehearsal.filesRead == 1)
    #expect(try await text(site, "roles/mentor/index.html").contains("New words."))
    #expect(try await text(before, "roles/mentor/index.html").contains("<p>Words."))
    #expect(change.page == "/sub/roles/mentor/")
    #expect(change.assets == [])
  }

  @Test mutating func aChangeShowsOnEveryPageThatNamesIt() async throws {
    _ = try await settle()
    try folder.write(Self.role("Coach"), to: "Content/roles/mentor.md")
    #expect(try await text(try await ready().site, "roles/index.html").contains("Coach"))
  }

  /// As `mv` does it, and editors that save a new file in the old one's place.
  @Test mutating func aFilePutInPlaceOfAnotherIsSeenThoughSizeAndTimeAreTheSame() async throws {
    try folder.write(Self.role("Mentro"), to: "other.md")
    let time = Date(timeIntervalSince1970: 1_700_000_000)
    for name in ["other.md", "Content/roles/mentor.md"] {
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path(name))
    }
    _ = try await settle()
    #expect(rename(folder.path("other.md"), folder.path("Content/roles/mentor.md")) == 0)
    #expect(try await text(try await ready().site, "roles/mentor/index.html").contains("Mentro"))
  }

  @Test mutating func twoSavesWithinOneTickOfTheClockAreBothSeen() async throws {
    _ = try await settle()
    for title in ["Mentor A", "Mentor B", "Mentor C", "Mentor D"] {
      try folder.write(Self.role(title), to: "Content/roles/mentor.md")
      #expect(try await text(try await ready().site, "roles/mentor/index.html").contains(title))
    }
  }

  @Test mutating func newFilesComeAndOldOnesGo() async throws {
    _ = try await settle()
    try folder.write(Self.role("Coach"), to: "Content/roles/coach.md")
    let (more, change) = try await ready()
    let isThere = await more.contains("roles/coach/index.html")
    #expect(isThere)
    #expect(change.page == "/sub/roles/coach/")
    try folder.remove("Content/roles/coach.md")
    let less = try await ready().site, isGone = await !less.contains("roles/coach/index.html")
    #expect(isGone)
  }

  @Test mutating func errorsComeWithTheirLineAndGoWhenTheyAreMended() async throws {
    _ = try await settle()
    try folder.write(Self.role("Mentor").replacing("summary", with: "sumary"), to: "Content/roles/mentor.md")
    guard case .failed(let faults) = try await rehearsal.refresh() else { Issue.record("No error was found."); return }
    let fault = try #require(faults.first { $0.diagnostic.span.line == 3 })
    #expect(fault.diagnostic.span.path == folder.path("Content/roles/mentor.md"))
    #expect(fault.excerpt?.line == "sumary: Leads a community.")
    #expect(fault.excerpt?.caret == 0)
    try folder.write(Self.role("Mentor"), to: "Content/roles/mentor.md")
    let (site, change) = try await ready()
    let isThere = await site.contains("roles/mentor/index.html")
    #expect(isThere)
    #expect(change.page == "/sub/roles/mentor/")
  }

  @Test mutating func errorsAtTheBeginningAreNoObstacleForLater() async throws {
    try folder.write("title: No address\n", to: "Content/catalog.yaml")
    guard case .failed = try await rehearsal.refresh() else { Issue.record("No error was found."); return }
    try folder.write(TestSite.settings, to: "Content/catalog.yaml")
    #expect(try await ready().site.contains("index.html"))
  }

  @Test mutating func aTemplateThatChangedChangesEveryPage() async throws {
    _ = try await settle()
    try folder.write("<footer>Deeper</footer>\n", to: "Templates/parts/footer.mustache")
    let (site, change) = try await ready()
    #expect(rehearsal.filesRead == 1)
    #expect(try await text(site, "index.html").contains("Deeper"))
    #expect(change.page == nil)
  }

  @Test mutating func aTemplateThatIsTakenAwayMakesRoomForTheBuiltInOne() async throws {
    _ = try await settle()
    try folder.remove("Templates/parts/footer.mustache")
    #expect(try await !text(ready().site, "index.html").contains("<footer>Below"))
  }

  @Test mutating func aFolderOfTemplatesMayComeAndGo() async throws {
    var request = folder.request
    request.templates = nil
    rehearsal = Rehearsal(request, templatesIfAny: folder.path("Own"))
    #expect(rehearsal.folders.contains(folder.path("Own")))
    #expect(try await !text(settle(), "index.html").contains("<footer>Own"))
    try folder.write("<footer>Own</footer>\n", to: "Own/parts/footer.mustache")
    #expect(try await text(ready().site, "index.html").contains("<footer>Own"))
    try folder.remove("Own")
    #expect(try await !text(ready().site, "index.html").contains("<footer>Own"))
  }

  @Test mutating func anErrorInATemplateHasItsLine() async throws {
    _ = try await settle()
    try folder.write("<footer>\n{{#nothing}}\n</footer>\n", to: "Templates/parts/footer.mustache")
    guard case .failed(let faults) = try await rehearsal.refresh() else { Issue.record("No error was found."); return }
    #expect(faults.first?.excerpt?.line == "{{#nothing}}")
  }

  @Test mutating func styleSheetsScriptsAndPicturesThatChangedAreNamed() async throws {
    _ = try await settle()
    try folder.write("body { color: red }", to: "Templates/assets/compare.css")
    #expect(try await ready().change.assets == ["/sub/assets/compare.css"])
    try folder.write("another picture", to: "Content/images/school.png")
    #expect(try await ready().change.assets == ["/sub/images/school.png"])
    // Its color stands in a style sheet.
    try folder.write(TestSite.settings + "\naccent: \"#7a1f3d\"\n", to: "Content/catalog.yaml")
    #expect(try await ready().change.assets.contains("/sub/assets/cairn.css"))
  }

  @Test mutating func aMissingFolderIsTroubleThatPasses() async throws {
    _ = try await settle()
    #expect(rename(folder.path("Content"), folder.path("Away")) == 0)
    do {
      _ = try await rehearsal.refresh()
      Issue.record("The folder was found.")
    } catch { #expect(error as? StorageError == StorageError(folder.path("Content"), .missing)) }
    #expect(rename(folder.path("Away"), folder.path("Content")) == 0)
    guard case .same = try await rehearsal.refresh() else { Issue.record("Something seemed to be new."); return }
  }
}
