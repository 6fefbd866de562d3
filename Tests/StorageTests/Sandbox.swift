import Foundation

/// A folder of one test, removed with all it holds when the test is over.
final class Sandbox {
  let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/cairn-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit {
    // Folders a test made unreadable would stay.
    for path in Self.everything(in: root) where path.hasSuffix("/") { chmod(root + "/" + path, 0o700) }
    try? FileManager.default.removeItem(atPath: root)
  }

  func path(_ name: String) -> String { root + "/" + name }

  func write(_ text: String, to name: String) throws {
    let path = path(name)
    try createFolder((name as NSString).deletingLastPathComponent)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func createFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func text(of name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
  }

  /// The whole content of a folder: text of files, targets of links, and folders with a slash at the end.
  func contents(of folder: String) -> [String: String] {
    var contents: [String: String] = [:]
    for name in Self.everything(in: path(folder)) {
      let full = path(folder) + "/" + name
      if name.hasSuffix("/") {
        contents[name] = "folder"
      } else if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
        contents[name] = "-> " + target
      } else {
        contents[name] = (try? String(contentsOfFile: full, encoding: .utf8)) ?? "not readable"
      }
    }
    return contents
  }

  /// Paths below a folder, parents first, folders with a slash at the end; links are not followed.
  private static func everything(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [String] in
      var status = stat()
      guard lstat(folder + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [name] }
      return [name + "/"] + everything(in: folder + "/" + name).map { name + "/" + $0 }
    }
  }
}
