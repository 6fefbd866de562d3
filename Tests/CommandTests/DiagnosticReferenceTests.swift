import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// The reference of all findings is made from the fixtures, of which every finding has one.
@Suite struct DiagnosticReferenceTests {
  static let head = """
    Here is what `cairn check` and `cairn build` may say about the sources, by the name that `--format json` gives, each as it is said of \
    an example. Findings about templates, badges and tables say everything themselves and are not listed. … \
    stands for what is left out here.


    """

  static func reference() async throws -> String {
    var findings: [String: [Diagnostic]] = [:]
    for name in InvalidFixtureTests.names {
      let folder = Repository.fixtures + "/Invalid/" + name, code = String(name.prefix { $0 != "." })
      let own = folder + "/Templates", hasOwn = FileManager.default.fileExists(atPath: own)
      let request = BuildRequest(content: folder + "/Content", templates: hasOwn ? own : nil, output: "", jobs: 2)
      findings[code, default: []] += try await Build(request).check().diagnostics.filter { $0.code == code }
    }
    let (errors, warnings) = (
      findings.filter { $1.contains { $0.severity == .error } }, findings.filter { $1.allSatisfy { $0.severity != .error } }
    )
    return head + part("Errors", "An error stops the build.", errors) + part("Warnings", "A warning stops nothing.", warnings)
  }

  private static func part(_ title: String, _ about: String, _ findings: [String: [Diagnostic]]) -> String {
    "## \(title)\n\n\(about)\n\n"
      + findings.sorted { $0.key < $1.key }.map { code, findings in
        var said: Set<String> = []
        let lines = findings.compactMap { finding in
          let line = ([finding.message] + [finding.fix].compactMap { $0 }).joined(separator: " ")
            .replacing(Repository.fixtures + "/Invalid/\(code)/", with: "")
          return said.insert(line).inserted ? "- \(elided(line))\n" : nil
        }
        let mends = findings.contains { $0.edit != nil } ? "`cairn fix` mends it where it is unmistakable.\n\n" : ""
        return "### \(code)\n\n\(mends)\(lines.joined())\n"
      }.joined()
  }

  /// Examples of what no page may publish would be found on this one as well.
  private static func elided(_ line: String) -> String {
    line.replacing(/(\w)@[\w.-]+\.org/) { "\($0.1)@…" }.replacing(/\(512\) [\d-]+/, with: "(512) …").replacing(/(FAQ |faq:)\d+/) {
      "\($0.1)…"
    }
    .replacing("“guarantee”", with: "“guar…”")
  }

  @Test func theReferenceIsWhatIsSaid() async throws {
    let page = ReferencePages.page(
      title: "Findings", summary: "Every mistake that Cairn finds in the sources, and what to do about it.",
      try await Self.reference().trimmingCharacters(in: .newlines) + "\n")
    try ReferencePages.hold(["findings.md": page], in: ReferencePages.folder)
  }
}
