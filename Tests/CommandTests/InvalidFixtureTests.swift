import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// One folder for each mistake that authors make, with the lines that `cairn check` gives for it.
///
/// A folder is named after the code of its finding; a word after a dot tells several of one code apart.
@Suite struct InvalidFixtureTests {
  static let names = Repository.names(in: "Invalid")

  @Test(arguments: names) func eachFixtureGivesItsLines(_ name: String) async throws {
    let folder = Repository.fixtures + "/Invalid/" + name
    let own = folder + "/Templates", hasOwn = FileManager.default.fileExists(atPath: own)
    let request = BuildRequest(content: folder + "/Content", templates: hasOwn ? own : nil, output: "", jobs: 2)
    let findings = try await Build(request).check().diagnostics
    let lines = DiagnosticFormat.text.render(findings).replacing(folder + "/", with: "")
    let expected = folder + "/expected.txt"
    if Recording.isOn {
      try Data(lines.utf8).write(to: URL(filePath: expected))
      Issue.record("The lines were recorded. Read them, and run the tests without CAIRN_RECORD.")
    }
    #expect(try lines == String(contentsOfFile: expected, encoding: .utf8))
    #expect(findings.contains { $0.code == name.prefix { $0 != "." } }, "The fixture does not show the code that it is named after.")
  }

  @Test(arguments: names) func eachFindingIsASentenceWithAPlace(_ name: String) throws {
    let expected = try String(contentsOfFile: Repository.fixtures + "/Invalid/\(name)/expected.txt", encoding: .utf8)
    for line in expected.split(separator: "\n") {
      let words = line.split(separator: ": ", maxSplits: 2)
      try #require(words.count == 3)
      #expect(words[1] == "error" || words[1] == "warning")
      #expect(words[2].hasSuffix(".") || words[2].hasSuffix("?"))
    }
  }

  @Test func everyCodeHasAFixture() {
    let shown = Set(Self.names.map { String($0.prefix { $0 != "." }) })
    let codes = DiagnosticCodes.inSources()
    #expect(codes.count > 80)
    #expect(codes.subtracting(shown).subtracting(DiagnosticCodes.testedElsewhere).sorted() == [])
    #expect(DiagnosticCodes.testedElsewhere.subtracting(codes).sorted() == [], "These codes are gone.")
  }
}

/// The codes of all findings, as the sources spell them.
enum DiagnosticCodes {
  /// Their texts would be too large for a fixture, see `HostileInputTests`; or they need signed badges, see `IssuingTests` and
  /// `AwardListTests`; or a list of addresses, see `PermanenceTests`.
  static let testedElsewhere: Set<String> = [
    "line-too-long", "too-long", "badge-damaged", "status-list", "unknown-issuer", "lost-micro-credential",
    "award-repeated", "foreign-address", "lost-address", "lost-anchor", "moved-anchor",
  ]

  /// Where a code stands: as the first thing of a call that makes a finding, named, or as the name of a loop.
  private static let calls = ["Diagnostic(", "error(", "report(", "warn(", "fail(", "trouble(", "code: "]

  /// Those of templates, awards and tables are left out: their own tests hold them. `OpenBadges` knows no authors.
  static func inSources() -> Set<String> {
    var codes: Set<String> = []
    for (path, bytes) in Workspace.files(in: Repository.sources) where path.hasSuffix(".swift") {
      if ["Mustache/", "Awards/", "OpenBadges/", "Authoring/"].contains(where: path.hasPrefix) { continue }
      var above: Substring = ""
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
        if pieces.count > 2 {
          let before = pieces[0].allSatisfy { $0 == " " } ? above : pieces[0]
          if isCode(pieces[1]), calls.contains(where: before.hasSuffix) || pieces[1].hasSuffix("-cycle") { codes.insert(String(pieces[1])) }
          // `isLate ? "one-code" : "another-code", at:`
          if pieces.count == 5, pieces[0].hasSuffix("? "), pieces[2] == " : ", pieces[4].hasPrefix(", at:") {
            codes.formUnion([String(pieces[1]), String(pieces[3])])
          }
        }
        above = line
      }
    }
    return codes
  }

  private static func isCode(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }
  }
}
