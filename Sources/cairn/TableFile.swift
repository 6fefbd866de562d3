import ArgumentParser
import Awards
import Foundation

/// A table named on the command line.
struct TableFile {
  /// A file, or `-` for standard input.
  let path: String

  /// As findings name it.
  var name: String { path == "-" ? "standard input" : path }

  /// Of one that is too large a little more than is read.
  func bytes() throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue else {
      throw ValidationError("There is no file `\(path)`.")
    }
    return try EvidenceFiles.read(file: path, limit: AwardTable.largest)
  }
}
