import Foundation
import Storage
import Testing

@testable import SiteBuilder

/// Builds after words of a body have changed: they read and write no more than has to do with them, and leave everything else to a
/// whole build.
struct AmendmentTests {
  private static func credential(_ title: String, summary: String = "Shows it.", body: String = "Words.") -> String {
    "---\ntitle: \(title)\nsummary: \(summary)\ncategory: Teaching\n---\n\n\(body)\n"
  }

  private let folder: SourceFolder
  private var request: BuildRequest

  init() async throws {
    folder = try SourceFolder([
      "Content/roles/mentor.md": RehearsalTests.role("Mentor", body: "Asks for [listening](mc:listening)."),
      "Content/micro-credentials/listening.md": Self.credential("Listening", body: "Says nothing."),
      "Content/micro-credentials/asking.md": Self.credential("Asking"),
      "Content/terms/rubric.md": "---\ntitle: Rubric\nsummary: What good looks like.\n---\n\nMore about it.\n",
    ])
    var request = folder.request
    request.cache = folder.path("cache")
    self.request = request
    try await settle()
  }

  /// Builds until no source can change within the tick of the clock in which it was looked at.
  private func settle() async throws {
    for _ in 0..<1000 {
      #expect(try await Build(request).run().succeeded)
      if BuildMemory(request, moment: FileClock.now)?.before?.isSettled == true { return }
    }
  }

  /// Which files were written; nil where the whole has to be built.
  private func amend() async throws -> BuildReport? {
    let memory = try #require(BuildMemory(request, moment: FileClock.now))
    return try await Amendment(memory, try request.load())?.run {}
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: folder.path("Site/" + path), encoding: .utf8) }

  /// Every file of the site.
  private func site() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path("Site")) {
      files[path] = try? Data(contentsOf: URL(filePath: folder.path("Site/" + path)))
    }
    return files
  }

  /// All words of the search.
  private func entries() throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("Site/search")).filter { $0.hasPrefix("words-") }
    let all = try names.flatMap { name -> [[String]] in
      let file = try JSONSerialization.jsonObject(with: Data(try text("search/" + name).utf8)) as? [String: Any]
      return (file?["all"] as? [[Any]] ?? []).map { $0.compactMap { $0 as? String } }
    }
    return Set(all.compactMap(\.first))
  }

  @Test func wordsOfABodyChangeWhatShowsThemAndNothingElse() async throws {
    #expect(try entries().contains("nothing"))
    try folder.write(Self.credential("Listening", body: "Other wisdom."), to: "Content/micro-credentials/listening.md")
    // Page, data beside it, the catalog and the table as data, excerpt, two files of words at most.
    let report = try #require(try await amend()), changes = try #require(report.changes)
    #expect((5...8).contains(changes.written), "\(changes.written) files")
    #expect(try text("micro-credentials/listening/index.html").contains("<p>Other wisdom.</p>"))
    #expect(try text("data/catalog.json").contains("\"Other wisdom.\""))
    #expect(try entries().contains("wisdom"))
    #expect(try !entries().contains("nothing"))
  }

  @Test func onceMoreAndAnotherThingAreAmendedTheSame() async throws {
    for (number, name) in ["listening", "listening", "asking"].enumerated() {
      try folder.write(Self.credential(name.capitalized, body: "Version\(number) here."), to: "Content/micro-credentials/\(name).md")
      try tick(after: "Content/micro-credentials/\(name).md")
      #expect(try await amend() != nil, "edit \(number)")
    }
    var whole = request
    whole.cache = nil
    whole.output = folder.path("Whole")
    #expect(try await Build(whole).run().succeeded)
    for path in [
      "search/words-0.json", "search/spelling.json", "data/catalog.json", "data/micro-credentials.csv", "search/excerpts-0.json",
    ] {
      #expect(try text(path) == String(contentsOfFile: folder.path("Whole/" + path), encoding: .utf8), "\(path)")
    }
  }

  /// Many new words fill more files than before, and fewer are left when they are gone again.
  @Test func filesOfWordsComeAndGo() async throws {
    let many = (0..<9000).map { "w" + String($0 * 7919, radix: 36) }.joined(separator: " ")
    func count() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("Site/search")).count { $0.hasPrefix("words-") }
    }
    let before = try count()
    for (body, isMore) in [(many, true), ("Few words.", false)] {
      try folder.write(Self.credential("Listening", body: body), to: "Content/micro-credentials/listening.md")
      try tick(after: "Content/micro-credentials/listening.md")
      let report = try #require(try await amend()), changes = try #require(report.changes)
      #expect(try isMore ? count() > before : count() == before)
      #expect(isMore ? changes.removed == 0 : changes.removed > 0)
      let listed = try text(".cairn-manifest").split(separator: "\n").filter { $0.hasPrefix("search/words-") }
      #expect(try listed.count == count())
    }
    var whole = request
    whole.cache = nil
    whole.output = folder.path("Whole")
    #expect(try await Build(whole).run().succeeded)
    #expect(try text(".cairn-manifest") == String(contentsOfFile: folder.path("Whole/.cairn-manifest"), encoding: .utf8))
  }

  /// A file that is written again within one tick of the clock is not trusted.
  private func tick(after path: String) throws {
    while FileClock.now <= (try #require(FileMarkTime(folder.path(path))).nanoseconds) {}
  }

  @Test(arguments: [
    ("roles/mentor.md", RehearsalTests.role("Mentor", body: "Asks for [asking](mc:asking).")),
    ("micro-credentials/listening.md", credential("Listening", summary: "Shows more.")),
    ("micro-credentials/listening.md", credential("Listening", body: "## A new part\n\nWords.")),
    ("micro-credentials/listening.md", credential("Listening", body: "Write to someone@example.com.")),
    ("micro-credentials/listening.md", "---\ntitle: [\n---\n"), ("micro-credentials/speaking.md", credential("Speaking")),
    ("catalog.yaml", TestSite.settings + "summary: A catalog.\n"),
    // The glossary shows it on a page that has no thing of its own.
    ("terms/rubric.md", "---\ntitle: Rubric\nsummary: What good looks like.\n---\n\nLess about it.\n"),
  ])
  func whateverElseChangesIsBuiltAsAWhole(path: String, text: String) async throws {
    try folder.write(text, to: "Content/" + path)
    #expect(try await amend() == nil)
  }

  /// That a template includes itself without end where there are no words is found by nobody before a page without words is made.
  @Test mutating func aTemplateThatFailsAtRenderingLeavesTheOldSiteWhole() async throws {
    let listening = "Content/micro-credentials/listening.md", empty = Self.credential("Listening", body: "")
    for body in ["", "Says nothing."] {
      try folder.write(Self.credential("Listening", body: body), to: listening)
      try tick(after: listening)
      #expect(try await amend() != nil, "that a body is empty is no matter of the whole")
    }
    let template = "<h1>{{title}}</h1>{{^body}}{{> pages/micro-credential}}{{/body}}\n"
    try folder.write(template, to: "Templates/pages/micro-credential.mustache")
    request = folder.request
    request.cache = folder.path("cache")
    try await settle()
    try folder.write(Self.credential("Listening", body: "Other words."), to: listening)
    try tick(after: listening)
    #expect(try await amend() != nil)
    let before = try site()
    try folder.write(empty, to: listening)
    #expect(try await amend() == nil)
    #expect(try site() == before)
    let found = try await Build(request).run().diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == ["template-recursion"])
    #expect(found.map(\.span.path) == [folder.path("Templates/pages/micro-credential.mustache")])
    #expect(try site() == before)
  }

  @Test func aSiteThatSomebodyTouchedIsBuiltAsAWhole() async throws {
    try folder.write(Self.credential("Listening", body: "Other wisdom."), to: "Content/micro-credentials/listening.md")
    try folder.write("changed by hand", to: "Site/roles/mentor/index.html")
    #expect(try await amend() == nil)
    #expect(!(try text("micro-credentials/listening/index.html").contains("Other wisdom")))
  }

  @Test func aMemoryWithoutItsWordsIsNoHelp() async throws {
    try folder.write(Self.credential("Listening", body: "Other wisdom."), to: "Content/micro-credentials/listening.md")
    let kept = folder.path("cache/builds")
    for name in try FileManager.default.contentsOfDirectory(atPath: kept) where name.hasSuffix(".words") {
      try FileManager.default.removeItem(atPath: kept + "/" + name)
    }
    #expect(try await amend() == nil)
  }
}

/// When a file was last changed.
private struct FileMarkTime {
  let nanoseconds: Int64

  init?(_ path: String) {
    var raw = stat()
    guard stat(path, &raw) == 0 else { return nil }
    nanoseconds = Int64(raw.st_ctim.tv_sec) * 1_000_000_000 + Int64(raw.st_ctim.tv_nsec)
  }
}
