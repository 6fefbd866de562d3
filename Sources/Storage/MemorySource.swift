/// Sources held in memory, for tests.
package struct MemorySource: SourceReader {
  package var files: [String: [UInt8]]

  package init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
  }

  package init(bytes files: [String: [UInt8]]) {
    self.files = files
  }

  package func list() throws(StorageError) -> SourceListing {
    let all = files.map { SourceFile(path: $0.key, size: $0.value.count) }
    return SourceListing(files: all.sorted { bytesPrecede($0.path, $1.path) }, problems: [])
  }

  package func read(_ file: SourceFile, limit: Int) throws(StorageError) -> [UInt8] {
    guard let bytes = files[file.path] else { throw StorageError(file.path, .missing) }
    if bytes.count > limit { throw StorageError(file.path, .tooLarge(limit: limit)) }
    return bytes
  }
}
