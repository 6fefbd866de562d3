import Foundation
import SiteBuilder
import Testing

/// Small sites, compared with every file they should have and no other.
@Suite struct FixtureSiteTests {
  static let names = Repository.names(in: "Sites")

  @Test(arguments: names) func aSiteIsWhatItWas(_ name: String) async throws {
    let folder = Repository.fixtures + "/Sites/" + name, expected = folder + "/Expected"
    let own = folder + "/Templates", hasOwn = FileManager.default.fileExists(atPath: own)
    let workspace = try Workspace()
    let report = try await Build(
      BuildRequest(content: folder + "/Content", templates: hasOwn ? own : nil, output: workspace.path("Site"), jobs: 2)
    ).run()
    try #require(report.succeeded)
    let built = workspace.files(in: "Site")
    if Recording.isOn {
      try? FileManager.default.removeItem(atPath: expected)
      try FileManager.default.copyItem(atPath: workspace.path("Site"), toPath: expected)
      for path in Self.copied.keys { try? FileManager.default.removeItem(atPath: expected + "/" + path) }
      Issue.record("The site was recorded. Look at it, and run the tests without CAIRN_RECORD.")
    }
    let recorded = Workspace.files(in: expected).merging(Self.copied) { own, _ in own }
    #expect(Set(built.keys).subtracting(recorded.keys).sorted() == [], "Files that should not be there.")
    #expect(Set(recorded.keys).subtracting(built.keys).sorted() == [], "Files that are missing.")
    for (path, bytes) in recorded {
      if let made = built[path], made != bytes { Issue.record("\(path): \(Self.difference(made, bytes))") }
    }
  }

  @Test func thereIsASiteAtARootAndOneBelowAPath() {
    #expect(Self.names.contains("smallest") && Self.names.contains("prefix"))
  }

  /// Modules and pictures of the theme go to every site as they are, so they are not recorded with each.
  private static let copied: [String: Data] = {
    let assets = Workspace.files(in: Repository.root + "/Templates/assets").filter { path, _ in
      path.hasSuffix(".mjs") || path.hasSuffix(".svg")
    }
    return Dictionary(uniqueKeysWithValues: assets.map { ("assets/" + $0.key, $0.value) })
  }()

  /// The first line that differs.
  private static func difference(_ made: Data, _ expected: Data) -> String {
    let made = made.split(separator: 0x0a, omittingEmptySubsequences: false)
    let expected = expected.split(separator: 0x0a, omittingEmptySubsequences: false)
    let line = zip(made, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(made.count, expected.count)
    func text(_ lines: [Data]) -> String { line < lines.count ? String(decoding: lines[line].prefix(200), as: UTF8.self) : "the end" }
    return "line \(line + 1) is “\(text(made))”, expected “\(text(expected))”."
  }
}
