import Foundation
import Storage

/// The files of a site at one moment, with what tells a rewritten file from one that was left alone.
struct OutputFiles {
  private var marks: [String: FileMark] = [:]

  /// A folder that is not there holds nothing.
  init(in folder: URL) {
    guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return }
    let base = folder.path + "/"
    for case let path as String in walk {
      var raw = stat()
      guard lstat(base + path, &raw) == 0, raw.st_mode & S_IFMT == S_IFREG else { continue }
      #if canImport(Darwin)
        let time = raw.st_mtimespec
      #else
        let time = raw.st_mtim
      #endif
      marks[path] = FileMark(
        size: Int(raw.st_size), modified: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec), node: UInt64(raw.st_ino))
    }
  }

  init(_ marks: [String: FileMark] = [:]) {
    self.marks = marks
  }

  var count: Int { marks.count }
  var bytes: Int { marks.values.reduce(0) { $0 + $1.size } }

  /// How many of these files were not there before in the same state.
  func rewritten(since before: OutputFiles) -> Int { marks.count { before.marks[$0.key] != $0.value } }
}
