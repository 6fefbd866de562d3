package import Storage

/// Changes of sources that belong together: all of them are made, or none.
package struct ChangeSet: Sendable, Equatable {
  /// Sorted by path.
  package private(set) var changes: [SourceChange]
  /// New path of each file that moves.
  package private(set) var moves: [String: String]

  package init(_ changes: [SourceChange], moves: [String: String] = [:]) {
    self.changes = changes.sorted { $0.path < $1.path }
    self.moves = moves
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// What changes, for people: of each file the lines that go and the lines that come.
  package func difference(folder: String, _ printout: Printout = .plain) -> String {
    let arrivals = Set(moves.values)
    var out = ""
    for change in changes where !arrivals.contains(change.path) {
      let target = moves[change.path]
      let after = target.map { new in changes.first { $0.path == new }?.after } ?? change.after
      switch (change.before, after, target) {
      case (nil, _, _): out += printout.look(.title, "New: \(folder)/\(change.path)") + "\n"
      case (_, nil, _): out += printout.look(.title, "Removed: \(folder)/\(change.path)") + "\n"
      case (let before?, let after?, let target):
        out += printout.look(.title, target.map { "\(folder)/\(change.path) becomes \(folder)/\($0)" } ?? "\(folder)/\(change.path)") + "\n"
        for line in LineDifference(before, after).lines {
          out += printout.look(line.isAdded ? .added : .removed, "  \(line.number) \(line.isAdded ? "+" : "-") \(line.text)") + "\n"
        }
      }
    }
    return out
  }
}

/// The lines in which two texts differ. Edits here change words within lines and add or remove few lines, so lines are matched by
/// walking down both.
struct LineDifference {
  struct Line: Equatable {
    /// In the text that the line stands in, from 1.
    var number: Int
    var isAdded: Bool
    var text: String
  }

  let lines: [Line]

  init(_ before: [UInt8], _ after: [UInt8]) {
    let old = Self.lines(before), new = Self.lines(after)
    var lines: [Line] = [], i = 0, j = 0
    func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line.filter { $0 != 0x0D }, as: UTF8.self) }
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        i += 1
        j += 1
        continue
      }
      // Where the texts meet again: nearest first.
      let (skip, gain) = Self.meeting(old, new, i, j)
      for k in 0..<skip { lines.append(Line(number: i + k + 1, isAdded: false, text: text(old[i + k]))) }
      for k in 0..<gain { lines.append(Line(number: j + k + 1, isAdded: true, text: text(new[j + k]))) }
      i += skip
      j += gain
    }
    self.lines = lines
  }

  private static let reach = 12

  private static func meeting(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ i: Int, _ j: Int) -> (Int, Int) {
    for distance in 1...(2 * reach) {
      for skip in max(0, distance - reach)...min(distance, reach) {
        let gain = distance - skip
        guard i + skip <= old.count, j + gain <= new.count else { continue }
        let ends = i + skip == old.count && j + gain == new.count
        if ends || i + skip < old.count && j + gain < new.count && old[i + skip] == new[j + gain] { return (skip, gain) }
      }
    }
    return (old.count - i, new.count - j)
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
