/// What the file system says of a file that was written: as long as it says the same, nobody touched the file.
package struct FileMark: Hashable, Sendable {
  /// Bytes.
  package let size: Int
  /// Last change of content in nanoseconds since 1970.
  package let modified: Int64
  /// Number of the file on its disk.
  package let node: UInt64

  package init(size: Int, modified: Int64, node: UInt64) {
    self.size = size
    self.modified = modified
    self.node = node
  }

  init(_ status: Status) { self.init(size: status.size, modified: status.modified, node: status.identity.node) }

  /// Of something that lies on no disk.
  package static let none = FileMark(size: 0, modified: 0, node: 0)

  /// Of the program that runs: another program may make other pages of the same sources. Nil where it can't be told.
  package static var program: FileMark? {
    Platform.program.flatMap { try? Folder.current.status($0, followingLinks: true) }.map(FileMark.init)
  }
}
