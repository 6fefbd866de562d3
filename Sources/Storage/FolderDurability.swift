#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder of records needs beyond a folder of pages.
extension Folder {
  /// Opens a file of this folder that is no link; whoever opens it closes it.
  func openFile(_ path: UnsafePointer<CChar>, _ flags: Int32) throws(Errno) -> Int32 {
    let file = openat(descriptor, path, flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard file >= 0 else { throw .last }
    return file
  }

  /// Creates a file with these bytes and permissions, whatever the user's mask says of new files.
  func createFile(_ path: UnsafePointer<CChar>, _ bytes: [UInt8], permissions: mode_t, durably: Bool = true) throws(Errno) {
    let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
    guard file >= 0 else { throw .last }
    var failed = bytes.withUnsafeBytes { Folder.writeAll($0, to: file) }
    if durably, failed == nil {
      do { try Folder.synchronize(file) } catch { failed = error }
    }
    if Folder.closeFile(file) != 0, failed == nil, errno != EINTR { failed = .last }
    if let failed { throw failed }
  }

  static func status(_ file: Int32) throws(Errno) -> Status {
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw .last }
    return Status(raw)
  }

  /// Waits until what was written to a file is on the disk.
  static func synchronize(_ file: Int32) throws(Errno) {
    #if canImport(Darwin)
      // There, fsync stops at the disk's own memory.
      if fcntl(file, F_FULLFSYNC) == 0 { return }
    #endif
    while fsync(file) != 0 {
      let reason = Errno.last
      // Pipes, and disks that cannot tell.
      if reason.code == EINVAL || reason.code == EROFS { return }
      if reason != .interrupted { throw reason }
    }
  }

  /// Waits until the names in this folder are on the disk.
  func synchronize() throws(Errno) { try Folder.synchronize(descriptor) }
}
