import Foundation
import SiteBuilder

/// A folder of sources on disk, removed with all it holds when the test is over.
final class SourceFolder: Sendable {
  let root: String

  /// - Parameter files: by path, such as `Content/roles/mentor.md`.
  init(_ files: [String: String]) throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/cairn-\(UUID().uuidString)"
    if files["Content/catalog.yaml"] == nil { try write(TestSite.settings, to: "Content/catalog.yaml") }
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // In place, so that the file stays the one it was.
    if let file = FileHandle(forWritingAtPath: url.path) {
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } else {
      try Data(text.utf8).write(to: url)
    }
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  var request: BuildRequest {
    let templates = path("Templates")
    return BuildRequest(
      content: path("Content"), templates: FileManager.default.fileExists(atPath: templates) ? templates : nil, output: path("Site"),
      jobs: 2)
  }
}
