import Foundation
import Storage
import Testing

/// What others put into the output stays.
struct CarryOverTests {
  let sandbox: Sandbox
  let output: String

  init() throws {
    sandbox = try Sandbox()
    output = sandbox.path("Site")
    try publish(["index.html": "old", "a/index.html": "old"])
  }

  private func publish(_ pages: [String: String]) throws {
    let publication = try Publication.begin(output: output)
    for (path, text) in pages { try publication.write(Array(text.utf8), to: path) }
    try publication.commit(manifest: Array(pages.keys))
  }

  private func status(_ name: String) -> stat {
    var status = stat()
    lstat(output + "/" + name, &status)
    return status
  }

  @Test func filesFoldersAndLinksStayWhereTheyAre() throws {
    try sandbox.write("mine", to: "Site/mine.txt")
    try sandbox.write("deep", to: "Site/own/deep/file.bin")
    try sandbox.write("beside", to: "Site/a/beside.txt")
    try sandbox.createFolder("Site/own/empty")
    try sandbox.link("Site/link", to: "/etc")
    try sandbox.link("Site/a/broken", to: "none")
    try publish(["index.html": "new", "b/index.html": "new"])
    #expect(
      sandbox.contents(of: "Site") == [
        "index.html": "new", "b/": "folder", "b/index.html": "new", ".cairn-manifest": "b/index.html\nindex.html\n",
        "mine.txt": "mine", "own/": "folder", "own/deep/": "folder", "own/deep/file.bin": "deep", "own/empty/": "folder",
        "a/": "folder", "a/beside.txt": "beside", "a/broken": "-> none", "link": "-> /etc",
      ])
  }

  @Test func permissionsAndIdentityStay() throws {
    try sandbox.write("mine", to: "Site/own/mine.sh")
    chmod(sandbox.path("Site/own/mine.sh"), 0o751)
    chmod(sandbox.path("Site/own"), 0o1733)
    let before = status("own/mine.sh")
    try publish(["index.html": "new"])
    let after = status("own/mine.sh")
    #expect(after.st_mode & 0o7777 == 0o751)
    #expect(after.st_ino == before.st_ino)
    #expect(after.st_nlink == 1)
    #expect(status("own").st_mode & 0o7777 == 0o1733)
  }

  @Test func aPipeStaysAPipe() throws {
    mkfifo(output + "/pipe", 0o600)
    try publish(["index.html": "new"])
    #expect(status("pipe").st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aFolderMayHoldPagesAndOthersFiles() throws {
    try sandbox.write("mine", to: "Site/shared/mine.txt")
    try publish(["shared/index.html": "page"])
    #expect(try sandbox.names(in: "Site/shared") == ["index.html", "mine.txt"])
    try publish(["index.html": "home"])
    #expect(sandbox.contents(of: "Site/shared") == ["mine.txt": "mine"])
  }

  @Test func filesOfOthersWherePagesBelongAreNamedAndNothingChanges() throws {
    try sandbox.write("mine", to: "Site/b/index.html")
    try sandbox.write("mine", to: "Site/c/d")
    try sandbox.link("Site/e", to: "/etc")
    let before = sandbox.contents(of: "")
    let error = #expect(throws: StorageError.self) {
      try publish(["b/index.html": "new", "c": "file", "e/index.html": "new", "new/index.html": "new"])
    }
    #expect(error == StorageError(output, .collision(["b/index.html", "c", "e"])))
    #expect(sandbox.contents(of: "") == before)
  }

  @Test func aPageTheReaderReplacedByAFolderIsNotRemoved() throws {
    try FileManager.default.removeItem(atPath: output + "/index.html")
    try sandbox.write("mine", to: "Site/index.html/mine.txt")
    #expect(throws: StorageError(output, .collision(["index.html"]))) { try publish(["index.html": "new"]) }
    #expect(try sandbox.text(of: "Site/index.html/mine.txt") == "mine")
  }

  @Test func foldersOfOthersNestedTooDeepAreAnErrorAndStay() throws {
    try sandbox.createFolder("Site/" + Array(repeating: "d", count: 220).joined(separator: "/"))
    let before = sandbox.contents(of: "")
    let error = #expect(throws: StorageError.self) { try publish(["index.html": "new"]) }
    #expect(error?.reason == .tooDeep)
    #expect(sandbox.contents(of: "") == before)
  }

  @Test func aManifestInDisorderStillTellsWhatIsOurs() throws {
    try sandbox.write("index.html\na/index.html", to: "Site/.cairn-manifest")
    try publish(["b.html": "new"])
    #expect(sandbox.contents(of: "Site") == ["b.html": "new", ".cairn-manifest": "b.html\n"])
  }

  @Test func theOldSiteIsRemovedWithoutFollowingItsLinks() throws {
    try sandbox.write("precious", to: "elsewhere/file.txt")
    try FileManager.default.removeItem(atPath: output + "/a")
    try sandbox.link("Site/a", to: sandbox.path("elsewhere"))
    try publish(["index.html": "new"])
    #expect(try sandbox.text(of: "elsewhere/file.txt") == "precious")
    #expect(try sandbox.names() == ["Site", "elsewhere"])
  }
}
