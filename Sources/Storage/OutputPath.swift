#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where an output folder lies, for those who remember something about it.
package enum OutputPlace {
  /// Absolute, with every link followed; nil where nothing can be published.
  package static func resolved(_ output: String) -> String? { try? OutputPath(output, protected: []).resolved }
}

/// The place of an output folder: an existing folder that will hold it, and its name there.
struct OutputPath {
  /// As the caller wrote it, for messages.
  let given: String
  /// Absolute, with every link followed, and what does not exist yet appended.
  let resolved: String

  /// Finds where a path leads and refuses places that are no folder of their own. Creates nothing.
  init(_ given: String, protected: [String]) throws(StorageError) {
    self.given = given
    resolved = try Self.resolve(given, given: given)
    try refuseSystemFolders()
    for folder in protected { try refuseOverlap(with: folder) }
  }

  var name: String { String(resolved.utf8.suffix(from: afterLastSlash)) ?? resolved }
  var parent: String {
    let parent = String(resolved.utf8.prefix(upTo: resolved.utf8.index(before: afterLastSlash))) ?? ""
    return parent.isEmpty ? "/" : parent
  }

  private var afterLastSlash: String.Index {
    resolved.utf8.lastIndex(of: UInt8(ascii: "/")).map { resolved.utf8.index(after: $0) } ?? resolved.startIndex
  }

  /// Creates the folder and those above it that are missing; gives what was created, outermost first.
  func create() throws(StorageError) -> [String] {
    var created: [String] = []
    var missing: [String] = []
    var path = resolved, isBelowExisting = false
    while true {
      do {
        try Folder.current.createFolder(path)
        created.append(path)
        guard let next = missing.popLast() else { return created }
        path = next
      } catch {
        switch error {
        case .exists where missing.isEmpty: return created
        case .exists:
          isBelowExisting = true
          path = missing.removeLast()
        // Where a folder exists and still nothing can be made in it, as in /proc, going up again would never end.
        case .missing where path != "/" && !isBelowExisting:
          missing.append(path)
          path = Self.parent(of: path)
        default:
          for folder in created.reversed() { try? Folder.current.removeFolder(folder) }
          throw StorageError(given, .create, error)
        }
      }
    }
  }

  private static func resolve(_ path: String, given: String) throws(StorageError) -> String {
    guard !path.isEmpty else { throw StorageError(given, .notAFolder) }
    if let real = realpath(path, nil) {
      defer { free(real) }
      guard let text = String(validatingCString: real) else { throw StorageError(given, .invalidName) }
      do { try Folder.open(text).close() } catch {
        throw error == .notFolder ? StorageError(given, .notAFolder) : StorageError(given, .list, error)
      }
      return text
    }
    let reason = Errno.last
    guard reason == .missing else {
      throw reason == .notFolder ? StorageError(given, .notAFolder) : StorageError(given, .list, reason)
    }
    if (try? Folder.current.status(path)) != nil { throw StorageError(given, .brokenLink) }
    var bytes = Substring(path)
    while bytes.utf8.last == UInt8(ascii: "/") { bytes.removeLast() }
    let slash = bytes.lastIndex(of: "/")
    let name = bytes[(slash.map { bytes.index(after: $0) } ?? bytes.startIndex)...]
    guard name != "..", name != "." else { throw StorageError(given, .missing) }
    let parent = slash.map { $0 == bytes.startIndex ? "/" : String(bytes[..<$0]) } ?? "."
    let base = try resolve(parent, given: given)
    return base == "/" ? "/" + name : base + "/" + name
  }

  private func refuseSystemFolders() throws(StorageError) {
    if resolved == "/" { throw StorageError(given, .systemFolder) }
    guard let home = getenv("HOME").flatMap({ String(validatingCString: $0) }), !home.isEmpty, home != "/" else { return }
    if Self.isSame(resolved, orAbove: home) { throw StorageError(given, .systemFolder) }
  }

  private func refuseOverlap(with folder: String) throws(StorageError) {
    if Self.isSame(resolved, orAbove: folder) || Self.isSame(folder, orAbove: resolved) {
      throw StorageError(given, .overlaps(folder: folder))
    }
  }

  /// Whether one folder is the other or holds it. Compares identities, because one folder may be spelled in two ways.
  private static func isSame(_ outer: String, orAbove inner: String) -> Bool {
    guard let wanted = try? Folder.current.status(outer, followingLinks: true).identity else { return false }
    var path = RealPath.of(inner) ?? inner
    while true {
      if let status = try? Folder.current.status(path, followingLinks: true), status.identity == wanted { return true }
      if path == "/" || !path.utf8.contains(UInt8(ascii: "/")) { return false }
      path = parent(of: path)
    }
  }

  private static func parent(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
