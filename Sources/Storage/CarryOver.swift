/// Takes what somebody else put into the old site over into the new one: files, links, folders, with their permissions.
///
/// A file keeps its identity (a hard link) where the disk allows, else it is copied.
struct CarryOver {
  private static let maximumDepth = 200
  private static let slash = CChar(UInt8(ascii: "/"))

  let old: Folder
  let new: Folder
  /// What Cairn wrote into the old site.
  let manifest: Manifest
  /// As the caller named it, for messages.
  let output: String
  private var collisions: [String] = []
  private var device: UInt64 = 0

  init(from old: Folder, to new: Folder, manifest: Manifest, output: String) {
    self.old = old
    self.new = new
    self.manifest = manifest
    self.output = output
  }

  mutating func run() throws(StorageError) {
    device = try StorageError.naming(output, .keep) { () throws(Errno) in try old.status().identity.device }
    try visit(old, path: [], depth: 0)
    if !collisions.isEmpty { throw StorageError(output, .collision(collisions.sorted(by: bytesPrecede))) }
  }

  /// `path` is empty or ends with a slash.
  private mutating func visit(_ folder: Folder, path: [CChar], depth: Int) throws(StorageError) {
    let entries = try StorageError.naming(text(path), .keep) { () throws(Errno) in try folder.entries() }
    for entry in entries {
      let full = path + entry.name
      if depth == 0, entry.repairedText == Manifest.name { continue }
      if entry.kind == .folder {
        try visitFolder(entry.name, in: folder, path: full, depth: depth + 1)
      } else if !isOurs(full) {
        let isFree = try findsRoom(full) { () throws(Errno) in try keep(entry, of: folder, as: full) }
        if !isFree { collisions.append(text(full)) }
      }
    }
  }

  private mutating func visitFolder(_ name: [CChar], in parent: Folder, path: [CChar], depth: Int) throws(StorageError) {
    if depth > Self.maximumDepth { throw StorageError(text(path), .tooDeep) }
    let folder = try StorageError.naming(text(path), .keep) { () throws(Errno) in try parent.folder(name) }
    defer { folder.close() }
    let status = try StorageError.naming(text(path), .keep) { () throws(Errno) in try folder.status() }
    if status.identity.device != device { throw StorageError(text(path), .separateDisk) }
    var below = path
    below[below.count - 1] = Self.slash
    if manifest.hasFiles(in: bytes(below)[...]) { return try visit(folder, path: below, depth: depth) }

    guard try findsRoom(path, { () throws(Errno) in try createFolder(path) }) else {
      collisions.append(text(path))
      return
    }
    try visit(folder, path: below, depth: depth)
    try StorageError.naming(text(path), .keep) { () throws(Errno) in try new.setPermissions(status.permissions, of: path) }
  }

  /// Runs `action`; false where something of the new site is in its way.
  private func findsRoom(_ path: [CChar], _ action: () throws(Errno) -> Void) throws(StorageError) -> Bool {
    do { try action() } catch {
      switch error {
      case .exists, .notFolder: return false
      // Old and new site are on one disk, so this is part of the same disk, mounted a second time.
      case .otherDisk: throw StorageError(text(path), .separateDisk)
      default: throw StorageError(text(path), .keep, error)
      }
    }
    return true
  }

  private func createFolder(_ path: [CChar]) throws(Errno) {
    do {
      try inFolders(of: path) { () throws(Errno) in try new.createFolder(path) }
    } catch {
      guard error == .exists, try new.status(path).kind == .folder else { throw error }
    }
  }

  private func keep(_ entry: Folder.Entry, of folder: Folder, as full: [CChar]) throws(Errno) {
    if entry.kind == .link {
      let target = try folder.target(ofLink: entry.name)
      return try inFolders(of: full) { () throws(Errno) in try new.createLink(full, to: target) }
    }
    do {
      try inFolders(of: full) { () throws(Errno) in try folder.link(entry.name, to: new, full) }
    } catch {
      guard error.meansNoHardLink, entry.kind == .file else { throw error }
      try inFolders(of: full) { () throws(Errno) in try folder.copyFile(entry.name, to: new, full) }
    }
  }

  /// Runs `action`, and once more after creating the folders above `path` if they are missing.
  private func inFolders(of path: [CChar], _ action: () throws(Errno) -> Void) throws(Errno) {
    do { try action() } catch {
      guard error == .missing else { throw error }
      try new.createFolders(for: path)
      try action()
    }
  }

  private func isOurs(_ path: [CChar]) -> Bool { manifest.contains(bytes(path).dropLast()) }

  private func bytes(_ path: [CChar]) -> [UInt8] { path.map { UInt8(bitPattern: $0) } }

  private func text(_ path: [CChar]) -> String {
    path.isEmpty ? output : String(decoding: bytes(path).prefix { $0 != 0 }, as: UTF8.self)
  }
}
