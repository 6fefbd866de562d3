#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// A file of a site that is written part after part, so that a large one need not be held in memory.
package protocol SiteFile: Sendable {
  /// Adds bytes at the end. Not to be called from several tasks at once.
  func append(_ bytes: [UInt8]) throws(StorageError)
  /// Ends it; nothing is appended afterwards. A file that is never ended is none of the site.
  func finish() throws(StorageError) -> FileMark
}

/// One on disk.
final class StagedFile: SiteFile {
  let path: String
  private let file: Int32
  private let isOpen = Atomic(true)

  /// Creates it in a folder for new files.
  init(_ path: String, in folder: Folder) throws(StorageError) {
    // What `add` refuses is refused here.
    _ = try folder.add([], at: path)
    file = openat(folder.descriptor, path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw StorageError(path, .write, Errno.last) }
    self.path = path
  }

  deinit { if isOpen.load(ordering: .relaxed) { _ = Folder.closeFile(file) } }

  func append(_ bytes: [UInt8]) throws(StorageError) {
    if let failed = bytes.withUnsafeBytes({ Folder.writeAll($0, to: file) }) { throw StorageError(path, .write, failed) }
  }

  func finish() throws(StorageError) -> FileMark {
    var raw = stat()
    var failed: Errno? = fstat(file, &raw) == 0 ? nil : .last
    isOpen.store(false, ordering: .relaxed)
    // Some network disks tell of a full disk only now.
    if Folder.closeFile(file) != 0, failed == nil, errno != EINTR { failed = .last }
    if let failed { throw StorageError(path, .write, failed) }
    return FileMark(Status(raw))
  }
}
