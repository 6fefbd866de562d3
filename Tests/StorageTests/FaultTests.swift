import Foundation
import Storage
import Testing

/// Builds that are killed, hindered or raced: the output is the old or the new site, and the next build leaves no litter.
@Suite(.serialized)
struct FaultTests {
  private static let changing = [
    "openat", "mkdirat", "write", "linkat", "symlinkat", "unlinkat", "renameat2", "fchmod", "fchmodat", "fchown", "flock",
  ]

  let sandbox: Sandbox
  let output: String

  init() throws {
    sandbox = try Sandbox()
    output = sandbox.path("in/Site")
    #expect(try publish(pages: 3, "old") == ["published"])
    try sandbox.write("mine", to: "in/Site/mine.txt")
    try sandbox.write("mine", to: "in/Site/own/mine.txt")
    try sandbox.link("in/Site/link", to: "mine.txt")
  }

  private func publish(pages: Int, _ text: String) throws -> [String] { try Probe.run(["publish", output, "\(pages)", text]) }

  private func site(pages: Int, _ text: String, withOthers: Bool = true) -> [String: String] {
    var site = ["pages/": "folder"]
    if withOthers { site.merge(["mine.txt": "mine", "own/": "folder", "own/mine.txt": "mine", "link": "-> mine.txt"]) { $1 } }
    let numbers = (1...pages).map { "\($0)" }
    for number in numbers {
      site["pages/\(number)/"] = "folder"
      site["pages/\(number)/index.html"] = text
    }
    site[".cairn-manifest"] = numbers.sorted().map { "pages/\($0)/index.html\n" }.joined()
    return site
  }

  private func expectOldOrNew(new: [String: String], _ moment: String) {
    let found = sandbox.contents(of: "in/Site")
    #expect(found == site(pages: 3, "old") || found == new, "killed at \(moment)")
  }

  /// Brings the output back to the old site, which also shows that nothing a killed build leaves stops the next one.
  private func restore(_ moment: String) throws {
    #expect(try publish(pages: 3, "old") == ["published"], "after a kill at \(moment)")
    #expect(sandbox.contents(of: "in/Site") == site(pages: 3, "old"), "after a kill at \(moment)")
    #expect(try sandbox.names(in: "in") == ["Site"], "after a kill at \(moment)")
  }

  private func calls(with rules: [String] = []) throws -> [String: ClosedRange<Int>] {
    try Probe.calls(["publish", output, "2", "new"], with: rules, in: sandbox)
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func aBuildKilledAtAnySystemCallLeavesTheOldOrTheNewSite() throws {
    let new = site(pages: 2, "new")
    let calls = try calls()
    #expect(calls["renameat2"]?.count == 1)
    try restore("no call")
    for name in Self.changing {
      for number in try #require(calls[name]) {
        _ = try Probe.run(["publish", output, "2", "new"], injecting: ["\(name):signal=KILL:when=\(number)"])
        expectOldOrNew(new: new, "\(name) \(number)")
        try restore("\(name) \(number)")
      }
    }
  }

  /// As on file systems that cannot exchange two names: there the output may be missing until the next build begins.
  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func withoutExchangeTheNextBuildCompletesAKilledOneFirst() throws {
    let noExchange = "renameat2:error=EINVAL:when=1"
    let new = site(pages: 2, "new")
    let calls = try calls(with: [noExchange])
    #expect(calls["renameat"]?.count == 3)
    try restore("no call")
    for name in ["renameat", "unlinkat", "flock"] {
      for number in try #require(calls[name]) {
        _ = try Probe.run(["publish", output, "2", "new"], injecting: [noExchange, "\(name):signal=KILL:when=\(number)"])
        // The first thing a build does for itself is creating a folder for staging.
        _ = try Probe.run(["publish", output, "1", "next"], injecting: ["mkdirat:signal=KILL:when=1"])
        expectOldOrNew(new: new, "\(name) \(number)")
        try restore("\(name) \(number)")
      }
    }
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"), arguments: ["EINVAL", "ENOSYS"])
  func aDiskThatCannotExchangeNamesIsServedByTwoRenames(reason: String) throws {
    let printed = try Probe.run(["publish", output, "2", "new"], injecting: ["renameat2:error=\(reason):when=1"])
    #expect(printed == ["published"])
    #expect(sandbox.contents(of: "in/Site") == site(pages: 2, "new"))
    #expect(try sandbox.names(in: "in") == ["Site"])
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func aDiskWithoutHardLinksGetsCopies() throws {
    chmod(output + "/mine.txt", 0o640)
    #expect(try Probe.run(["publish", output, "2", "new"], injecting: ["linkat:error=EPERM"]) == ["published"])
    #expect(sandbox.contents(of: "in/Site") == site(pages: 2, "new"))
    let attributes = try FileManager.default.attributesOfItem(atPath: output + "/mine.txt")
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test(
    .enabled(if: Probe.hasStrace, "strace cannot trace here"),
    arguments: Self.changing + ["getdents64"])
  func aBuildThatFailsAtAnySystemCallLeavesTheOldSiteAndNoLitter(name: String) throws {
    let numbers = try #require(try calls()[name])
    try restore("no call")
    for number in numbers {
      let printed = try Probe.run(["publish", output, "2", "new"], injecting: ["\(name):error=EIO:when=\(number)"])
      let isPublished = printed == ["published"] || printed.first?.hasPrefix("The new site is published") == true
      let found = sandbox.contents(of: "in/Site")
      #expect(found == (isPublished ? site(pages: 2, "new") : site(pages: 3, "old")), "\(name) \(number): \(printed)")
      #expect(printed.count == 1, "\(name) \(number)")
      if !isPublished { #expect(try sandbox.names(in: "in") == ["Site"], "\(name) \(number): \(printed)") }
      try restore("\(name) \(number)")
    }
  }

  @Test func aBuildKilledAtAnyInstantLeavesTheOldOrTheNewSite() throws {
    let new = site(pages: 300, "new")
    for round in 1...12 {
      let (process, printed) = try Probe.start(Probe.path, ["publish", output, "300", "new"])
      // Other work of an arbitrary length in place of a clock.
      for _ in 0..<(round * 3) { _ = sandbox.contents(of: "in/Site") }
      kill(process.processIdentifier, SIGKILL)
      _ = printed.readDataToEndOfFile()
      process.waitUntilExit()
      expectOldOrNew(new: new, "round \(round)")
      try restore("round \(round)")
    }
  }

  @Test func aBuildInAnotherProcessWaits() throws {
    let publication = try Publication.begin(output: output)
    let (process, printed) = try Probe.start(Probe.path, ["publish", output, "2", "new"])
    #expect(Probe.lines(printed.availableData) == ["waiting"])
    try publication.write(Array("first".utf8), to: "first.html")
    try publication.commit(manifest: ["first.html"])
    #expect(Probe.lines(printed.readDataToEndOfFile()) == ["published"])
    process.waitUntilExit()
    #expect(sandbox.contents(of: "in/Site") == site(pages: 2, "new"))
    #expect(try sandbox.names(in: "in") == ["Site"])
  }

  @Test func aBuildThatWaitedForAnAbandonedFirstOneSucceeds() throws {
    let fresh = sandbox.path("in/deep/Fresh")
    let publication = try Publication.begin(output: fresh)
    let (process, printed) = try Probe.start(Probe.path, ["publish", fresh, "1", "new"])
    #expect(Probe.lines(printed.availableData) == ["waiting"])
    publication.abandon()
    #expect(Probe.lines(printed.readDataToEndOfFile()) == ["published"])
    process.waitUntilExit()
    #expect(sandbox.contents(of: "in/deep/Fresh") == site(pages: 1, "new", withOthers: false))
    #expect(try sandbox.names(in: "in/deep") == ["Fresh"])
  }

  @Test(arguments: Probe.hasStrace ? [false, true] : [false])
  func buildsAtOnceAllSucceedAndOneOfThemStays(withoutExchange: Bool) throws {
    let hinder = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=renameat2:error=EINVAL:when=1"]
    for _ in 0..<3 {
      let builds = try (1...4).map { number in
        let command = (withoutExchange ? hinder : []) + [Probe.path, "publish", output, "\(40 * number)", "text \(number)"]
        return try Probe.start(command[0], Array(command.dropFirst()))
      }
      for build in builds {
        #expect(Probe.lines(build.output.readDataToEndOfFile()).last == "published")
        build.process.waitUntilExit()
      }
      let found = sandbox.contents(of: "in/Site")
      #expect((1...4).contains { found == site(pages: 40 * $0, "text \($0)") })
      #expect(try sandbox.names(in: "in") == ["Site"])
    }
  }
}
