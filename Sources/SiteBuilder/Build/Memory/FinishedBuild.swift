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

  func packed() -> [UInt8] {
    var packed = PackedBytes()
    packed.add(inputs)
    packed.add(isSettled ? 1 : 0)
    packed.add(awardsOutside)
    packed.add(pages)
    packed.add(diagnostics.count)
    for finding in diagnostics { packed.add(finding) }
    packed.add(files.names)
    packed.add(files.count)
    for mark in files.marks { packed.add(mark) }
    return packed.bytes
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
    guard reader.isAtEnd, let files = WrittenFiles(names: Array(names), marks: marks) else { return nil }
    self.inputs = Array(inputs)
    self.isSettled = isSettled == 1
    awardsOutside = awards
    self.pages = pages
    self.files = files
  }

  init(
    inputs: BuildInputs, awardsOutside: String?, pages: Int, diagnostics: [Diagnostic], files: WrittenFiles
  ) {
    self.inputs = inputs.bytes
    isSettled = inputs.isSettled
    self.awardsOutside = awardsOutside
    self.pages = pages
    self.diagnostics = diagnostics
    self.files = files
  }
}
