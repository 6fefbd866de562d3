import Foundation
import Storage
import Testing

/// Sources change all at once or not at all.
struct SourceChangesTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    for name in ["a.md", "b.md", "c.md"] { try sandbox.write("old", to: "in/" + name) }
  }

  private func make(_ changes: [(path: String, before: String?, after: String?)]) throws(SourceChanges.Failure) {
    try SourceChanges(root: sandbox.path("in")).make(
      changes.map { SourceChange(path: $0.path, before: $0.before.map { Array($0.utf8) }, after: $0.after.map { Array($0.utf8) }) })
  }

  private func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: sandbox.path("in")) {
      if let text = try? String(contentsOfFile: sandbox.path("in/" + name), encoding: .utf8) { files[name] = text }
    }
    return files
  }

  @Test func filesAreChangedMadeAndRemovedTogether() throws {
    try make([("a.md", "old", "new"), ("b.md", "old", nil), ("deep/d.md", nil, "made")])
    #expect(try files() == ["a.md": "new", "c.md": "old", "deep/d.md": "made"])
  }

  @Test func aFileThatSomebodyChangedMeanwhileStopsEverything() throws {
    #expect { try make([("a.md", "old", "new"), ("b.md", "other", "new")]) } throws: { error in
      if case SourceChanges.Failure.changed("b.md") = error { true } else { false }
    }
    #expect { try make([("a.md", "old", "new"), ("c.md", nil, "new")]) } throws: { error in
      if case SourceChanges.Failure.changed("c.md") = error { true } else { false }
    }
    #expect(try files() == ["a.md": "old", "b.md": "old", "c.md": "old"])
  }

  /// The last file cannot be written: what was written aside for the others goes again.
  @Test func troubleBeforeTheFirstChangeChangesNothing() throws {
    try sandbox.write("x", to: "in/.c.md.cairn-new/x")
    #expect { try make([("a.md", "old", "new"), ("b.md", "old", "new"), ("c.md", "old", "new")]) } throws: { error in
      if case SourceChanges.Failure.trouble = error { true } else { false }
    }
    #expect(try files() == ["a.md": "old", "b.md": "old", "c.md": "old", ".c.md.cairn-new/x": "x"])
  }

  @Test func whatAKilledCommandLeftIsOverwritten() throws {
    try sandbox.write("half", to: "in/.a.md.cairn-new")
    try make([("a.md", "old", "new")])
    #expect(try files() == ["a.md": "new", "b.md": "old", "c.md": "old"])
  }

  @Test func aFileThatNobodyMayWriteIsNeitherChangedNorRemoved() throws {
    for name in ["a.md", "b.md"] { chmod(sandbox.path("in/" + name), 0o444) }
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("in/link.md"), withDestinationPath: "a.md")
    #expect { try make([("link.md", "old", "new"), ("b.md", "old", nil), ("c.md", "old", "new"), ("d.md", nil, "new")]) } throws: { error in
      guard case SourceChanges.Failure.protected(let files) = error else { return false }
      return files.map(\.path) == ["link.md", "b.md"]
        && files[1].cause.sentence == "You do not have permission for writing `\(sandbox.path("in/b.md"))`."
    }
    #expect(try files() == ["a.md": "old", "b.md": "old", "c.md": "old", "link.md": "old"])
  }

  @Test func permissionsStayAndLinksAreFollowed() throws {
    chmod(sandbox.path("in/a.md"), 0o640)
    try FileManager.default.createSymbolicLink(atPath: sandbox.path("in/link.md"), withDestinationPath: "a.md")
    try make([("link.md", "old", "new")])
    #expect(try files()["a.md"] == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.path("in/link.md")) == "a.md")
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.path("in/a.md"))[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }
}
