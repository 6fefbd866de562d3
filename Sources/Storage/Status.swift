#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a name stands for.
enum Kind: Sendable {
  case file, folder, link, other
}

/// What the file system says of one file or folder.
struct Status: Sendable {
  /// The same wherever the file is reached from.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
  }

  private let raw: stat

  init(_ raw: stat) {
    self.raw = raw
  }

  var kind: Kind {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  var identity: Identity {
    Identity(device: UInt64(truncatingIfNeeded: raw.st_dev), node: UInt64(truncatingIfNeeded: raw.st_ino))
  }

  /// Bytes.
  var size: Int { Int(raw.st_size) }
  /// Nanoseconds since 1970.
  var modified: Int64 { Platform.modified(raw) }
  /// Nanoseconds since 1970: the last change of content, name or permissions.
  var changed: Int64 { Platform.changed(raw) }
  /// Permission bits, with set-group and sticky bits.
  var permissions: mode_t { raw.st_mode & 0o7777 }
  var owner: uid_t { raw.st_uid }
  var group: gid_t { raw.st_gid }
  var times: [timespec] { Platform.times(raw) }
}
