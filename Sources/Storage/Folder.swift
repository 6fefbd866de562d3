#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open folder. Every path handed to it is relative to it, so that renaming its parents changes nothing.
///
/// Whoever opens one closes it, once.
struct Folder: Sendable {
  let descriptor: Int32

  /// Where the program runs; absolute paths may be handed to it, too. Never closed.
  static let current = Folder(descriptor: AT_FDCWD)

  /// Opens a folder by any path, following symbolic links.
  static func open(_ path: UnsafePointer<CChar>) throws(Errno) -> Folder {
    try opened(openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
  }

  /// Opens a folder in this one; a symbolic link is `notFolder`.
  func folder(_ path: UnsafePointer<CChar>) throws(Errno) -> Folder {
    try Folder.opened(openat(descriptor, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  private static func opened(_ descriptor: Int32) throws(Errno) -> Folder {
    guard descriptor >= 0 else {
      let reason = Errno.last
      // Linux says ENOTDIR of a link, macOS ELOOP.
      throw reason == .loop ? .notFolder : reason
    }
    return Folder(descriptor: descriptor)
  }

  func close() {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Darwin.close(descriptor)
    #endif
  }

  func status() throws(Errno) -> Status {
    var raw = stat()
    guard fstat(descriptor, &raw) == 0 else { throw .last }
    return Status(raw)
  }

  func status(_ path: UnsafePointer<CChar>, followingLinks: Bool = false) throws(Errno) -> Status {
    var raw = stat()
    guard fstatat(descriptor, path, &raw, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return Status(raw)
  }

  func mayRead(_ path: UnsafePointer<CChar>) -> Bool { faccessat(descriptor, path, R_OK, 0) == 0 }

  func mayWrite() throws(Errno) {
    guard faccessat(descriptor, ".", W_OK, 0) == 0 else { throw .last }
  }

  func createFolder(_ path: UnsafePointer<CChar>, permissions: mode_t = 0o777) throws(Errno) {
    guard mkdirat(descriptor, path, permissions) == 0 else { throw .last }
  }

  /// Creates the folders a file at `path` needs, innermost first, because usually only that one is missing.
  func createFolders(for path: UnsafePointer<CChar>) throws(Errno) {
    var bytes = Array(UnsafeBufferPointer(start: path, count: strlen(path) + 1))
    let slash = CChar(UInt8(ascii: "/"))
    var ends = bytes.indices.filter { bytes[$0] == slash }
    var waiting: [Int] = []
    while let end = ends.popLast() {
      bytes[end] = 0
      let failed = mkdirat(descriptor, bytes, 0o777) == 0 ? nil : Errno.last
      bytes[end] = slash
      if failed == nil || failed == .exists { break }
      guard failed == .missing else { throw failed ?? .missing }
      waiting.append(end)
    }
    for end in waiting.reversed() {
      bytes[end] = 0
      if mkdirat(descriptor, bytes, 0o777) != 0, errno != EEXIST { throw .last }
      bytes[end] = slash
    }
  }

  func removeFile(_ path: UnsafePointer<CChar>) throws(Errno) {
    guard unlinkat(descriptor, path, 0) == 0 else { throw .last }
  }

  func removeFolder(_ path: UnsafePointer<CChar>) throws(Errno) {
    guard unlinkat(descriptor, path, AT_REMOVEDIR) == 0 else { throw .last }
  }

  func rename(_ path: UnsafePointer<CChar>, to new: UnsafePointer<CChar>) throws(Errno) {
    guard renameat(descriptor, path, descriptor, new) == 0 else { throw .last }
  }

  /// Moves something of this folder into another one, in place of the file that has that name there.
  func move(_ path: UnsafePointer<CChar>, to other: Folder, _ new: UnsafePointer<CChar>) throws(Errno) {
    guard renameat(descriptor, path, other.descriptor, new) == 0 else { throw .last }
  }

  /// Swaps two names in one step.
  func exchange(_ first: UnsafePointer<CChar>, _ second: UnsafePointer<CChar>) throws(Errno) {
    if let failed = Platform.exchange(in: descriptor, first, second) { throw failed }
  }

  /// Takes the lock if nobody else holds this folder. The lock ends with the descriptor.
  ///
  /// On a file system without locks, as some network disks, everybody gets it.
  func lockAtOnce() throws(Errno) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    let reason = Errno.last
    if reason == .wouldBlock { return false }
    if reason.meansNoLocks { return true }
    throw reason
  }

  /// Waits until nobody else holds this folder.
  func lock() throws(Errno) {
    while flock(descriptor, LOCK_EX) != 0 {
      let reason = Errno.last
      if reason != .interrupted { throw reason }
    }
  }

  func setPermissions(_ permissions: mode_t) throws(Errno) {
    guard fchmod(descriptor, permissions) == 0 else { throw .last }
  }

  func setPermissions(_ permissions: mode_t, of path: UnsafePointer<CChar>) throws(Errno) {
    guard fchmodat(descriptor, path, permissions, 0) == 0 else { throw .last }
  }

  /// Gives the folder to the owner of another one where that is allowed: only the administrator may give files away.
  func takeOwner(of other: Status) {
    guard fchown(descriptor, other.owner, other.group) != 0 else { return }
    _ = fchown(descriptor, uid_t.max, other.group)
  }
}
