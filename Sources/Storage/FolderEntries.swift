#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Folder {
  /// One name in a folder.
  struct Entry: Sendable {
    /// Bytes as the file system holds them, ending with NUL; not always UTF-8.
    let name: [CChar]
    let kind: Kind

    /// Nil where the name is not UTF-8.
    var text: String? { name.withUnsafeBufferPointer { $0.baseAddress.flatMap { String(validatingCString: $0) } } }

    /// The name with the replacement character for what is not UTF-8.
    var repairedText: String { String(decoding: name.dropLast().lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self) }
  }

  /// Everything in the folder but `.` and `..`, in no order.
  func entries() throws(Errno) -> [Entry] {
    // A description of its own: one that is shared by `dup` would also share the position.
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { throw .last }
    guard let stream = fdopendir(own) else {
      let reason = Errno.last
      Folder(descriptor: own).close()
      throw reason
    }
    defer { closedir(stream) }
    guard let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) else { throw .broken }
    var found: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        let reason = Errno.last
        if reason.code != 0 { throw reason }
        return found
      }
      let start = (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
      let length = strlen(start)
      let dot = CChar(UInt8(ascii: "."))
      if start[0] == dot, length == 1 || (length == 2 && start[1] == dot) { continue }
      guard let kind = try kind(of: start, type: entry.pointee.d_type) else { continue }
      found.append(Entry(name: Array(UnsafeBufferPointer(start: start, count: length + 1)), kind: kind))
    }
  }

  /// Nil where the entry is gone by now.
  private func kind(of name: UnsafePointer<CChar>, type: UInt8) throws(Errno) -> Kind? {
    switch type {
    case UInt8(DT_REG): return .file
    case UInt8(DT_DIR): return .folder
    case UInt8(DT_LNK): return .link
    case UInt8(DT_UNKNOWN):
      do { return try status(name).kind } catch {
        if error == .missing { return nil }
        throw error
      }
    default: return .other
    }
  }
}
