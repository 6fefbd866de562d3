import Synchronization

/// A site held in memory, for tests.
package final class MemorySite: SiteWriter {
  private let written = Mutex<[String: [UInt8]]>([:])

  package init() {}

  /// Everything written so far, by path.
  package var files: [String: [UInt8]] { written.withLock { $0 } }

  /// The same as text, with what is not UTF-8 replaced.
  package var texts: [String: String] { files.mapValues { String(decoding: $0, as: UTF8.self) } }

  package func write(_ bytes: [UInt8], to path: String) throws(StorageError) -> FileMark {
    guard SitePath.isValid(path) else { throw StorageError(path, .invalidName) }
    let previous = written.withLock { $0.updateValue(bytes, forKey: path) }
    if previous != nil { throw StorageError(path, .writtenTwice) }
    return .none
  }

  package func begin(_ path: String) throws(StorageError) -> any SiteFile {
    _ = try write([], to: path)
    return File(site: self, path: path)
  }

  private struct File: SiteFile {
    let site: MemorySite
    let path: String

    func append(_ bytes: [UInt8]) { site.written.withLock { $0[path, default: []] += bytes } }
    func finish() -> FileMark { .none }
  }
}
