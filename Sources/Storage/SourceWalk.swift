/// One walk over a source folder.
struct SourceWalk {
  static let maximumDepth = 64

  private let root: Folder
  /// The root with all links followed.
  private let realRoot: String
  private var visited: Set<Status.Identity> = []
  private var linkedFolders: [(path: String, location: String)] = []
  private var sawLinks = false
  private(set) var listing = SourceListing(files: [], problems: [])

  init(root: Folder, realRoot: String) {
    self.root = root
    self.realRoot = realRoot
  }

  mutating func run() throws(Errno) {
    visited.insert(try root.status().identity)
    try visit(root, path: "", location: "", depth: 0)
    // Only now is it known which folders have a path of their own, without a link.
    while !linkedFolders.isEmpty {
      linkedFolders.sort { bytesPrecede($0.path, $1.path) }
      let next = linkedFolders.removeFirst()
      let depth = next.path.utf8.count { $0 == UInt8(ascii: "/") } + 1
      try visitFolder(in: root, next.location, path: next.path, location: next.location, depth: depth)
    }
    if sawLinks { listing.files.sort { bytesPrecede($0.path, $1.path) } }
    listing.problems.sort { bytesPrecede($0.path, $1.path) }
  }

  /// `path` and `location` are empty or end with a slash.
  private mutating func visit(_ folder: Folder, path: String, location: String, depth: Int) throws(Errno) {
    // A folder sorts as its name with a slash, so that the walk meets paths in byte order.
    let entries = try folder.entries().filter { !Self.isSkipped($0.name) }.sorted(by: Self.precedes)
    for entry in entries {
      guard let name = entry.text else {
        listing.problems.append(SourceProblem(path: path + entry.repairedText, kind: .nameNotUTF8))
        continue
      }
      switch entry.kind {
      case .file: add(name, in: folder, path: path + name, location: location + name)
      case .folder: try visitFolder(in: folder, name, path: path + name, location: location + name, depth: depth + 1)
      case .link: follow(path: path + name, location: location + name)
      case .other: problem(path + name, .notAFile)
      }
    }
  }

  private mutating func visitFolder(
    in parent: Folder, _ name: String, path: String, location: String, depth: Int
  ) throws(Errno) {
    if depth > Self.maximumDepth { return problem(path, .tooDeep) }
    let folder: Folder
    do { folder = try parent.folder(name) } catch {
      switch error {
      case .missing: return
      case .denied, .notPermitted: return problem(path, .unreadableFolder)
      case .notFolder: return problem(path, .notAFile)
      default: throw error
      }
    }
    defer { folder.close() }
    guard visited.insert(try folder.status().identity).inserted else { return }
    try visit(folder, path: path + "/", location: location + "/", depth: depth)
  }

  private mutating func add(_ name: String, in folder: Folder, path: String, location: String) {
    // A file that is gone since the folder was read was never there.
    guard let status = try? folder.status(name) else { return }
    guard status.kind == .file else { return problem(path, .notAFile) }
    if status.permissions & 0o444 != 0o444, !folder.mayRead(name) { return problem(path, .unreadableFile) }
    listing.files.append(
      SourceFile(path: path, size: status.size, modified: status.modified, changed: status.changed, location: location))
  }

  private mutating func follow(path: String, location: String) {
    sawLinks = true
    let status: Status
    do { status = try root.status(location, followingLinks: true) } catch {
      switch error {
      case .loop: return problem(path, .linkLoop)
      case .denied: return problem(path, .unreadableFile)
      default: return problem(path, .linkToNothing)
      }
    }
    guard let real = RealPath.of(realRoot + "/" + location), let target = RealPath.relative(real, to: realRoot) else {
      return problem(path, .linkOutOfTree)
    }
    switch status.kind {
    case .file: add(target, in: root, path: path, location: target)
    case .folder: if !target.isEmpty { linkedFolders.append((path, target)) }
    case .link, .other: problem(path, .notAFile)
    }
  }

  private mutating func problem(_ path: String, _ kind: SourceProblem.Kind) {
    listing.problems.append(SourceProblem(path: path, kind: kind))
  }

  private static func isSkipped(_ name: [CChar]) -> Bool {
    let text = name.dropLast().lazy.map { UInt8(bitPattern: $0) }
    guard let first = text.first, let last = text.last else { return true }
    return first == UInt8(ascii: ".") || last == UInt8(ascii: "~")
      || (first == UInt8(ascii: "#") && last == first) || text.suffix(4).elementsEqual(".swp".utf8)
      // What Windows puts into a folder that it shows, and beside a text that Word has open.
      || text.elementsEqual("Thumbs.db".utf8) || text.elementsEqual("desktop.ini".utf8) || text.prefix(2).elementsEqual("~$".utf8)
  }

  private static func precedes(_ first: Folder.Entry, _ second: Folder.Entry) -> Bool {
    let count = min(first.name.count, second.name.count)
    for index in 0..<count where first.name[index] != second.name[index] {
      return byte(index, of: first) < byte(index, of: second)
    }
    return first.name.count < second.name.count
  }

  /// The byte at `index`, with a slash in place of the NUL of a folder.
  private static func byte(_ index: Int, of entry: Folder.Entry) -> UInt8 {
    let byte = UInt8(bitPattern: entry.name[index])
    return byte == 0 && entry.kind == .folder ? UInt8(ascii: "/") : byte
  }
}
