import ArgumentParser
import Foundation

/// The files that a path on the command line stands for.
struct EvidenceFiles {
  let all: [String]
  /// The folder, where it is a built site.
  let site: String?

  private static let endings = [".json", ".jwt", ".png", ".svg"]
  /// In bytes; a badge has a few hundred kilobytes at most.
  private static let largest = 32 << 20

  init(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ValidationError("There is no file `\(path)`.")
    }
    guard isFolder.boolValue else {
      all = [path]
      site = nil
      return
    }
    let isSite = !KnownDocuments.issuers(in: path).isEmpty
    site = isSite ? path : nil
    let folder = isSite ? path + "/badges" : path
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
    all = names.filter { name in Self.endings.contains { name.hasSuffix($0) } }.map { folder + "/" + $0 }
  }

  static func read(_ path: String) throws -> [UInt8] {
    try read(file: path, limit: largest)
  }

  /// The bytes of a file, or of standard input for `-`; of larger ones a little more than the limit.
  static func read(file path: String, limit: Int) throws -> [UInt8] {
    let handle: FileHandle
    if path == "-" {
      handle = .standardInput
    } else if let opened = FileHandle(forReadingAtPath: path) {
      handle = opened
    } else {
      StandardError.write("cairn: error: `\(path)` cannot be read.\n")
      throw Failure.machine
    }
    var bytes: [UInt8] = []
    while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
      bytes += data
      // What is larger is refused by every reader; no need to hold it.
      if bytes.count > limit { break }
    }
    return bytes
  }
}
