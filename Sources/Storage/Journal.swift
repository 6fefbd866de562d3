/// What is left to do to turn an old site into a new one, file by file. It lies in staging beside the new files; once it is there as a
/// whole, whoever gets the lock next does what it says, as often as it takes.
struct Journal: Sendable {
  static let name = ".cairn-journal"
  private static let end = "end"

  /// Files to be taken out of the site, in any order.
  let removed: [String]
  /// Files to be moved from staging into the site, those of before replaced.
  let moved: [String]

  init(removed: [String], moved: [String]) {
    self.removed = removed
    self.moved = moved
  }

  /// Reads what a stopped build left behind; nil where it had not got as far as that, or was about another folder.
  init?(in staging: Folder, for output: Folder) {
    guard let bytes = try? staging.readFile(Self.name, limit: 1 << 30), let head = Self.head(output) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == head, lines.count > 1, lines.last.map(String.init) == Self.end else { return nil }
    var removed: [String] = [], moved: [String] = []
    for line in lines.dropFirst().dropLast() {
      let path = String(line.dropFirst(2))
      guard SitePath.isValid(path) || path == Manifest.name else { return nil }
      if line.hasPrefix("- ") { removed.append(path) } else if line.hasPrefix("+ ") { moved.append(path) } else { return nil }
    }
    self.init(removed: removed, moved: moved)
  }

  /// Names the folder to be changed, so that nobody does it to another that took its place.
  private static func head(_ output: Folder) -> String? {
    (try? output.status().identity).map { "cairn-journal 1 \($0.device) \($0.node)" }
  }

  /// From here on the new site is decided on.
  func write(in staging: Folder, for output: Folder) throws(Errno) {
    guard let head = Self.head(output) else { throw .missing }
    let lines = [head] + removed.map { "- \($0)" } + moved.map { "+ \($0)" } + [Self.end]
    let draft = Self.name + "-draft"
    try staging.createFile(draft, Array((lines.joined(separator: "\n") + "\n").utf8))
    try staging.rename(draft, to: Self.name)
  }

  /// Does all of it. What was done before is left as it is.
  func apply(from staging: Folder, to output: Folder) throws(Errno) {
    for path in removed {
      do { try output.removeFile(path) } catch { if error != .missing && error != .notFolder { throw error } }
      try output.removeEmptyFolders(above: path)
    }
    // The manifest comes last: until then the old one still lists what may have to be removed.
    for path in moved.filter({ $0 != Manifest.name }) + moved.filter({ $0 == Manifest.name }) {
      if (try? staging.status(path)) == nil { continue }
      do { try staging.move(path, to: output, path) } catch {
        guard error == .missing else { throw error }
        try output.createFolders(for: path)
        try staging.move(path, to: output, path)
      }
    }
  }
}

extension Folder {
  /// Removes the folders that a file was in, as far as they hold nothing any more.
  fileprivate func removeEmptyFolders(above path: String) throws(Errno) {
    var path = path[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      do { try removeFolder(String(path)) } catch {
        switch error {
        case .missing: continue
        case .notEmpty, .exists, .notFolder, .busy: return
        default: throw error
        }
      }
    }
  }
}
