/// Files of a site with their marks, packed so that tens of thousands of them are read from a cache and checked without a string for
/// each.
package struct WrittenFiles: Sendable {
  /// Paths, each ending with NUL.
  package private(set) var names: [UInt8] = []
  package private(set) var marks: [FileMark] = []
  /// Where each path begins.
  private var starts: [Int] = []

  package init() {}

  /// Files as they were kept; nil where names and marks do not fit.
  package init?(names: [UInt8], marks: [FileMark]) {
    var starts: [Int] = [], start = 0
    starts.reserveCapacity(marks.count)
    for (index, byte) in names.enumerated() where byte == 0 {
      starts.append(start)
      start = index + 1
    }
    guard starts.count == marks.count, start == names.count else { return nil }
    self.names = names
    self.marks = marks
    self.starts = starts
  }

  package var count: Int { marks.count }

  /// - Parameter bytes: of all paths with the NUL behind each.
  package mutating func reserveCapacity(_ count: Int, bytes: Int) {
    names.reserveCapacity(bytes)
    marks.reserveCapacity(count)
    starts.reserveCapacity(count)
  }

  package mutating func append(_ path: String, _ mark: FileMark) {
    starts.append(names.count)
    names.append(contentsOf: path.utf8)
    names.append(0)
    marks.append(mark)
  }

  package func path(_ place: Int) -> String {
    let end = place + 1 < starts.count ? starts[place + 1] : names.count
    return String(decoding: names[starts[place]..<(end - 1)], as: UTF8.self)
  }

  /// Takes files out; those before the first of them keep their places.
  package mutating func remove(_ paths: Set<String>) {
    if paths.isEmpty { return }
    var rest = WrittenFiles()
    for place in marks.indices where !paths.contains(path(place)) { rest.append(path(place), marks[place]) }
    self = rest
  }

  /// Gives other marks to some files.
  package mutating func update(_ new: [String: FileMark]) {
    // A string for each of all files would take longer than the rest of it.
    let lengths = Set(new.keys.map(\.utf8.count))
    for place in marks.indices {
      let end = place + 1 < starts.count ? starts[place + 1] : names.count
      if lengths.contains(end - starts[place] - 1), let mark = new[path(place)] { marks[place] = mark }
    }
  }

  /// Hands each path to `check`, ending with NUL.
  func map(_ places: Range<Int>, _ check: (UnsafePointer<CChar>, FileMark) -> Bool) -> [Bool] {
    names.withUnsafeBytes { all in
      places.map { place in
        guard let base = all.baseAddress else { return false }
        return check((base + starts[place]).assumingMemoryBound(to: CChar.self), marks[place])
      }
    }
  }
}
