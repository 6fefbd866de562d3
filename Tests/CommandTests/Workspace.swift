import Foundation

/// A folder of one test, removed with all it holds when the test is over.
final class Workspace: Sendable {
  let root: String

  /// Enough of a catalog for a build.
  static let settings = "title: Test catalog\nbase_url: https://catalog.example.org\npictures: no\n"

  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/cairn-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  /// - Parameter content: sources by path below `Content/`; `catalog.yaml` is added where there is none.
  convenience init(content: [String: String]) throws {
    try self.init()
    if content["catalog.yaml"] == nil { try write(Self.settings, to: "Content/catalog.yaml") }
    for (path, text) in content { try write(text, to: "Content/" + path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func makePipe(_ name: String) throws {
    guard mkfifo(path(name), 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// Every file below a folder with its bytes; links are not followed.
  func files(in folder: String) -> [String: Data] { Self.files(in: path(folder)) }

  static func files(in folder: String) -> [String: Data] {
    var files: [String: Data] = [:]
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      let url = URL(filePath: folder + "/" + name)
      guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else { continue }
      files[name] = try? Data(contentsOf: url)
    }
    return files
  }
}
