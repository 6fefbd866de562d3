import Authoring
import Catalog

/// Sources that a test writes.
enum SampleSources {
  static let settings = "title: Sample\nbase_url: https://catalog.example.org\n"

  static func set(_ files: [String: String]) -> SourceSet {
    var files = files
    if files["catalog.yaml"] == nil { files["catalog.yaml"] = settings }
    return SourceSet(folder: "Content", files: files.mapValues { Array($0.utf8) })
  }

  static func form(_ fields: String, _ body: String = "") -> String { "---\n\(fields)\n---\n\(body)" }

  static func thing(_ title: String, _ fields: String = "", _ body: String = "") -> String {
    form("title: \(title)\nsummary: One sentence." + (fields.isEmpty ? "" : "\n" + fields), body)
  }
}

extension SourceSet {
  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
  var codes: [String] { linked().diagnostics.map(\.code) }
}
