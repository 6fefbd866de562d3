import Foundation
import Storage
import Testing

struct PublicationTests {
  let sandbox: Sandbox
  let output: String

  init() throws {
    sandbox = try Sandbox()
    output = sandbox.path("Site")
  }

  private func publish(_ pages: [String: String], adopt: Bool = false) throws {
    let publication = try Publication.begin(output: output, adopt: adopt)
    for (path, text) in pages { try publication.write(Array(text.utf8), to: path) }
    try publication.commit(manifest: Array(pages.keys))
  }

  /// Publishes on a thread of its own: those of tasks are few and must not be blocked.
  private static func publishSecond(to path: String, _ waiting: AsyncStream<Void>.Continuation) async throws {
    try await withCheckedThrowingContinuation { done in
      Thread.detachNewThread {
        defer { waiting.finish() }
        done.resume(
          with: Result {
            let second = try Publication.begin(output: path) { waiting.yield() }
            try second.write(Array("second".utf8), to: "index.html")
            try second.commit(manifest: ["index.html"])
          })
      }
    }
  }

  @Test func aSiteHoldsExactlyItsPagesAndASortedManifest() throws {
    try publish(["index.html": "home", "b/index.html": "b", "a/c/index.html": "c"])
    #expect(
      sandbox.contents(of: "Site") == [
        "index.html": "home", "a/": "folder", "a/c/": "folder", "a/c/index.html": "c", "b/": "folder", "b/index.html": "b",
        ".cairn-manifest": "a/c/index.html\nb/index.html\nindex.html\n",
      ])
    #expect(try sandbox.names() == ["Site"])
  }

  @Test func aLongFileIsWrittenPartAfterPart() throws {
    let publication = try Publication.begin(output: output), file = try publication.begin("a/long.txt")
    for part in ["one ", "two ", "", "three"] { try file.append(Array(part.utf8)) }
    #expect(try file.finish().size == 13)
    #expect(throws: StorageError.self) { try publication.begin("a/long.txt") }
    #expect(throws: StorageError.self) { try publication.begin("../long.txt") }
    try publication.commit(manifest: ["a/long.txt"])
    #expect(sandbox.contents(of: "Site")["a/long.txt"] == "one two three")
  }

  @Test(arguments: ["one two", "one tow", "one", "one two three"]) func aLongFileIsReplacedOnlyWhereItSaysSomethingElse(text: String) throws
  {
    try publish(["long.txt": "one two"])
    let revision = try #require(try Revision.begin(output: output)), file = try revision.begin("long.txt")
    for letter in text.utf8 { try file.append([letter]) }
    _ = try file.finish()
    #expect(try revision.commit() == (text == "one two" ? 0 : 1))
    #expect(sandbox.contents(of: "Site") == ["long.txt": text, ".cairn-manifest": "long.txt\n"])
    #expect(try sandbox.names() == ["Site"])
  }

  @Test func theNextSiteReplacesItWhole() throws {
    try publish(["index.html": "old", "gone/index.html": "old"])
    try publish(["index.html": "new"])
    #expect(sandbox.contents(of: "Site") == ["index.html": "new", ".cairn-manifest": "index.html\n"])
    #expect(try sandbox.names() == ["Site"])
  }

  @Test func theOldSiteStaysUntilTheCommit() throws {
    try publish(["index.html": "old"])
    let publication = try Publication.begin(output: output)
    try publication.write(Array("new".utf8), to: "index.html")
    #expect(sandbox.contents(of: "Site") == ["index.html": "old", ".cairn-manifest": "index.html\n"])
    try publication.commit(manifest: ["index.html"])
    #expect(try sandbox.text(of: "Site/index.html") == "new")
  }

  @Test func anAbandonedSiteLeavesNoTrace() throws {
    try publish(["index.html": "old"])
    let before = sandbox.contents(of: "")
    let publication = try Publication.begin(output: output)
    try publication.write(Array("new".utf8), to: "a/b/index.html")
    publication.abandon()
    publication.abandon()
    #expect(sandbox.contents(of: "") == before)
  }

  @Test func anAbandonedFirstSiteLeavesNoFolderBehind() throws {
    let publication = try Publication.begin(output: sandbox.path("a/b/Site"))
    publication.abandon()
    #expect(try sandbox.names() == [])
  }

  @Test func aForgottenPublicationIsAbandoned() throws {
    try publish(["index.html": "old"])
    do {
      let publication = try Publication.begin(output: output)
      try publication.write([1], to: "index.html")
    }
    #expect(try sandbox.names() == ["Site"])
    try publish(["index.html": "new"])
  }

  @Test func severalTasksMayWriteAtOnce() async throws {
    let publication = try Publication.begin(output: output)
    let paths = (0..<400).map { "pages/\($0 % 40)/\($0)/index.html" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for path in paths { group.addTask { try publication.write(Array(path.utf8), to: path) } }
      try await group.waitForAll()
    }
    try publication.commit(manifest: paths)
    for path in paths { #expect(try sandbox.text(of: "Site/" + path) == path) }
  }

  @Test(arguments: ["", "/", "/a", "a/", "a//b", "..", "../a", "a/../b", "a/..", ".", "./a", "a/./b", ".cairn-manifest"])
  func aPathNoSiteCanHaveIsRefused(path: String) throws {
    let publication = try Publication.begin(output: output)
    #expect(throws: StorageError(path, .invalidName)) { try publication.write([], to: path) }
    #expect(throws: StorageError(path, .invalidName)) { try MemorySite().write([], to: path) }
  }

  @Test func aPathWithControlCharactersIsRefused() throws {
    let publication = try Publication.begin(output: output)
    for path in ["a\0b", "a\nb", "a\u{7F}"] {
      #expect(throws: StorageError(path, .invalidName)) { try publication.write([], to: path) }
    }
  }

  @Test(arguments: ["...", "a/..b", ".well-known/x", "a..b", "ä/ö.html", "a/.cairn-manifest"])
  func anUnusualPathIsWritten(path: String) throws {
    try publish([path: "text"])
    #expect(try sandbox.text(of: "Site/" + path) == "text")
  }

  @Test func onePathCannotBeWrittenTwice() throws {
    let publication = try Publication.begin(output: output)
    try publication.write([1], to: "a/index.html")
    #expect(throws: StorageError("a/index.html", .writtenTwice)) { try publication.write([2], to: "a/index.html") }
  }

  @Test func onePathCannotBeAFileAndAFolder() throws {
    let publication = try Publication.begin(output: output)
    try publication.write([1], to: "a/b")
    #expect(throws: StorageError("a", .fileAndFolder)) { try publication.write([2], to: "a") }
    #expect(throws: StorageError("a/b/c", .fileAndFolder)) { try publication.write([2], to: "a/b/c") }
    #expect(throws: StorageError("a/b/c/d", .fileAndFolder)) { try publication.write([2], to: "a/b/c/d") }
  }

  @Test func permissionsOfTheOutputStay() throws {
    try sandbox.createFolder("Site")
    chmod(output, 0o2751)
    try publish(["index.html": "home"])
    try publish(["index.html": "home"])
    var status = stat()
    stat(output, &status)
    #expect(status.st_mode & 0o7777 == 0o2751)
  }

  @Test func theSecondBuildWaitsForTheFirst() async throws {
    try publish(["index.html": "old"])
    let first = try Publication.begin(output: output)
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let path = output
    async let second: Void = Self.publishSecond(to: path, waiting)
    var iterator = waits.makeAsyncIterator()
    #expect(await iterator.next() != nil)
    try first.write(Array("first".utf8), to: "index.html")
    try first.commit(manifest: ["index.html"])
    try await second
    #expect(await iterator.next() == nil)
    #expect(try sandbox.text(of: "Site/index.html") == "second")
    #expect(try sandbox.names() == ["Site"])
  }

  @Test func anOutputReplacedMeanwhileIsNotTouched() throws {
    try publish(["index.html": "old"])
    let publication = try Publication.begin(output: output)
    try FileManager.default.moveItem(atPath: output, toPath: sandbox.path("Moved"))
    try sandbox.write("mine", to: "Site/mine.txt")
    #expect(throws: StorageError(output, .replaced)) { try publication.commit(manifest: []) }
    #expect(sandbox.contents(of: "Site") == ["mine.txt": "mine"])
    #expect(try sandbox.names() == ["Moved", "Site"])
  }

  @Test func whatALivingBuildIsWritingIsNotTakenForALeftover() async throws {
    let first = try Publication.begin(output: output)
    // The lock of the output goes with it; the one of the unfinished site stays in its place.
    try FileManager.default.moveItem(atPath: output, toPath: sandbox.path("Moved"))
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let path = output
    async let second: Void = Self.publishSecond(to: path, waiting)
    var iterator = waits.makeAsyncIterator()
    #expect(await iterator.next() != nil)
    try first.write(Array("first".utf8), to: "index.html")
    first.abandon()
    try await second
    #expect(try sandbox.text(of: "Site/index.html") == "second")
    #expect(try sandbox.names() == ["Moved", "Site"])
  }
}
