/// Where sources come from: a folder on disk, or memory in tests.
package protocol SourceReader: Sendable {
  /// Every source, in byte order of paths, with what could not be taken in.
  func list() throws(StorageError) -> SourceListing

  /// The bytes of one file of the listing; an error where there are more than `limit`. May be called from several tasks.
  func read(_ file: SourceFile, limit: Int) throws(StorageError) -> [UInt8]
}

extension SourceReader {
  /// Reads up to 16 MiB.
  package func read(_ file: SourceFile) throws(StorageError) -> [UInt8] { try read(file, limit: 16 << 20) }
}

/// One file of a source folder.
package struct SourceFile: Hashable, Sendable {
  /// Relative to the source folder, with `/` between names.
  package var path: String
  /// Bytes, when it was listed.
  package var size: Int
  /// Last change of content in nanoseconds since 1970; 0 in memory.
  package var modified: Int64
  /// Last change of content, name or permissions in nanoseconds since 1970, which nobody can set; 0 in memory.
  package var changed: Int64 = 0
  /// Where the file really lies, below the source folder; differs from `path` behind a symbolic link.
  var location: String

  /// Where the file really lies, if that is not where its path says.
  package var elsewhere: String? { location == path ? nil : location }

  package init(path: String, size: Int, modified: Int64 = 0) {
    self.init(path: path, size: size, modified: modified, location: path)
  }

  init(path: String, size: Int, modified: Int64, changed: Int64 = 0, location: String) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.location = location
  }
}

/// Something in a source folder that no build can read.
package struct SourceProblem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case linkOutOfTree, linkToNothing, linkLoop
    /// A pipe, socket or device.
    case notAFile
    case unreadableFile, unreadableFolder
    /// The name is not UTF-8; `path` has the replacement character in place of what could not be read.
    case nameNotUTF8
    case tooDeep
  }

  /// Relative to the source folder.
  package var path: String
  package var kind: Kind

  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// A plain sentence.
  package var sentence: String {
    switch kind {
    case .linkOutOfTree: "`\(path)` is a link to something outside the folder of sources."
    case .linkToNothing: "`\(path)` is a link to something that does not exist."
    case .linkLoop: "`\(path)` is a link that leads back to itself."
    case .notAFile: "`\(path)` is neither a file nor a folder."
    case .unreadableFile: "You do not have permission for reading the file `\(path)`."
    case .unreadableFolder: "You do not have permission for reading the folder `\(path)`."
    case .nameNotUTF8: "The name `\(path)` is not written in UTF-8."
    case .tooDeep: "The folder `\(path)` lies too deep in other folders."
    }
  }
}

package struct SourceListing: Hashable, Sendable {
  /// In byte order of paths.
  package var files: [SourceFile]
  /// In byte order of paths.
  package var problems: [SourceProblem]

  package init(files: [SourceFile], problems: [SourceProblem]) {
    self.files = files
    self.problems = problems
  }
}
