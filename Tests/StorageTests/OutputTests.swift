import Foundation
import Storage
import Testing

/// Which folders a site may be published into.
struct OutputTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func publish(to output: String, adopt: Bool = false, protected: [String] = []) throws {
    let publication = try Publication.begin(output: output, adopt: adopt, protected: protected)
    try publication.write(Array("home".utf8), to: "index.html")
    try publication.commit(manifest: ["index.html"])
  }

  private func expectRefusal(
    of output: String, _ reason: StorageError.Reason, adopt: Bool = true, protected: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let before = sandbox.contents(of: "")
    #expect(throws: StorageError(output, reason), sourceLocation: sourceLocation) {
      try publish(to: output, adopt: adopt, protected: protected)
    }
    #expect(sandbox.contents(of: "") == before, sourceLocation: sourceLocation)
  }

  @Test func aFolderWithSomebodyElsesFilesIsRefused() throws {
    try sandbox.write("mine", to: "Site/mine.txt")
    expectRefusal(of: sandbox.path("Site"), .notMadeByCairn, adopt: false)
  }

  @Test func suchAFolderIsUsedWhereTheCallerAdoptsIt() throws {
    try sandbox.write("mine", to: "Site/mine.txt")
    try publish(to: sandbox.path("Site"), adopt: true)
    #expect(sandbox.contents(of: "Site") == ["mine.txt": "mine", "index.html": "home", ".cairn-manifest": "index.html\n"])
    try publish(to: sandbox.path("Site"))
    #expect(try sandbox.text(of: "Site/mine.txt") == "mine")
  }

  @Test func namesWithALeadingDotCountAsEmpty() throws {
    try sandbox.write("*", to: "Site/.gitignore")
    try sandbox.write("ref", to: "Site/.git/HEAD")
    try publish(to: sandbox.path("Site"))
    #expect(
      sandbox.contents(of: "Site") == [
        ".gitignore": "*", ".git/": "folder", ".git/HEAD": "ref", "index.html": "home", ".cairn-manifest": "index.html\n",
      ])
  }

  @Test func missingFoldersAboveAreCreated() throws {
    try publish(to: sandbox.path("a/b/Site/"))
    #expect(try sandbox.names(in: "a/b") == ["Site"])
    #expect(try sandbox.text(of: "a/b/Site/index.html") == "home")
  }

  @Test func aLinkToAFolderIsFollowed() throws {
    try sandbox.createFolder("real/target")
    try sandbox.link("Site", to: "real/target")
    try publish(to: sandbox.path("Site"))
    try publish(to: sandbox.path("Site"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path("Site")) == "real/target")
    #expect(try sandbox.names(in: "real") == ["target"])
    #expect(try sandbox.names(in: "real/target") == [".cairn-manifest", "index.html"])
  }

  @Test func aLinkToNothingIsRefused() throws {
    try sandbox.link("Site", to: "none")
    expectRefusal(of: sandbox.path("Site"), .brokenLink)
    expectRefusal(of: sandbox.path("Site/below"), .brokenLink)
  }

  @Test func aFileIsRefused() throws {
    try sandbox.write("text", to: "Site")
    expectRefusal(of: sandbox.path("Site"), .notAFolder)
    expectRefusal(of: sandbox.path("Site/below"), .notAFolder)
  }

  @Test func theRootAndTheHomeFolderAreRefused() throws {
    #expect(throws: StorageError("/", .systemFolder)) { try publish(to: "/", adopt: true) }
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(throws: StorageError(home, .systemFolder)) { try publish(to: home, adopt: true) }
  }

  @Test(arguments: ["work/Content", "work", "work/Content/deep", "work/Content/new/Site", "work/x/../Content", "alias"])
  func anOutputThatIsHoldsOrLiesInTheSourcesIsRefused(name: String) throws {
    try sandbox.createFolder("work/Content/deep")
    try sandbox.createFolder("work/x")
    try sandbox.link("alias", to: "work/Content")
    expectRefusal(of: sandbox.path(name), .overlaps(folder: sandbox.path("work/Content")), protected: [sandbox.path("work/Content")])
  }

  @Test func anOutputBesideTheSourcesIsFine() throws {
    try sandbox.createFolder("work/Content")
    try publish(to: sandbox.path("work/Content-site"), protected: [sandbox.path("work/Content"), sandbox.path("work/none")])
    #expect(try sandbox.names(in: "work") == ["Content", "Content-site"])
  }

  @Test(.enabled(if: Probe.runsWithoutPrivileges, "setpriv is not available"))
  func aFolderThatMayNotBeWrittenIsRefused() throws {
    try publish(to: sandbox.path("Site"))
    let before = sandbox.contents(of: "Site")
    chmod(sandbox.path("Site"), 0o555)
    let printed = try Probe.run(["publish", sandbox.path("Site"), "1", "new"], unprivilegedIn: sandbox)
    #expect(printed == ["You do not have permission for writing `\(sandbox.path("Site"))`."])
    #expect(sandbox.contents(of: "Site") == before)
  }

  @Test(.enabled(if: Probe.runsWithoutPrivileges, "setpriv is not available"))
  func aFolderThatLiesInOneThatMayNotBeWrittenIsRefused() throws {
    try publish(to: sandbox.path("closed/Site"))
    chmod(sandbox.path("closed"), 0o555)
    let printed = try Probe.run(["publish", sandbox.path("closed/Site"), "1", "new"], unprivilegedIn: sandbox)
    #expect(printed == ["You do not have permission for creating `\(sandbox.path("closed/.Site.cairn-new"))`."])
    #expect(try sandbox.names(in: "closed") == ["Site"])
  }
}
