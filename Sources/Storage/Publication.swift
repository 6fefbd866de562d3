import Synchronization

/// One publishing of a whole site into an output folder, in one step.
///
/// The site is written beside the output, on the same disk, and takes its place when it is complete: at every instant the output
/// holds the whole old or the whole new site, or the next `begin` makes it so. This holds when the process is killed; it does not
/// wait for the disk, so that a power failure may cost files of the last seconds. Files that Cairn did not write stay.
///
/// Exactly one of `commit` and `abandon` ends it; without either, releasing the value abandons it.
package final class Publication: SiteWriter {
  private let lock: OutputLock
  private let staging: Folder
  private let isFinished = Atomic(false)

  /// Locks the output, waiting for other builds into it (`onWait` is called once if there are any), puts right what a killed build
  /// left behind, and prepares an empty place for the new site.
  ///
  /// - Parameters:
  ///   - output: The folder of the site; created if missing. A symbolic link to a folder is followed.
  ///   - adopt: Whether a folder with files may be used although Cairn did not make it. Names with a leading dot do not count.
  ///   - protected: Folders of sources, which the output must neither be, hold nor lie in.
  package static func begin(
    output: String, adopt: Bool = false, protected: [String] = [], onWait: @escaping () -> Void = {}
  ) throws(StorageError) -> Publication {
    let lock = try OutputLock(OutputPath(output, protected: protected), onWait: onWait)
    do {
      try check(lock, adopt: adopt)
      return Publication(lock, staging: try createStaging(for: lock))
    } catch {
      lock.undo()
      throw error
    }
  }

  private init(_ lock: OutputLock, staging: Folder) {
    self.lock = lock
    self.staging = staging
  }

  deinit { abandon() }

  package func write(_ bytes: [UInt8], to path: String) throws(StorageError) -> FileMark { try staging.add(bytes, at: path) }

  package func begin(_ path: String) throws(StorageError) -> any SiteFile { try StagedFile(path, in: staging) }

  /// Puts the new site in place of the old one and removes the old one.
  ///
  /// Keeps what others put into the output. On an error nothing has changed and the publication is over, except for
  /// `oldSiteRemains`: then the new site is in place.
  ///
  /// - Parameter paths: Every path written, in any order.
  package func commit(manifest paths: [String]) throws(StorageError) {
    precondition(!isFinished.exchange(true, ordering: .relaxed), "a publication ends once")
    do {
      try complete(paths)
      try switchOver()
    } catch {
      discard()
      throw error
    }
    defer { close() }
    do { try lock.parent.removeAll(lock.stagingName) } catch {
      throw StorageError(lock.path.parent + "/" + lock.stagingName, .oldSiteRemains(code: error.code))
    }
  }

  /// Gives up the new site; the old one stays as it is. Does nothing after `commit`.
  package func abandon() {
    if !isFinished.exchange(true, ordering: .relaxed) { discard() }
  }

  private func complete(_ paths: [String]) throws(StorageError) {
    let old = Self.manifest(of: lock.output) ?? Manifest([])
    var carryOver = CarryOver(from: lock.output, to: staging, manifest: old, output: lock.path.given)
    try carryOver.run()
    try StorageError.naming(Manifest.name, .write) { () throws(Errno) in
      let status = try lock.output.status()
      staging.takeOwner(of: status)
      try staging.setPermissions(status.permissions)
      try staging.createFile(Manifest.name, Manifest(paths).bytes)
    }
  }

  private func switchOver() throws(StorageError) {
    guard lock.isCurrent else { throw StorageError(lock.path.given, .replaced) }
    do { try takePlace() } catch {
      let isMountPoint = error == .busy || error == .otherDisk
      throw isMountPoint ? StorageError(lock.path.given, .separateDisk) : StorageError(lock.path.given, .switchOver, error)
    }
  }

  /// Afterwards the old site has the name of staging.
  private func takePlace() throws(Errno) {
    let (parent, name, new) = (lock.parent, lock.path.name, lock.stagingName)
    do { try parent.exchange(name, new) } catch {
      guard error.meansNoExchange else { throw error }
      try parent.rename(name, to: lock.oldName)
      do { try parent.rename(new, to: name) } catch {
        try? parent.rename(lock.oldName, to: name)
        throw error
      }
      try parent.rename(lock.oldName, to: new)
    }
  }

  private func discard() {
    try? lock.parent.removeAll(lock.stagingName)
    staging.close()
    lock.undo()
  }

  private func close() {
    staging.close()
    lock.release()
  }

  static func check(_ lock: OutputLock, adopt: Bool) throws(StorageError) {
    let path = lock.path.given
    let isMountPoint = try StorageError.naming(path, .write) { () throws(Errno) in
      try lock.output.mayWrite()
      return try lock.output.status().identity.device != lock.parent.status().identity.device
    }
    if isMountPoint { throw StorageError(path, .separateDisk) }
    if adopt || manifest(of: lock.output) != nil { return }
    let dot = CChar(UInt8(ascii: "."))
    let entries = try StorageError.naming(path, .list) { () throws(Errno) in try lock.output.entries() }
    if entries.contains(where: { $0.name[0] != dot }) { throw StorageError(path, .notMadeByCairn) }
  }

  static func createStaging(for lock: OutputLock) throws(StorageError) -> Folder {
    var opened: Folder?
    do {
      try lock.parent.createFolder(lock.stagingName)
      let staging = try lock.parent.folder(lock.stagingName)
      opened = staging
      let status = try lock.output.status()
      // Before any file: a set-group bit decides whom they belong to.
      staging.takeOwner(of: status)
      try staging.setPermissions(status.permissions | 0o700)
      _ = try staging.lockAtOnce()
      return staging
    } catch {
      opened?.close()
      try? lock.parent.removeFolder(lock.stagingName)
      throw StorageError(lock.path.parent + "/" + lock.stagingName, .create, error)
    }
  }

  static func manifest(of folder: Folder) -> Manifest? {
    (try? folder.readFile(Manifest.name, limit: 1 << 30)).map { Manifest(reading: $0) }
  }
}

extension Folder {
  /// Adds a file of a site. Folders are made only for the file that misses them: asking first would cost a call for each file.
  func add(_ bytes: [UInt8], at path: String) throws(StorageError) -> FileMark {
    guard SitePath.isValid(path) else { throw StorageError(path, .invalidName) }
    do throws(Errno) {
      return try createWithFolders(bytes, at: path)
    } catch {
      switch error {
      case .exists: throw StorageError(path, (try? status(path).kind) == .folder ? .fileAndFolder : .writtenTwice)
      case .notFolder, .isFolder: throw StorageError(path, .fileAndFolder)
      default: throw StorageError(path, .write, error)
      }
    }
  }

  private func createWithFolders(_ bytes: [UInt8], at path: String) throws(Errno) -> FileMark {
    do { return try createFile(path, bytes) } catch {
      guard error == .missing else { throw error }
      try createFolders(for: path)
      return try createFile(path, bytes)
    }
  }
}
