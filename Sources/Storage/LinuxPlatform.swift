#if canImport(Glibc)
  import Glibc

  /// What Linux does in its own way.
  enum Platform {
    /// Swaps what two names in one folder stand for, in one step. Gives the reason where it could not.
    ///
    /// The C library declares `renameat2` for GNU sources only, which hides it from Swift; hence the look-up by name.
    static func exchange(in folder: Int32, _ first: UnsafePointer<CChar>, _ second: UnsafePointer<CChar>) -> Errno? {
      typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
      let flagExchange: UInt32 = 1 << 1
      guard let symbol = dlsym(nil, "renameat2") else { return .unsupported }
      let rename = unsafeBitCast(symbol, to: Rename.self)
      return rename(folder, first, folder, second, flagExchange) == 0 ? nil : .last
    }

    /// The program that runs.
    static let program: String? = "/proc/self/exe"

    /// Time of the last change of content, in nanoseconds since 1970.
    static func modified(_ status: stat) -> Int64 {
      Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }

    /// Time of the last change of content, name or permissions, in nanoseconds since 1970.
    static func changed(_ status: stat) -> Int64 {
      Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    }

    /// Times of last access and last change of content, as `futimens` takes them.
    static func times(_ status: stat) -> [timespec] { [status.st_atim, status.st_mtim] }
  }
#endif
