import Testing

@testable import SiteBuilder

/// Files of the author's in the place of built-in ones below `assets/`.
@Suite struct OwnAssetTests {
  @Test func aPlainFileReplacesTheOneThatIsMadeFromATemplate() async throws {
    let site = try await TestSite(files: [:], templates: ["assets/cairn.css": "b{color:#111}"])
    #expect(site["assets/cairn.css"] == "b{color:#111}\n")
  }

  @Test func aTemplateReplacesAPlainFile() async throws {
    let site = try await TestSite(files: [:], templates: ["assets/planner.mjs.mustache": "// {{! not shown }}own\n"])
    #expect(site["assets/planner.mjs"] == "// own\n")
  }

  @Test func oneAddressIsMadeFromOneFile() {
    let files = ["assets/own.css", "assets/own.css.mustache"].map { Theme.File(path: $0, shownAs: $0, bytes: []) }
    for files in [files, files.reversed()] {
      let theme = Theme(overrides: files, pages: PageTypes.all)
      #expect(theme.diagnostics.map(\.span.path) == ["assets/own.css.mustache"])
    }
  }
}
