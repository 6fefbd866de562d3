/// The values around the place that is being rendered, innermost last.
struct Contexts {
  private var frames: [Frame]

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
  func find(_ hash: UInt64) -> Value? {
    var index = frames.count - 1
    while index >= 0 {
      if let records = frames[index].records {
        let row = frames[index].row
        let value = records._withUnsafeGuaranteedRef { records in records.layout.slot(of: hash).map { records.read(row, $0) } }
        if let value { return value }
      }
      index -= 1
    }
    return nil
  }

  /// The layouts of all records, innermost first.
  var layouts: [Layout] {
    frames.reversed().compactMap { if case .object(let object) = $0.value { object.records.layout } else { nil } }
  }
}
