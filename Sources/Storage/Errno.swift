#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The reason a system call gave for failing.
struct Errno: Error, Hashable, Sendable {
  let code: Int32

  /// The reason of the call that failed last on this thread; read it before anything else runs.
  static var last: Errno { Errno(code: errno) }

  static let missing = Errno(code: ENOENT)
  static let exists = Errno(code: EEXIST)
  static let notFolder = Errno(code: ENOTDIR)
  static let notEmpty = Errno(code: ENOTEMPTY)
  static let isFolder = Errno(code: EISDIR)
  static let loop = Errno(code: ELOOP)
  static let interrupted = Errno(code: EINTR)
  static let wouldBlock = Errno(code: EWOULDBLOCK)
  static let denied = Errno(code: EACCES)
  static let notPermitted = Errno(code: EPERM)
  static let readOnly = Errno(code: EROFS)
  static let noSpace = Errno(code: ENOSPC)
  static let overQuota = Errno(code: EDQUOT)
  static let busy = Errno(code: EBUSY)
  static let otherDisk = Errno(code: EXDEV)
  static let nameTooLong = Errno(code: ENAMETOOLONG)
  static let tooManyFiles = Errno(code: EMFILE)
  static let broken = Errno(code: EIO)
  static let noSuchDevice = Errno(code: ENXIO)
  static let unsupported = Errno(code: ENOSYS)

  /// The file system cannot swap two names in one step.
  var meansNoExchange: Bool { [EINVAL, ENOSYS, ENOTSUP, EXDEV].contains(code) }

  /// The file cannot have a second name here: a disk without hard links, or somebody else's file.
  var meansNoHardLink: Bool { [EPERM, EMLINK, ENOTSUP, ENOSYS, EACCES].contains(code) }

  /// The file system knows no locks on folders, as some network disks.
  var meansNoLocks: Bool { [EBADF, ENOLCK, ENOTSUP, ENOSYS, EINVAL].contains(code) }

  /// What the operating system calls it ("Input/output error").
  var systemText: String { String(cString: strerror(code)) }
}
