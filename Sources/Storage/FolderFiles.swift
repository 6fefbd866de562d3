#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Folder {
  /// Creates a file with these bytes; `exists` where something has that name, be it a link to nothing.
  @discardableResult
  func createFile(_ path: UnsafePointer<CChar>, _ bytes: [UInt8]) throws(Errno) -> FileMark {
    let file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .last }
    var failed = bytes.withUnsafeBytes { Folder.writeAll($0, to: file) }
    var raw = stat()
    if failed == nil, fstat(file, &raw) != 0 { failed = .last }
    // Some network disks tell of a full disk only now.
    if Folder.closeFile(file) != 0, failed == nil, errno != EINTR { failed = .last }
    if let failed { throw failed }
    return FileMark(Status(raw))
  }

  /// Why a file must not be changed: it lets nobody write it, or not this user. Nil where it may be, or where there is none.
  func refusesWriting(_ path: UnsafePointer<CChar>) -> Errno? {
    guard let status = try? status(path, followingLinks: true) else { return nil }
    // The system would let its administrator write what is protected on purpose.
    if status.permissions & 0o222 == 0 { return .denied }
    guard faccessat(descriptor, path, W_OK, AT_EACCESS) != 0 else { return nil }
    let reason = Errno.last
    return [.denied, .notPermitted, .readOnly].contains(reason) ? reason : nil
  }

  /// Reads a regular file whole. Never waits for a writer, as opening a pipe would, and follows no link in the last name.
  func readFile(_ path: UnsafePointer<CChar>, limit: Int) throws(ReadFailure) -> [UInt8] {
    let file = openat(descriptor, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      let reason = Errno.last
      throw reason == .loop || reason == .noSuchDevice ? .notAFile : .system(reason)
    }
    defer { _ = Folder.closeFile(file) }
    var raw = stat()
    guard fstat(file, &raw) == 0 else { throw .system(.last) }
    guard Status(raw).kind == .file else { throw .notAFile }
    let size = Status(raw).size
    if size > limit { throw .tooLarge }
    do { return try Folder.bytes(of: file, in: 0..<size) } catch { throw .system(error) }
  }

  /// Reads a part of a regular file; less where it ends before.
  func readFile(_ path: UnsafePointer<CChar>, in range: Range<Int>) throws(Errno) -> [UInt8] {
    let file = openat(descriptor, path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw .last }
    defer { _ = Folder.closeFile(file) }
    return try Folder.bytes(of: file, in: range)
  }

  /// Whether a file says the same as one of another folder; both are of one size.
  func file(_ path: String, saysWhat name: String, saysIn other: Folder) throws(Errno) -> Bool {
    let step = 1 << 18
    var start = 0
    while true {
      let own = try readFile(path, in: start..<start + step)
      if try own != other.readFile(name, in: start..<start + step) { return false }
      if own.count < step { return true }
      start += step
    }
  }

  private static func bytes(of file: Int32, in range: Range<Int>) throws(Errno) -> [UInt8] {
    var failed: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = pread(file, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
        if got == 0 { return }
        if got > 0 {
          count += got
        } else if errno != EINTR {
          failed = .last
          return
        }
      }
    }
    if let failed { throw failed }
    return bytes
  }

  enum ReadFailure: Error {
    case notAFile, tooLarge
    case system(Errno)
  }

  /// Gives a file of this folder a second name in another one.
  func link(_ name: UnsafePointer<CChar>, to other: Folder, _ path: UnsafePointer<CChar>) throws(Errno) {
    guard linkat(descriptor, name, other.descriptor, path, 0) == 0 else { throw .last }
  }

  func createLink(_ path: UnsafePointer<CChar>, to target: UnsafePointer<CChar>) throws(Errno) {
    guard symlinkat(target, descriptor, path) == 0 else { throw .last }
  }

  /// What a symbolic link says, ending with NUL.
  func target(ofLink path: UnsafePointer<CChar>) throws(Errno) -> [CChar] {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = readlinkat(descriptor, path, &bytes, bytes.count - 1)
    guard count >= 0 else { throw .last }
    bytes.removeSubrange((count + 1)...)
    return bytes
  }

  /// Copies content, permissions and times of a regular file.
  func copyFile(_ name: UnsafePointer<CChar>, to other: Folder, _ path: UnsafePointer<CChar>) throws(Errno) {
    let source = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw .last }
    defer { _ = Folder.closeFile(source) }
    var raw = stat()
    guard fstat(source, &raw) == 0 else { throw .last }
    let copy = openat(other.descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw .last }
    var failed = Folder.copyAll(from: source, to: copy)
    if failed == nil, fchmod(copy, Status(raw).permissions) != 0 { failed = .last }
    _ = futimens(copy, Status(raw).times)
    if Folder.closeFile(copy) != 0, failed == nil { failed = .last }
    if let failed { throw failed }
  }

  /// Creates a file that says what one of another folder says, but for some parts.
  /// - Parameter parts: In order; each lies within that file.
  func createFile(
    _ path: UnsafePointer<CChar>, like name: UnsafePointer<CChar>, of other: Folder, replacing parts: [ReplacedPart]
  ) throws(Errno) -> FileMark {
    let source = openat(other.descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard source >= 0 else { throw .last }
    defer { _ = Folder.closeFile(source) }
    let copy = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard copy >= 0 else { throw .last }
    var raw = stat(), at = 0, failed: Errno?
    if fstat(source, &raw) != 0 { failed = .last }
    let size = parts.reduce(Status(raw).size) { $0 - $1.range.count + $1.bytes.count }
    for part in parts where failed == nil {
      failed = Folder.copyAll(from: source, to: copy, limit: part.range.lowerBound - at)
      if failed == nil { failed = part.bytes.withUnsafeBytes { Folder.writeAll($0, to: copy) } }
      if failed == nil, lseek(source, off_t(part.range.upperBound), SEEK_SET) < 0 { failed = .last }
      at = part.range.upperBound
    }
    if failed == nil { failed = Folder.copyAll(from: source, to: copy) }
    if failed == nil, fstat(copy, &raw) != 0 { failed = .last }
    if Folder.closeFile(copy) != 0, failed == nil, errno != EINTR { failed = .last }
    if failed == nil, Status(raw).size != size { failed = .broken }
    if let failed { throw failed }
    return FileMark(Status(raw))
  }

  private static func copyAll(from source: Int32, to copy: Int32, limit: Int = .max) -> Errno? {
    withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { buffer in
      var rest = limit
      while rest > 0 {
        let count = read(source, buffer.baseAddress, min(buffer.count, rest))
        if count == 0 { return nil }
        if count > 0 {
          if let failed = writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: copy) { return failed }
          rest -= count
        } else if errno != EINTR {
          return .last
        }
      }
      return nil
    }
  }

  static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Errno? {
    var done = 0
    while done < bytes.count {
      let count = write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if count >= 0 { done += count } else if errno != EINTR { return .last }
    }
    return nil
  }

  static func closeFile(_ file: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.close(file)
    #else
      Darwin.close(file)
    #endif
  }
}
