#if canImport(Glibc)
  import Glibc
  import Synchronization

  /// Tells that something in folders changed, as inotify of Linux says it. It never says what: the truth comes from listing them.
  package final class FolderEvents: Sendable {
    /// Readable once something has changed.
    package let descriptor: Int32
    private let watches = Mutex(Watches())

    private struct Watches {
      /// The watch of each folder, by its path.
      var byFolder: [String: Int32] = [:]
      /// Names that are waited for in a folder of which nothing else matters.
      var expected: [Int32: Set<String>] = [:]
      /// Whether folders came, went or moved since they were last covered.
      var isStale = true
    }

    private static let interesting = mask(
      IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ATTRIB, IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR, IN_EXCL_UNLINK)
    /// Of a folder above only what stands in it matters.
    private static let ofParent = mask(IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_ONLYDIR, IN_MASK_ADD)
    /// What comes where folders themselves came or went, or where the system lost count.
    private static let ofFolders = mask(IN_ISDIR, IN_Q_OVERFLOW, IN_DELETE_SELF, IN_MOVE_SELF, IN_UNMOUNT)
    /// The system dropped a watch; whatever was the reason has an event of its own.
    private static let dropped = mask(IN_IGNORED)

    private static func mask(_ bits: Int32...) -> UInt32 { bits.reduce(0) { $0 | UInt32(bitPattern: $1) } }

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { Glibc.close(descriptor) }

    /// Nil where the system has no such thing to give.
    package static func open() -> FolderEvents? {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      return descriptor < 0 ? nil : FolderEvents(descriptor)
    }

    /// Watches these folders with all folders in them, and that they come back where they go. Costs nothing where no folder changed.
    /// - Returns: whether all are watched; the system limits how many can be.
    package func cover(_ folders: [String]) -> Bool {
      watches.withLock { watches in
        guard watches.isStale || !folders.allSatisfy({ watches.byFolder[$0] != nil }) else { return true }
        var found = Watches(isStale: false), isWhole = true
        for folder in folders {
          let (parent, name) = Self.split(folder)
          if let watch = add(parent, Self.ofParent) { found.expected[watch, default: []].insert(name) }
        }
        for folder in folders { isWhole = coverTree(folder, depth: 0, &found) && isWhole }
        // A folder that is watched itself tells of everything in it.
        for watch in found.byFolder.values { found.expected[watch] = nil }
        let kept = Set(found.byFolder.values).union(found.expected.keys)
        for watch in Set(watches.byFolder.values).union(watches.expected.keys).subtracting(kept) {
          inotify_rm_watch(descriptor, watch)
        }
        watches = found
        return isWhole
      }
    }

    /// A folder that is missing counts as watched: the one above it tells when it comes.
    private func coverTree(_ path: String, depth: Int, _ found: inout Watches) -> Bool {
      if depth > SourceWalk.maximumDepth { return true }
      guard let watch = add(path, Self.interesting) else { return Errno.last != .noSpace }
      found.byFolder[path] = watch
      guard let folder = try? Folder.open(path) else { return true }
      defer { folder.close() }
      var isWhole = true
      for entry in (try? folder.entries()) ?? [] where entry.kind == .folder {
        guard let name = entry.text, !name.hasPrefix(".") else { continue }
        isWhole = coverTree(path + "/" + name, depth: depth + 1, &found) && isWhole
      }
      return isWhole
    }

    private func add(_ path: String, _ mask: UInt32) -> Int32? {
      let watch = inotify_add_watch(descriptor, path, mask)
      return watch < 0 ? nil : watch
    }

    /// Takes all that has happened.
    /// - Returns: whether any of it may concern the folders.
    package func drain() -> Bool {
      watches.withLock { watches in
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
          var concerns = false
          while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count <= 0 {
              if count < 0, errno == EINTR { continue }
              return concerns
            }
            concerns = Self.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]), &watches) || concerns
          }
        }
      }
    }

    private static func take(_ events: UnsafeRawBufferPointer, _ watches: inout Watches) -> Bool {
      var at = 0, concerns = false
      while at + 16 <= events.count {
        let watch = events.loadUnaligned(fromByteOffset: at, as: Int32.self)
        let mask = events.loadUnaligned(fromByteOffset: at + 4, as: UInt32.self)
        let length = Int(events.loadUnaligned(fromByteOffset: at + 12, as: UInt32.self))
        let end = min(at + 16 + length, events.count)
        let name = String(decoding: events[(at + 16)..<end].prefix { $0 != 0 }, as: UTF8.self)
        at += 16 + length
        if mask & dropped != 0 {
          watches.isStale = true
          continue
        }
        if let expected = watches.expected[watch], !expected.contains(name) { continue }
        if mask & ofFolders != 0 { watches.isStale = true }
        // What editors leave behind is no source.
        if !name.hasPrefix("."), !name.hasSuffix("~"), !name.hasSuffix(".swp") { concerns = true }
      }
      return concerns
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let parent = path.dropLast(name.count)
      return (parent.isEmpty ? "." : String(parent), name)
    }
  }
#endif
