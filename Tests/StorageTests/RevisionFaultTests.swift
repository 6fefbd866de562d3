import Foundation
import Storage
import Testing

/// Builds that change a site file by file and are killed or hindered: every file is the old or the new one, and before the next build
/// does anything of its own the site as a whole is.
@Suite(.serialized)
struct RevisionFaultTests {
  private static let changing = [
    "openat", "mkdirat", "write", "unlinkat", "renameat", "fchmod", "fchown", "flock",
  ]

  let sandbox: Sandbox
  let output: String

  init() throws {
    sandbox = try Sandbox()
    output = sandbox.path("in/Site")
    try restore("the beginning")
    try sandbox.write("mine", to: "in/Site/mine.txt")
    try sandbox.write("mine", to: "in/Site/pages/3/mine.txt")
  }

  /// Four pages of which the new site has the first as it is, the second in another wording, and two others in place of the rest.
  private func site(_ pages: [Int: String], withOthers: Bool = true) -> [String: String] {
    var site = ["pages/": "folder"]
    if withOthers { site.merge(["mine.txt": "mine", "pages/3/": "folder", "pages/3/mine.txt": "mine"]) { $1 } }
    for (number, text) in pages {
      site["pages/\(number)/"] = "folder"
      site["pages/\(number)/index.html"] = text
    }
    site[".cairn-manifest"] = pages.keys.map { "pages/\($0)/index.html\n" }.sorted().joined()
    return site
  }

  private var old: [String: String] { site([1: "old", 2: "old", 3: "old", 4: "old"]) }
  private var new: [String: String] { site([1: "old", 2: "new"]) }

  /// All four with other letters in their middle.
  private var replaced: [String: String] { site([1: "o-d", 2: "o-d", 3: "o-d", 4: "o-d"]) }

  private func restore(_ moment: String) throws {
    #expect(try Probe.run(["publish", output, "4", "old"]) == ["published"], "after \(moment)")
    #expect(try sandbox.names(in: "in") == ["Site"], "after \(moment)")
  }

  private func found() -> [String: String] { sandbox.contents(of: "in/Site") }

  /// Each file by itself is whole, and once what was left undone is done all of them together are.
  private func expectOldOrNew(_ moment: String, new: [String: String]? = nil) throws {
    let new = new ?? self.new
    for (path, text) in found() where !path.hasSuffix("/") {
      #expect(text == old[path] || text == new[path], "\(path) after \(moment)")
    }
    _ = try Probe.run(["settle", output])
    let settled = found()
    #expect(settled == old || settled == new, "after \(moment)")
    #expect(try sandbox.names(in: "in") == ["Site"], "after \(moment)")
  }

  @Test func partsOfFilesAreReplaced() throws {
    #expect(try Probe.run(["replace", output, "-"]) == ["published"])
    #expect(found() == replaced)
    #expect(try sandbox.names(in: "in") == ["Site"])
    // What says the same already is left alone.
    try restore("replacing")
    let before = try FileManager.default.attributesOfItem(atPath: output + "/pages/1/index.html")[.systemFileNumber] as? Int
    #expect(try Probe.run(["replace", output, "l"]) == ["published"])
    let after = try FileManager.default.attributesOfItem(atPath: output + "/pages/1/index.html")[.systemFileNumber] as? Int
    #expect(before == after)
  }

  @Test func onlyWhatDiffersIsTouched() throws {
    let before = try FileManager.default.attributesOfItem(atPath: output + "/pages/1/index.html")[.systemFileNumber] as? Int
    #expect(try Probe.run(["revise", output, "2", "new"]) == ["published"])
    #expect(found() == new)
    #expect(try sandbox.names(in: "in") == ["Site"])
    let after = try FileManager.default.attributesOfItem(atPath: output + "/pages/1/index.html")[.systemFileNumber] as? Int
    #expect(before == after)
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func aBuildKilledAtAnySystemCallLeavesWhatTheNextOneCompletes() throws {
    let calls = try Probe.calls(["revise", output, "2", "new"], in: sandbox)
    #expect(calls["renameat"]?.count == 3)
    try restore("no call")
    var decided = 0
    for name in Self.changing {
      for number in calls[name] ?? 1...0 {
        _ = try Probe.run(["revise", output, "2", "new"], injecting: ["\(name):signal=KILL:when=\(number)"])
        if found() != old { decided += 1 }
        try expectOldOrNew("a kill at \(name) \(number)")
        try restore("a kill at \(name) \(number)")
      }
    }
    // Some were killed in the midst of their changes, else nothing was shown.
    #expect(decided > 3)
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"))
  func theOneThatCompletesMayBeKilledToo() throws {
    let calls = try Probe.calls(["revise", output, "2", "new"], in: sandbox)
    let renames = try #require(calls["renameat"])
    for first in renames {
      for second in 1...3 {
        try restore("\(first) and \(second)")
        _ = try Probe.run(["revise", output, "2", "new"], injecting: ["renameat:signal=KILL:when=\(first)"])
        _ = try Probe.run(["settle", output], injecting: ["renameat:signal=KILL:when=\(second)"])
        try expectOldOrNew("kills at \(first) and \(second)")
      }
    }
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"), arguments: Self.changing)
  func aBuildThatFailsAtAnySystemCallLeavesWhatTheNextOneCompletes(name: String) throws {
    let calls = try Probe.calls(["revise", output, "2", "new"], in: sandbox)
    try restore("no call")
    for number in calls[name] ?? 1...0 {
      _ = try Probe.run(["revise", output, "2", "new"], injecting: ["\(name):error=EIO:when=\(number)"])
      try expectOldOrNew("an error of \(name) \(number)")
      try restore("an error of \(name) \(number)")
    }
  }

  @Test(.enabled(if: Probe.hasStrace, "strace cannot trace here"), arguments: Self.changing + ["read", "lseek"])
  func replacingPartsMayBeKilledOrFailAtAnySystemCall(name: String) throws {
    let calls = try Probe.calls(["replace", output, "-"], in: sandbox)
    try restore("no call")
    for number in calls[name] ?? 1...0 {
      for way in ["signal=KILL", "error=EIO"] {
        _ = try Probe.run(["replace", output, "-"], injecting: ["\(name):\(way):when=\(number)"])
        try expectOldOrNew("\(way) at \(name) \(number)", new: replaced)
        try restore("\(way) at \(name) \(number)")
      }
    }
  }

  @Test func aJournalForAnotherFolderIsNotFollowed() throws {
    try sandbox.write("cairn-journal 1 1 1\n- pages/1/index.html\nend\n", to: "in/.Site.cairn-new/.cairn-journal")
    _ = try Probe.run(["settle", output])
    #expect(found() == old)
    #expect(try sandbox.names(in: "in") == ["Site"])
  }

  @Test func whatOthersPutInTheWayLeavesNoRoom() throws {
    try sandbox.write("mine", to: "in/Site/pages/9/index.html")
    let revision = try #require(try Revision.begin(output: output))
    #expect(!revision.hasRoom(for: ["pages/9/index.html"]))
    #expect(!revision.hasRoom(for: ["mine.txt/index.html"]))
    #expect(revision.hasRoom(for: ["pages/1/index.html", "pages/10/index.html"]))
    revision.abandon()
  }

  /// Somebody put a folder where a page was, or a file where its folder was.
  @Test(arguments: ["pages/2/index.html/mine.txt", "pages/2"])
  func whatTookThePlaceOfAPageIsSaidAndStopsNoLaterBuild(place: String) throws {
    let taken = place.hasSuffix("2") ? place : "pages/2/index.html"
    try FileManager.default.removeItem(atPath: output + "/" + taken)
    try sandbox.write("mine", to: "in/Site/" + place)
    let before = found()
    #expect(try Probe.run(["revise", output, "2", "new"]).first?.contains("` holds `\(taken)`, not made by Cairn") == true)
    #expect(found() == before)
    #expect(try sandbox.names(in: "in") == ["Site"])
    try FileManager.default.removeItem(atPath: output + "/" + taken)
    #expect(try Probe.run(["revise", output, "2", "new"]) == ["published"])
    #expect(found() == new)
  }

  /// What is written or removed there would be written or removed elsewhere.
  @Test(arguments: ["2", "3"]) func behindALinkNothingChanges(folder: String) throws {
    let place = output + "/pages/" + folder, elsewhere = sandbox.path("elsewhere")
    try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: elsewhere)
    let before = (sandbox.contents(of: "elsewhere"), found())
    #expect(try Probe.run(["revise", output, "2", "new"]).first?.contains("pages/\(folder)") == true)
    #expect((sandbox.contents(of: "elsewhere"), found()) == before)
    #expect(try sandbox.names(in: "in") == ["Site"])
    try FileManager.default.removeItem(atPath: place)
    #expect(try Probe.run(["revise", output, "2", "new"]) == ["published"])
    #expect(found()["pages/2/index.html"] == "new")
  }

  @Test func aFolderThatIsAllCairnsHoldsNothingElseAfterwards() throws {
    let output = sandbox.path("in/Other")
    let first = try Publication.begin(output: output)
    for path in ["badges/a/index.html", "badges/b/index.html", "index.html"] { try first.write(Array("x".utf8), to: path) }
    try first.commit(manifest: ["badges/", "index.html"])
    let revision = try #require(try Revision.begin(output: output))
    try revision.write(Array("x".utf8), to: "index.html")
    let files = ["badges/a/index.html", "index.html"]
    #expect(try revision.commit(manifest: ["badges/", "index.html"], files: files) == (0, 1))
    #expect(
      sandbox.contents(of: "in/Other") == [
        "badges/": "folder", "badges/a/": "folder", "badges/a/index.html": "x", "index.html": "x",
        ".cairn-manifest": "badges/\nindex.html\n",
      ])
  }
}
