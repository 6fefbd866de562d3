import Diagnostics

@testable import Catalog

/// A catalog read from sources that a test writes.
struct SampleCatalog {
  let linking: Linking
  /// Findings as lines, `roles/guide.md:5:7: error: …`.
  let lines: [String]

  static let settings = "title: Sample\nbase_url: https://catalog.example.org\n"

  init(_ files: [String: String], images: Set<String> = []) {
    var files = files
    if files["catalog.yaml"] == nil { files["catalog.yaml"] = Self.settings }
    let drafts = files.sorted { $0.key < $1.key }.map { Draft(path: $0.key, shownAs: "Content/" + $0.key, bytes: Array($0.value.utf8)) }
    linking = Linking(drafts, contentFolder: "Content", images: images)
    lines = linking.diagnostics.map(Self.line)
  }

  /// Findings without those about loose ends.
  var errors: [String] { linking.diagnostics.filter { $0.severity == .error }.map(Self.line) }
  private static func line(_ finding: Diagnostic) -> String { String(finding.line.dropFirst("Content/".count)) }
  var codes: [String] { linking.diagnostics.map(\.code) }

  func entity(_ written: String) -> Entity? {
    guard case .entity(let id, _)? = LinkTarget(written, from: "catalog.yaml") else { return nil }
    return linking.catalog?.entity(id)
  }

  // MARK: - Sources

  static func form(_ fields: String, _ body: String = "") -> String { "---\n\(fields)\n---\n\(body)" }

  static func thing(_ title: String, _ fields: String = "", body: String = "") -> String {
    form("title: \(title)\nsummary: One sentence." + (fields.isEmpty ? "" : "\n" + fields), body)
  }

  /// Micro-credentials by id, each with its further fields.
  static func microCredentials(_ fields: [String: String]) -> [String: String] {
    var files: [String: String] = [:]
    for (id, more) in fields {
      let title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
      files["micro-credentials/\(id).md"] = thing(title, "category: Data" + (more.isEmpty ? "" : "\n" + more))
    }
    return files
  }
}

extension Dictionary {
  static func + (a: Self, b: Self) -> Self { a.merging(b) { $1 } }
}
