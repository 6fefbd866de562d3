import Storage

/// What was made of files, for as long as they stay the same.
struct Remembered<Value: Sendable>: Sendable {
  private struct Memory: Sendable {
    var file: SourceFile
    var value: Value
    /// Whether no later change can have left the file's times as they are. One within the same tick of the clock could.
    var isSettled: Bool
  }

  private var memories: [String: Memory] = [:]

  /// Nil where the file is new, or may have changed.
  subscript(file: SourceFile) -> Value? {
    guard let memory = memories[file.path], memory.isSettled, memory.file == file else { return nil }
    return memory.value
  }

  /// Keeps what was made of these files, and forgets all others.
  /// - Parameter moment: a time of the files' clock before they were listed.
  mutating func keep(_ values: [(file: SourceFile, value: Value)], listedAt moment: Int64) {
    var kept = Dictionary<String, Memory>(minimumCapacity: values.count)
    for (file, value) in values {
      kept[file.path] = Memory(file: file, value: value, isSettled: max(file.changed, file.modified) < moment)
    }
    memories = kept
  }
}
