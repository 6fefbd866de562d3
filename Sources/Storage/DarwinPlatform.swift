#if canImport(Darwin)
  import Darwin

  /// What macOS does in its own way.
  enum Platform {
    /// Swaps what two names in one folder stand for, in one step. Gives the reason where it could not.
    static func exchange(in folder: Int32, _ first: UnsafePointer<CChar>, _ second: UnsafePointer<CChar>) -> Errno? {
      renameatx_np(folder, first, folder, second, UInt32(RENAME_SWAP)) == 0 ? nil : .last
    }

    /// The program that runs.
    static var program: String? {
      var size = UInt32(PATH_MAX), path = [CChar](repeating: 0, count: Int(PATH_MAX))
      return _NSGetExecutablePath(&path, &size) == 0 ? String(cString: path) : nil
    }

    /// Time of the last change of content, in nanoseconds since 1970.
    static func modified(_ status: stat) -> Int64 {
      Int64(status.st_mtimespec.tv_sec) * 1_000_000_000 + Int64(status.st_mtimespec.tv_nsec)
    }

    /// Time of the last change of content, name or permissions, in nanoseconds since 1970.
    static func changed(_ status: stat) -> Int64 {
      Int64(status.st_ctimespec.tv_sec) * 1_000_000_000 + Int64(status.st_ctimespec.tv_nsec)
    }

    /// Times of last access and last change of content, as `futimens` takes them.
    static func times(_ status: stat) -> [timespec] { [status.st_atimespec, status.st_mtimespec] }
  }
#endif
