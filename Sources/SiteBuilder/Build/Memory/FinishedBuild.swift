import Catalog
import Diagnostics
import OpenBadges
import Storage

/// A finished build as the next one finds it: what it was made from, what it said, and which files it left.
struct FinishedBuild: Sendable {
  var inputs: [UInt8]
  var isSettled: Bool
  /// The folder of awards, where it lies outside of the content.
  var awardsOutside: String?
  var pages: Int
  var diagnostics: [Diagnostic]
  var files: WrittenFiles
  /// Where the part of each thing stands, in files that tell of one after the other.
  var parts: [String: [Range<Int>]] = [:]
  /// What else is kept of it.
  var companions: Companions
  /// Places in the catalog of things whose bodies have changed since the companions were written.
  var amended: Set<Int> = []
  /// Files that were made anew for them.
  var remade: Set<String> = []

  /// Marks of the other files of the memory, as this one found them.
  struct Companions: Sendable {
    var pages: Mark
    var catalog: Mark
    var words: Mark
  }

  func add(to packed: inout PackedBytes) {
    packed.add(inputs)
    packed.add(isSettled ? 1 : 0)
    packed.add(awardsOutside)
    packed.add(pages)
    packed.add(diagnostics.count)
    for finding in diagnostics { packed.add(finding) }
    packed.add(files.names)
    packed.add(files.count)
    for mark in files.marks { packed.add(mark) }
    packed.add(parts.count)
    for (path, ranges) in parts.sorted(by: { $0.key < $1.key }) {
      packed.add(path)
      packed.add(ranges.flatMap { [$0.lowerBound, $0.count] })
    }
    for mark in [companions.pages, companions.catalog, companions.words] { packed.add(mark) }
    packed.add(amended.sorted())
    packed.add(remade.count)
    for path in remade.sorted() { packed.add(path) }
  }

  init?(packed bytes: ArraySlice<UInt8>) {
    var reader = PackedReader(bytes)
    guard let inputs = reader.slice(), let isSettled = reader.number(), let awards = reader.optionalText(), let pages = reader.int(),
      let findings = reader.count()
    else { return nil }
    diagnostics = []
    for _ in 0..<findings {
      guard let finding = reader.finding() else { return nil }
      diagnostics.append(finding)
    }
    guard let names = reader.slice(), let count = reader.count() else { return nil }
    var marks: [FileMark] = []
    marks.reserveCapacity(count)
    for _ in 0..<count {
      guard let mark = reader.fileMark() else { return nil }
      marks.append(mark)
    }
    guard let listed = reader.count() else { return nil }
    for _ in 0..<listed {
      guard let path = reader.text(), let numbers = reader.ints(), numbers.count % 2 == 0, numbers.allSatisfy({ $0 >= 0 }) else {
        return nil
      }
      parts[path] = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0]..<(numbers[$0] + numbers[$0 + 1]) }
    }
    guard let pageMark = reader.mark(), let catalog = reader.mark(), let words = reader.mark(), let amended = reader.ints(),
      let remade = reader.count()
    else { return nil }
    companions = Companions(pages: pageMark, catalog: catalog, words: words)
    self.amended = Set(amended)
    for _ in 0..<remade {
      guard let path = reader.text() else { return nil }
      self.remade.insert(path)
    }
    guard reader.isAtEnd, let files = WrittenFiles(names: Array(names), marks: marks) else { return nil }
    self.inputs = Array(inputs)
    self.isSettled = isSettled == 1
    awardsOutside = awards
    self.pages = pages
    self.files = files
  }

  init(
    inputs: BuildInputs, awardsOutside: String?, pages: Int, diagnostics: [Diagnostic], files: WrittenFiles, companions: Companions
  ) {
    self.inputs = inputs.bytes
    isSettled = inputs.isSettled
    self.awardsOutside = awardsOutside
    self.pages = pages
    self.diagnostics = diagnostics
    self.files = files
    self.companions = companions
  }
}
