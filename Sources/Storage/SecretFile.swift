#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small file that its owner alone may read.
package enum SecretFile {
  /// More is no key.
  private static let limit = 1 << 16

  /// Reads it. Links are followed, as containers hand secrets over; nothing is read before its permissions are checked.
  /// - Throws: `openToOthers` and `ownedByOthers` where somebody else may know it.
  package static func read(_ path: String) throws(StorageError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw StorageError(path, .read, .last) }
    defer { _ = Folder.closeFile(file) }
    let status = try StorageError.naming(path, .read) { () throws(Errno) in try Folder.status(file) }
    guard status.kind == .file else { throw StorageError(path, .notAFile) }
    guard status.permissions & 0o077 == 0 else { throw StorageError(path, .openToOthers(permissions: UInt32(status.permissions))) }
    guard status.owner == geteuid() || status.owner == 0 else { throw StorageError(path, .ownedByOthers) }
    guard status.size <= limit else { throw StorageError(path, .tooLarge(limit: limit)) }
    var bytes = [UInt8](repeating: 0, count: status.size)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { systemRead(file, $0.baseAddress.map { $0 + count }, $0.count - count) }
      if got == 0 { break }
      if got < 0 {
        let reason = Errno.last
        if reason != .interrupted { throw StorageError(path, .read, reason) }
      } else {
        count += got
      }
    }
    return Array(bytes[..<count])
  }

  /// Whether a folder is another one or lies in it, links followed. What does not exist lies nowhere.
  package static func lies(_ inner: String, in outer: String) -> Bool {
    guard let inner = RealPath.of(inner), let outer = RealPath.of(outer) else { return false }
    return RealPath.relative(inner, to: outer) != nil
  }
}

/// `read` of the system; inside `SecretFile` the name stands for its own.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(file, buffer, count) }
