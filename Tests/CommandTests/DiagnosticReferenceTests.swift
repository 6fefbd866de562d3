import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// The reference of all findings is made from the fixtures, of which every finding has one.
@Suite struct DiagnosticReferenceTests {
  static let file = Repository.root + "/Documentation/Reference/diagnostics.md"

  static let head = """
    # Findings

    What `cairn check` and `cairn build` may say about the sources, by the name that `--format json` gives, each as it is said of an \
    example. An error stops the build, a warning does not. Made by the tests from `Tests/Fixtures/Invalid`: don't edit it by hand. \
    Findings about templates, badges and tables say everything themselves and are not listed.


    """

  static func reference() async throws -> String {
    var findings: [String: [Diagnostic]] = [:]
    for name in InvalidFixtureTests.names {
      let folder = Repository.fixtures + "/Invalid/" + name, code = String(name.prefix { $0 != "." })
      let own = folder + "/Templates", hasOwn = FileManager.default.fileExists(atPath: own)
      let request = BuildRequest(content: folder + "/Content", templates: hasOwn ? own : nil, output: "", jobs: 2)
      findings[code, default: []] += try await Build(request).check().diagnostics.filter { $0.code == code }
    }
    return head
      + findings.sorted { $0.key < $1.key }.map { code, findings in
        var said: Set<String> = []
        let lines = findings.compactMap { finding in
          let line = ([finding.message] + [finding.fix].compactMap { $0 }).joined(separator: " ")
            .replacing(Repository.fixtures + "/Invalid/\(code)/", with: "")
          return said.insert(line).inserted ? "- \(line)\n" : nil
        }
        let kinds = Set(findings.map(\.severity.rawValue)).sorted().joined(separator: " or ")
        let mends = findings.contains { $0.edit != nil } ? "; `cairn fix` mends it where it is unmistakable" : ""
        return "## \(code)\n\n\(kinds.prefix(1).uppercased() + kinds.dropFirst())\(mends).\n\n\(lines.joined())\n"
      }.joined()
  }

  @Test func theReferenceIsWhatIsSaid() async throws {
    let text = try await Self.reference()
    if Recording.isOn {
      try Data(text.utf8).write(to: URL(filePath: Self.file))
      Issue.record("The reference was recorded. Read it, and run the tests without CAIRN_RECORD.")
    }
    #expect(FileManager.default.contents(atPath: Self.file).map { String(decoding: $0, as: UTF8.self) } == text)
  }
}
