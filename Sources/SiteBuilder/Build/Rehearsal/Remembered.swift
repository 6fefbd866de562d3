import Storage

/// What was made of files, for as long as they stay the same.
struct Remembered<Value: Sendable>: Sendable {
  /// What was made of one file. A class, since thousands of them are handed on each time and few are new.
  final class Memory: Sendable {
    let file: SourceFile
    let value: Value
    /// Whether no later change can have left the file's times as they are. One within the same tick of the clock could.
    let isSettled: Bool

    /// - Parameter moment: a time of the files' clock before the file was listed.
    init(_ file: SourceFile, _ value: Value, listedAt moment: Int64) {
      self.file = file
      self.value = value
      isSettled = max(file.changed, file.modified) < moment
    }
  }

  private var memories: [String: Memory] = [:]

  /// Nil where the file is new, or may have changed.
  subscript(file: SourceFile) -> Memory? {
    guard let memory = memories[file.path], memory.isSettled, memory.file == file else { return nil }
    return memory
  }

  /// What was made of a file when it was looked at last, whatever it says by now.
  func last(_ path: String) -> Value? { memories[path]?.value }

  /// Keeps what was made of these files, and forgets all others.
  mutating func keep(_ kept: [Memory]) {
    memories = Dictionary(minimumCapacity: kept.count)
    for memory in kept { memories[memory.file.path] = memory }
  }
}
