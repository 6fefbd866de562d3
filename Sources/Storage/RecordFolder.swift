#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of records that nobody can make again: what was written is on the disk when the call returns, a killed writer leaves whole
/// records and at most the beginning of one more, and one process at a time writes.
///
/// Names are those of files directly in the folder. A lock lasts as long as the value.
package final class RecordFolder: Sendable {
  /// As the caller named it.
  package let path: String
  private let folder: Folder
  /// Whether this value made it, so that it also takes it away where nothing was written.
  private let isNew: Bool

  private init(_ path: String, _ folder: Folder, isNew: Bool) {
    self.path = path
    self.folder = folder
    self.isNew = isNew
  }

  deinit {
    // Who waits for the lock sees that the folder is gone, and makes it anew.
    if isNew { try? Folder.current.removeFolder(path) }
    folder.close()
  }

  /// Opens a folder for reading; nil where there is none.
  package static func open(_ path: String) throws(StorageError) -> RecordFolder? { try open(path, isNew: false) }

  private static func open(_ path: String, isNew: Bool) throws(StorageError) -> RecordFolder? {
    do throws(Errno) { return RecordFolder(path, try Folder.open(path), isNew: isNew) } catch {
      switch error {
      case .missing: return nil
      case .notFolder: throw StorageError(path, .notAFolder)
      default: throw StorageError(path, .list, error)
      }
    }
  }

  /// Opens a folder for writing, created where there is none, and waits until no other process writes into it. One that was created
  /// and in which nothing was written goes away with the value.
  /// - Parameter onWait: called once, after a second of waiting.
  package static func lock(_ path: String, onWait: () -> Void = {}) throws(StorageError) -> RecordFolder {
    var hasWaited = false, isNew = false
    while true {
      guard let folder = try open(path, isNew: isNew) else {
        try create(path)
        isNew = true
        continue
      }
      try folder.wait(&hasWaited, onWait)
      // Somebody may have put another folder in its place meanwhile.
      let named = try? Folder.current.status(path, followingLinks: true).identity
      if let named, let locked = try? folder.folder.status().identity, named == locked {
        folder.removeLeftovers()
        return folder
      }
    }
  }

  private static let temporaryEnding = ".cairn-new"

  /// What killed writers wrote aside and never gave a name.
  private func removeLeftovers() {
    for name in ((try? folder.entries()) ?? []).compactMap(\.text) where name.hasPrefix(".") && name.hasSuffix(Self.temporaryEnding) {
      try? folder.removeFile(name)
    }
  }

  private static func create(_ path: String) throws(StorageError) {
    try StorageError.naming(path, .create) { () throws(Errno) in
      try Folder.current.createFolders(for: path + "/.")
      let parent = try Folder.open(path + "/..")
      defer { parent.close() }
      try parent.synchronize()
    }
  }

  private func wait(_ hasWaited: inout Bool, _ onWait: () -> Void) throws(StorageError) {
    for _ in 0..<50 where !hasWaited {
      if try StorageError.naming(path, .lock, { () throws(Errno) in try folder.lockAtOnce() }) { return }
      usleep(20_000)
    }
    if try StorageError.naming(path, .lock, { () throws(Errno) in try folder.lockAtOnce() }) { return }
    if !hasWaited { onWait() }
    hasWaited = true
    try StorageError.naming(path, .lock) { () throws(Errno) in try folder.lock() }
  }

  /// Names of the regular files in the folder, hidden ones left out, in byte order.
  package func names() throws(StorageError) -> [String] {
    let entries = try StorageError.naming(path, .list) { () throws(Errno) in try folder.entries() }
    return entries.filter { $0.kind == .file }.compactMap(\.text).filter { !$0.hasPrefix(".") }.sorted(by: bytesPrecede)
  }

  /// The bytes of a file; nil where there is none.
  package func read(_ name: String, limit: Int) throws(StorageError) -> [UInt8]? {
    do { return try folder.readFile(name, limit: limit) } catch {
      switch error {
      case .notAFile: throw StorageError(place(name), .notAFile)
      case .tooLarge: throw StorageError(place(name), .tooLarge(limit: limit))
      case .system(.missing): return nil
      case .system(let errno): throw StorageError(place(name), .read, errno)
      }
    }
  }

  /// The last byte of a file; nil where it is empty or there is none. However large the file is, no more of it is read.
  package func lastByte(of name: String) throws(StorageError) -> UInt8? {
    let size: Int
    do throws(Errno) { size = try folder.status(name).size } catch {
      if error == .missing { return nil }
      throw StorageError(place(name), .read, error)
    }
    guard size > 0 else { return nil }
    return try StorageError.naming(place(name), .read) { () throws(Errno) in
      let file = try folder.openFile(name, O_RDONLY)
      defer { _ = Folder.closeFile(file) }
      var byte: UInt8 = 0
      guard pread(file, &byte, 1, off_t(size - 1)) == 1 else { throw .last }
      return byte
    }
  }

  /// Appends records, each with one call of the system, and waits for the disk once. Where a call fails, none of them stays.
  package func append(_ records: some Sequence<[UInt8]>, to name: String) throws(StorageError) {
    try StorageError.naming(place(name), .write) { () throws(Errno) in
      let file = try folder.openFile(name, O_WRONLY | O_APPEND | O_CREAT)
      defer { _ = Folder.closeFile(file) }
      let size = try Folder.status(file).size
      do throws(Errno) {
        for record in records {
          if let failed = record.withUnsafeBytes({ Folder.writeAll($0, to: file) }) { throw failed }
        }
        try Folder.synchronize(file)
      } catch {
        _ = ftruncate(file, off_t(size))
        throw error
      }
      try folder.synchronize()
    }
  }

  /// Cuts a file off after so many bytes.
  package func cut(_ name: String, to size: Int) throws(StorageError) {
    try StorageError.naming(place(name), .write) { () throws(Errno) in
      let file = try folder.openFile(name, O_WRONLY)
      defer { _ = Folder.closeFile(file) }
      guard ftruncate(file, off_t(size)) == 0 else { throw .last }
      try Folder.synchronize(file)
    }
  }

  /// Writes a file whole: at every instant the name stands for the old file or the new one.
  package func replace(_ name: String, with bytes: [UInt8]) throws(StorageError) {
    let permissions = (try? folder.status(name))?.permissions ?? 0o666
    try StorageError.naming(place(name), .write) { () throws(Errno) in
      let temporary = try writeAside(bytes, for: name, permissions)
      do throws(Errno) { try folder.rename(temporary, to: name) } catch {
        try? folder.removeFile(temporary)
        throw error
      }
      try folder.synchronize()
    }
  }

  /// Writes a file that must be new: the name appears when the whole file is on the disk.
  /// - Throws: `exists` where something has that name, which then stays as it is.
  package func create(_ name: String, _ bytes: [UInt8], permissions: UInt32 = 0o666) throws(StorageError) {
    do throws(Errno) {
      let temporary = try writeAside(bytes, for: name, mode_t(permissions))
      defer { try? folder.removeFile(temporary) }
      do throws(Errno) { try folder.link(temporary, to: folder, name) } catch {
        guard error.meansNoHardLink else { throw error }
        try folder.createFile(name, bytes, permissions: mode_t(permissions))
      }
      try folder.synchronize()
    } catch {
      throw error == .exists ? StorageError(place(name), .exists) : StorageError(place(name), .create, error)
    }
  }

  /// Gives a file another name in the folder, which must be free.
  package func move(_ name: String, to new: String) throws(StorageError) {
    do throws(Errno) {
      try folder.link(name, to: folder, new)
      try folder.removeFile(name)
      try folder.synchronize()
    } catch {
      throw error == .exists ? StorageError(place(new), .exists) : StorageError(place(name), .write, error)
    }
  }

  /// Gives the name of a file beside, which holds the bytes and is on the disk.
  private func writeAside(_ bytes: [UInt8], for name: String, _ permissions: mode_t) throws(Errno) -> String {
    let temporary = "." + name + Self.temporaryEnding
    do throws(Errno) { try folder.removeFile(temporary) } catch { guard error == .missing else { throw error } }
    do throws(Errno) { try folder.createFile(temporary, bytes, permissions: permissions, durably: true) } catch {
      if error != .exists { try? folder.removeFile(temporary) }
      throw error
    }
    return temporary
  }

  private func place(_ name: String) -> String { path + "/" + name }
}
