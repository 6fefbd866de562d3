/// The values around the place that is being rendered, innermost last.
struct Contexts {
  private var frames: [Frame]
  /// Records inside the outermost one, by the hash of their name: most names of a page begin with one of the same few.
  private var inner: [(hash: UInt64, object: Object)] = []

  private struct Frame {
    /// For a record: any of the same list.
    var value: Value
    /// The records of `value`, which keeps them alive. Looking a name up walks over several frames: without this each
    /// would cost a count of references.
    var records: Unmanaged<Records>?
    var row = 0
  }

  init(_ value: Value) {
    frames = []
    frames.reserveCapacity(16)
    push(value)
  }

  var current: Value {
    let frame = frames[frames.count - 1]
    if case .object(let object) = frame.value { return .object(Object(records: object.records, row: frame.row)) }
    return frame.value
  }

  mutating func push(_ value: Value) {
    if case .object(let object) = value {
      push(object)
    } else {
      frames.append(Frame(value: value))
    }
  }

  mutating func push(_ object: Object) {
    frames.append(Frame(value: .object(object), records: .passUnretained(object.records), row: object.row))
  }

  mutating func pop() {
    frames.removeLast()
  }

  /// From a record to the next of its list.
  mutating func advance() {
    frames[frames.count - 1].row += 1
  }

  mutating func replace(_ value: Value) {
    pop()
    push(value)
  }

  /// What the name gives in the innermost record that has it.
  mutating func find(_ hash: UInt64) -> Value? {
    var index = frames.count - 1
    while index > 0 {
      if let value = read(hash, at: index) { return value }
      index -= 1
    }
    // The outermost record stays for the whole page, so what lies in it is made once.
    for known in inner where known.hash == hash { return .object(known.object) }
    guard let value = read(hash, at: 0) else { return nil }
    if case .object(let object) = value { inner.append((hash, object)) }
    return value
  }

  private func read(_ hash: UInt64, at index: Int) -> Value? {
    guard let records = frames[index].records else { return nil }
    let row = frames[index].row
    return records._withUnsafeGuaranteedRef { records in records.layout.slot(of: hash).map { records.read(row, $0) } }
  }

  /// The layouts of all records, innermost first.
  var layouts: [Layout] {
    frames.reversed().compactMap { if case .object(let object) = $0.value { object.records.layout } else { nil } }
  }
}
