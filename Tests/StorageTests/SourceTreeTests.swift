import Foundation
import Storage
import Testing

struct SourceTreeTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.createFolder("in")
  }

  private func list() throws -> SourceListing { try SourceTree(sandbox.path("in")).list() }
  private func paths() throws -> [String] { try list().files.map(\.path) }
  private func problems() throws -> [SourceProblem] { try list().problems }

  @Test func filesComeInByteOrderOfTheirPaths() throws {
    for name in ["b.md", "a/x.md", "a-b.md", "a.md", "a/b/c.md", "Z.md", "é.md", "a0/y.md"] { try sandbox.write("text", to: "in/" + name) }
    let paths = try paths()
    #expect(paths == ["Z.md", "a-b.md", "a.md", "a/b/c.md", "a/x.md", "a0/y.md", "b.md", "é.md"])
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func aFileHasItsSizeAndTimeOfChange() throws {
    try sandbox.write("12345", to: "in/a.md")
    utimes(sandbox.path("in/a.md"), [timeval(tv_sec: 7, tv_usec: 0), timeval(tv_sec: 9, tv_usec: 5)])
    let file = try #require(try list().files.first)
    #expect(file.path == "a.md" && file.size == 5 && file.modified == 9_000_005_000)
    // Nobody can set this one back.
    #expect(file.changed > file.modified)
  }

  @Test(arguments: [".hidden", ".git/config", "a.md~", "a.md.swp", "#a.md#", "old~/a.md", "Thumbs.db", "a/desktop.ini", "~$a.md"])
  func hiddenFilesAndThoseOfEditorsAreSkipped(name: String) throws {
    try sandbox.write("text", to: "in/" + name)
    try sandbox.write("text", to: "in/#1.md")
    #expect(try list().files.map(\.path) == ["#1.md"])
    #expect(try problems() == [])
  }

  @Test func aMissingRootIsItsOwnError() {
    #expect(throws: StorageError(sandbox.path("none"), .missing)) { try SourceTree(sandbox.path("none")).list() }
  }

  @Test func aRootThatIsAFileIsItsOwnError() throws {
    try sandbox.write("", to: "file")
    #expect(throws: StorageError(sandbox.path("file"), .notAFolder)) { try SourceTree(sandbox.path("file")).list() }
  }

  @Test func aFileIsReadWhole() throws {
    let text = String(repeating: "0123456789", count: 20_000)
    try sandbox.write(text, to: "in/a/b.md")
    try sandbox.write("", to: "in/empty.md")
    let tree = SourceTree(sandbox.path("in"))
    #expect(try tree.list().files.map { String(decoding: try tree.read($0), as: UTF8.self) } == [text, ""])
  }

  @Test func aFileUpToTheLimitIsReadAndALargerOneIsAnError() throws {
    try sandbox.write("12345", to: "in/a.md")
    let tree = SourceTree(sandbox.path("in"))
    let file = try #require(try tree.list().files.first)
    #expect(try tree.read(file, limit: 5).count == 5)
    #expect(throws: StorageError("a.md", .tooLarge(limit: 4))) { try tree.read(file, limit: 4) }
  }

  @Test func aFileThatDisappearedIsAnError() throws {
    let error = #expect(throws: StorageError.self) { try SourceTree(sandbox.path("in")).read(SourceFile(path: "a.md", size: 1)) }
    #expect(error?.sentence == "`a.md` disappeared while reading it.")
  }

  @Test func aPipeIsAProblemAndNobodyWaitsForIt() throws {
    mkfifo(sandbox.path("in/a.md"), 0o600)
    #expect(try problems() == [SourceProblem(path: "a.md", kind: .notAFile)])
    #expect(throws: StorageError("a.md", .notAFile)) { try SourceTree(sandbox.path("in")).read(SourceFile(path: "a.md", size: 1)) }
  }

  @Test func aFileReplacedByALinkAfterListingIsNotRead() throws {
    try sandbox.write("secret", to: "secret")
    try sandbox.link("in/a.md", to: "../secret")
    #expect(throws: StorageError("a.md", .notAFile)) { try SourceTree(sandbox.path("in")).read(SourceFile(path: "a.md", size: 1)) }
  }

  @Test func aLinkOutOfTheTreeIsAProblem() throws {
    try sandbox.write("secret", to: "inside-not/secret.md")
    try sandbox.link("in/file.md", to: "../inside-not/secret.md")
    try sandbox.link("in/folder", to: sandbox.path("inside-not"))
    try sandbox.link("in/up", to: "..")
    #expect(try list().files == [])
    #expect(try problems() == ["file.md", "folder", "up"].map { SourceProblem(path: $0, kind: .linkOutOfTree) })
  }

  @Test func linksThatLeadNowhereAreProblems() throws {
    try sandbox.link("in/a", to: "b")
    try sandbox.link("in/b", to: "a")
    try sandbox.link("in/c", to: "none.md")
    #expect(
      try problems() == [
        SourceProblem(path: "a", kind: .linkLoop), SourceProblem(path: "b", kind: .linkLoop),
        SourceProblem(path: "c", kind: .linkToNothing),
      ])
  }

  @Test func aLinkToAFileOfTheTreeIsThatFile() throws {
    try sandbox.write("text", to: "in/shared/x.md")
    try sandbox.link("in/a.md", to: "shared/x.md")
    let tree = SourceTree(sandbox.path("in"))
    let files = try tree.list().files
    #expect(files.map(\.path) == ["a.md", "shared/x.md"])
    #expect(try files.map { String(decoding: try tree.read($0), as: UTF8.self) } == ["text", "text"])
  }

  @Test func noFolderIsVisitedTwice() throws {
    try sandbox.write("text", to: "in/roles/x.md")
    try sandbox.link("in/again", to: "roles")
    try sandbox.link("in/roles/self", to: ".")
    try sandbox.link("in/roles/root", to: "..")
    #expect(try paths() == ["roles/x.md"])
    #expect(try problems() == [])
  }

  @Test func aLinkShowsAFolderThatIsHiddenOtherwise() throws {
    try sandbox.write("text", to: "in/.store/roles/x.md")
    try sandbox.write("text", to: "in/z.md")
    try sandbox.write("text", to: "in/a.md")
    try sandbox.link("in/roles", to: ".store/roles")
    try sandbox.link("in/roles2", to: ".store/roles")
    let tree = SourceTree(sandbox.path("in"))
    let files = try tree.list().files
    #expect(files.map(\.path) == ["a.md", "roles/x.md", "z.md"])
    #expect(try tree.read(files[1]) == Array("text".utf8))
  }

  @Test func aRootBehindALinkIsFollowed() throws {
    try sandbox.write("text", to: "in/a.md")
    try sandbox.write("text", to: "in/b/c.md")
    try sandbox.link("in/d.md", to: "b/c.md")
    try sandbox.link("alias", to: "in")
    #expect(try SourceTree(sandbox.path("alias")).list().files.map(\.path) == ["a.md", "b/c.md", "d.md"])
  }

  #if os(Linux)
    @Test func aNameThatIsNotUTF8IsAProblem() throws {
      let name = Array(sandbox.path("in/a").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
      close(open(name, O_CREAT | O_WRONLY, 0o600))
      #expect(try list().files == [])
      #expect(try problems() == [SourceProblem(path: "a\u{FFFD}", kind: .nameNotUTF8)])
      // Foundation cannot remove what it cannot name.
      unlink(name)
    }
  #endif

  @Test func foldersNestedTooDeepAreAProblem() throws {
    let deep = Array(repeating: "d", count: 65)
    try sandbox.write("text", to: "in/" + deep.dropLast().joined(separator: "/") + "/a.md")
    try sandbox.createFolder("in/" + deep.joined(separator: "/"))
    #expect(try paths().count == 1)
    #expect(try problems() == [SourceProblem(path: deep.joined(separator: "/"), kind: .tooDeep)])
  }

  @Test(.enabled(if: Probe.runsWithoutPrivileges, "setpriv is not available"))
  func whatMayNotBeReadIsAProblem() throws {
    try sandbox.write("text", to: "in/a.md")
    try sandbox.write("text", to: "in/b.md")
    try sandbox.write("text", to: "in/c/d.md")
    chmod(sandbox.path("in/b.md"), 0o200)
    chmod(sandbox.path("in/c"), 0o300)
    let printed = try Probe.run(["list", sandbox.path("in")], unprivilegedIn: sandbox)
    #expect(
      printed == [
        "a.md", "You do not have permission for reading the file `b.md`.", "You do not have permission for reading the folder `c`.",
      ])
  }
}
