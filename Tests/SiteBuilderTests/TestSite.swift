import Catalog
import Diagnostics
import Storage

@testable import SiteBuilder

/// A site built in memory from sources written in the test.
struct TestSite {
  /// Every file of the site, by path: `roles/plc-leader/index.html`.
  let files: [String: String]
  let diagnostics: [Diagnostic]

  /// Enough of a `catalog.yaml` for a test that gives none.
  static let settings = """
    title: Test catalog
    summary: A catalog for tests.
    base_url: https://catalog.example.org/sub
    language: en-US
    school_year: 2019-20
    pictures: no
    """

  /// - Parameters:
  ///   - files: sources by path below the content folder: `["roles/plc-leader.md": "---\ntitle: …"]`.
  ///   - templates: templates and assets that take the place of the built-in ones, by path.
  ///   - baseURL: replaces `base_url` of the catalog.
  ///   - jobs: how many tasks work at once.
  init(files sources: [String: String], templates: [String: String] = [:], baseURL: String? = nil, jobs: Int = 2) async throws {
    var sources = sources
    if sources["catalog.yaml"] == nil { sources["catalog.yaml"] = TestSite.settings }
    let drafts = sources.sorted { $0.key < $1.key }.map { path, text in
      Draft(path: path, shownAs: "Content/\(path)", bytes: Array(text.utf8))
    }
    let linking = Linking(drafts, contentFolder: "Content")
    let theme = Theme(
      overrides: templates.map { Theme.File(path: $0.key, shownAs: "Templates/\($0.key)", bytes: Array($0.value.utf8)) },
      pages: PageTypes.all)
    let findings = linking.diagnostics + theme.diagnostics
    guard let catalog = linking.catalog, !findings.contains(where: { $0.severity == .error }),
      let address = SiteAddress(baseURL ?? catalog.configuration.baseURL.value)
    else {
      files = [:]
      diagnostics = findings
      return
    }
    let site = MemorySite()
    let plan = try await SitePlan(Site(catalog, address: address), theme).withSearchIndex(jobs: jobs)
    let written = try await Publishing(plan: plan, writer: site, jobs: jobs).run()
    files = site.texts
    diagnostics = findings + written.diagnostics
  }

  /// A file of the site, or what was wrong with the sources: a test that looks for words in it then says so.
  subscript(_ path: String) -> String {
    files[path] ?? "No file \(path). " + (diagnostics.isEmpty ? files.keys.sorted() : diagnostics.map { "\($0)" }).joined(separator: "\n")
  }
}
