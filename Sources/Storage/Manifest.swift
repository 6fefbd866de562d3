/// The list of files Cairn wrote into an output folder, which is also the mark that Cairn made it. A line that ends with a slash stands
/// for a folder that is all Cairn's, whose files are not to be listed where anyone may read it.
struct Manifest: Sendable {
  static let name = ".cairn-manifest"
  private static let newline = UInt8(ascii: "\n")

  /// One path a line, in byte order.
  let bytes: [UInt8]
  private let lines: [Range<Int>]
  /// Lines that end with a slash.
  private let folders: [Range<Int>]

  init(_ paths: [String]) {
    var bytes: [UInt8] = []
    for path in paths.sorted(by: bytesPrecede) {
      bytes.append(contentsOf: path.utf8)
      bytes.append(Self.newline)
    }
    self.init(sorted: bytes)
  }

  /// A manifest as it was written; one that somebody reordered is put in order again.
  init(reading bytes: [UInt8]) {
    let read = Manifest(sorted: bytes)
    let isSorted = zip(read.lines, read.lines.dropFirst()).allSatisfy { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    if isSorted {
      self = read
    } else {
      let ordered = read.lines.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
      self.init(sorted: Array(ordered.map { bytes[$0] }.joined(separator: [Self.newline])) + [Self.newline])
    }
  }

  private init(sorted bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == Self.newline {
      if index > start { lines.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.lines = lines
    folders = lines.filter { bytes[$0.upperBound - 1] == UInt8(ascii: "/") }
  }

  /// Folders that are all Cairn's, each with a slash at the end.
  var ownFolders: [String] { folders.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Files of this one that another does not list; both are in order.
  func files(notIn other: Manifest) -> [String] {
    lines.filter { bytes[$0.upperBound - 1] != UInt8(ascii: "/") && !other.contains(bytes[$0]) }
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func contains(_ path: String) -> Bool { contains(ArraySlice(path.utf8)) }

  /// Whether Cairn wrote this file.
  func contains(_ path: ArraySlice<UInt8>) -> Bool {
    let index = firstLine(from: path)
    return (index < lines.count && bytes[lines[index]] == path) || isInOwnFolder(path)
  }

  /// Whether Cairn wrote a file in this folder or below; `folder` ends with a slash.
  func hasFiles(in folder: ArraySlice<UInt8>) -> Bool {
    let index = firstLine(from: folder)
    return (index < lines.count && bytes[lines[index]].starts(with: folder)) || isInOwnFolder(folder)
  }

  private func isInOwnFolder(_ path: ArraySlice<UInt8>) -> Bool { folders.contains { path.starts(with: bytes[$0]) } }

  /// The number of lines before `path`.
  private func firstLine(from path: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBufferPointer { all in
      path.withUnsafeBufferPointer { wanted in
        var low = 0
        var high = lines.count
        while low < high {
          let middle = (low + high) / 2
          if compare(UnsafeBufferPointer(rebasing: all[lines[middle]]), wanted) < 0 { low = middle + 1 } else { high = middle }
        }
        return low
      }
    }
  }
}
