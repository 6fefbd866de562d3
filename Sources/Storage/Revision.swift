import Synchronization

/// One publishing of a site that changes only the files that differ from those of before.
///
/// New files are written beside the output. When all are there, a journal says what is to be moved and removed; from then on the new site
/// is decided on, and a build that is killed is completed by the next one before anything else happens. Until then the old site
/// stays as it is. No file is ever seen half written. Files that Cairn did not write stay.
///
/// Exactly one of `commit` and `abandon` ends it; without either, releasing the value abandons it.
package final class Revision: SiteWriter {
  private let lock: OutputLock
  private let manifest: Manifest
  /// Made for the first file that differs.
  private let staging = Mutex<Folder?>(nil)
  private let moved = Mutex<[String]>([])
  private let isFinished = Atomic(false)

  /// Locks the output as `Publication.begin` does. Nil where the output is no site that Cairn made, so that there is nothing to revise.
  package static func begin(
    output: String, protected: [String] = [], onWait: @escaping () -> Void = {}
  ) throws(StorageError) -> Revision? {
    let lock = try OutputLock(OutputPath(output, protected: protected), onWait: onWait)
    do {
      guard let manifest = Publication.manifest(of: lock.output) else {
        lock.undo()
        return nil
      }
      try Publication.check(lock, adopt: false)
      return Revision(lock, manifest)
    } catch {
      lock.undo()
      throw error
    }
  }

  private init(_ lock: OutputLock, _ manifest: Manifest) {
    self.lock = lock
    self.manifest = manifest
  }

  deinit { abandon() }

  /// Whether nothing that others put into the output is in the way of these files. Where something is, a publication tells what.
  package func hasRoom(for paths: [String]) -> Bool {
    paths.allSatisfy { path in
      if manifest.contains(path) { return true }
      do throws(Errno) {
        _ = try lock.output.status(path)
        return false
      } catch { return error == .missing }
    }
  }

  /// Whether the site lists a file.
  package func contains(_ path: String) -> Bool { manifest.contains(path) }

  /// Which of these files are as they were written.
  package func holds(_ files: WrittenFiles, _ places: Range<Int>) -> [Bool] {
    files.map(places) { name, mark in self.mark(of: name) == mark }
  }

  /// What the file system says of a file of the site; nil where there is none.
  private func mark(of path: UnsafePointer<CChar>) -> FileMark? {
    (try? lock.output.status(path)).flatMap { $0.kind == .file ? FileMark($0) : nil }
  }

  /// Adds or replaces a file, unless it says the same already.
  package func write(_ bytes: [UInt8], to path: String) throws(StorageError) -> FileMark {
    if manifest.contains(path), let mark = mark(of: path), mark.size == bytes.count,
      let old = try? lock.output.readFile(path, limit: bytes.count), old == bytes
    {
      return mark
    }
    try checkRoom(for: path)
    let mark = try place().add(bytes, at: path)
    moved.withLock { $0.append(path) }
    return mark
  }

  package func begin(_ path: String) throws(StorageError) -> any SiteFile {
    try checkRoom(for: path)
    return RevisedFile(revision: self, staged: try StagedFile(path, in: try place()))
  }

  /// One that stays as it is where it says the same as before.
  private struct RevisedFile: SiteFile {
    let revision: Revision
    let staged: StagedFile

    func append(_ bytes: [UInt8]) throws(StorageError) { try staged.append(bytes) }

    func finish() throws(StorageError) -> FileMark {
      let mark = try staged.finish()
      return try revision.keep(staged.path, mark)
    }
  }

  /// Takes a file that was written beside the site over into it, unless it says what is there already.
  private func keep(_ path: String, _ mark: FileMark) throws(StorageError) -> FileMark {
    let place = try place()
    if manifest.contains(path), let old = self.mark(of: path), old.size == mark.size,
      (try? place.file(path, saysWhat: path, saysIn: lock.output)) == true
    {
      try StorageError.naming(path, .write) { () throws(Errno) in try place.removeFile(path) }
      return old
    }
    moved.withLock { $0.append(path) }
    return mark
  }

  /// Puts other bytes in place of parts of a file, the rest of which stays as it is; leaves it alone where it says the same already.
  ///
  /// - Parameters:
  ///   - parts: In order.
  ///   - mark: What the file system said of the file when it was written.
  /// - Returns: nil where the file is another one by now.
  package func replace(_ parts: [ReplacedPart], of path: String, marked mark: FileMark) throws(StorageError) -> FileMark? {
    guard manifest.contains(path), self.mark(of: path) == mark else { return nil }
    let parts = parts.filter { (try? lock.output.readFile(path, in: $0.range)) != $0.bytes }
    if parts.isEmpty { return mark }
    let place = try place()
    let new = try StorageError.naming(path, .write) { () throws(Errno) in
      do throws(Errno) { return try place.createFile(path, like: path, of: lock.output, replacing: parts) } catch {
        guard error == .missing else { throw error }
        try place.createFolders(for: path)
        return try place.createFile(path, like: path, of: lock.output, replacing: parts)
      }
    }
    moved.withLock { $0.append(path) }
    return new
  }

  /// Refuses a place to which no file can be moved: once decided on, a change that cannot be made would stop every build that follows.
  /// A file or link there is replaced.
  private func checkRoom(for path: String) throws(StorageError) {
    var obstacle = path[...]
    do throws(Errno) {
      if try lock.output.status(path).kind != .folder { return }
    } catch {
      if error == .missing { return }
      // Something that is no folder stands where one of those above it belongs.
      while error == .notFolder, let slash = obstacle.lastIndex(of: "/"), (try? lock.output.status(String(obstacle))) == nil {
        obstacle = obstacle[..<slash]
      }
    }
    throw StorageError(lock.path.given, .collision([String(obstacle)]))
  }

  private func place() throws(StorageError) -> Folder {
    try staging.withLock { staging throws(StorageError) in
      if let staging { return staging }
      let folder = try Publication.createStaging(for: lock)
      staging = folder
      return folder
    }
  }

  /// Makes the site the new one. On an error before the journal is written nothing has changed; after that the next build completes it.
  ///
  /// - Parameters:
  ///   - listed: What the manifest is to say.
  ///   - files: Every file of the new site, also those that stayed as they were.
  /// - Returns: how many files were written and how many were removed.
  @discardableResult
  package func commit(manifest listed: [String], files: [String]) throws(StorageError) -> (written: Int, removed: Int) {
    let new = Manifest(listed)
    return try finish(new) { () throws(StorageError) in try gone(new, files) }
  }

  /// The same for a site that has the files it had before.
  /// - Returns: how many files were written.
  @discardableResult
  package func commit() throws(StorageError) -> Int {
    try finish(manifest) { () throws(StorageError) in [] }.written
  }

  private func finish(
    _ new: Manifest, removing gone: () throws(StorageError) -> [String]
  ) throws(StorageError) -> (written: Int, removed: Int) {
    precondition(!isFinished.exchange(true, ordering: .relaxed), "a publication ends once")
    defer { close() }
    var isDecided = false
    do throws(StorageError) {
      let moved = moved.withLock { $0.sorted(by: bytesPrecede) }
      let removed = try gone()
      let isListed = new.bytes == manifest.bytes
      if moved.isEmpty, removed.isEmpty, isListed {
        removeStaging()
        return (0, 0)
      }
      guard lock.isCurrent else { throw StorageError(lock.path.given, .replaced) }
      try checkFolders(above: moved + removed)
      let staging = try place()
      let journal = Journal(removed: removed, moved: moved + (isListed ? [] : [Manifest.name]))
      try StorageError.naming(Manifest.name, .write) { () throws(Errno) in
        if !isListed { try staging.createFile(Manifest.name, new.bytes) }
        try journal.write(in: staging, for: lock.output)
      }
      isDecided = true
      try StorageError.naming(lock.path.given, .switchOver) { () throws(Errno) in try journal.apply(from: staging, to: lock.output) }
      try? lock.parent.removeAll(lock.stagingName)
      return (moved.count, removed.count)
    } catch {
      if !isDecided { removeStaging() }
      throw error
    }
  }

  /// Gives up the new site; the old one stays as it is. Does nothing after `commit`.
  package func abandon() {
    if isFinished.exchange(true, ordering: .relaxed) { return }
    removeStaging()
    close()
  }

  /// Files that Cairn wrote and that the new site does not have.
  private func gone(_ new: Manifest, _ files: [String]) throws(StorageError) -> [String] {
    var gone = manifest.files(notIn: new).filter(isThere)
    for folder in manifest.ownFolders {
      let kept = Set(files.filter { $0.hasPrefix(folder) })
      gone += try StorageError.naming(lock.path.given, .list) { () throws(Errno) in try lock.output.files(below: folder) }
        .filter { !kept.contains($0) }
    }
    return gone.sorted(by: bytesPrecede)
  }

  /// Whether anything lies at a place, as far as can be seen.
  private func isThere(_ path: String) -> Bool {
    do throws(Errno) {
      _ = try lock.output.status(path)
      return true
    } catch { return error != .missing && error != .notFolder }
  }

  /// Behind a link that somebody put in the place of a folder nothing is moved or removed: that would be elsewhere.
  private func checkFolders(above paths: [String]) throws(StorageError) {
    var seen: Set<Substring> = []
    for path in paths {
      var folder = path[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        guard seen.insert(folder).inserted else { break }
        if (try? lock.output.status(String(folder)))?.kind == .link { throw StorageError(lock.path.given, .collision([String(folder)])) }
      }
    }
  }

  private func removeStaging() {
    if staging.withLock({ $0 != nil }) { try? lock.parent.removeAll(lock.stagingName) }
  }

  private func close() {
    staging.withLock { $0?.close() }
    lock.release()
  }
}

/// Bytes to put in place of others.
package struct ReplacedPart: Sendable {
  /// Of the file as it is.
  package let range: Range<Int>
  package let bytes: [UInt8]

  package init(_ range: Range<Int>, by bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }
}

extension Folder {
  /// Every file in a folder that is all Cairn's and below; none where there is no such folder.
  /// - Parameter path: ends with a slash.
  fileprivate func files(below path: String) throws(Errno) -> [String] {
    let folder: Folder
    do { folder = try self.folder(path + ".") } catch {
      if error == .missing { return [] }
      throw error
    }
    defer { folder.close() }
    var found: [String] = []
    for entry in try folder.entries() {
      guard let name = entry.text else { continue }
      if entry.kind == .folder { found += try files(below: path + name + "/") } else { found.append(path + name) }
    }
    return found
  }
}
