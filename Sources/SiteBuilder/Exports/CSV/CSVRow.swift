/// One row of a table, cell after cell.
struct CSVRow {
  private var bytes: [UInt8] = []
  private var isEmpty = true

  // MARK: - Names of the columns

  /// - Parameter way: to the object that has these members.
  mutating func addNames(of fields: [DataField], at way: String = "") {
    for field in fields { addNames(of: field.form, at: way + field.name) }
  }

  private mutating func addNames(of form: DataForm, at way: String) {
    switch form {
    case .constant: break
    case .range:
      add(way + ".least")
      add(way + ".most")
    case .record(let record) where record.cell == nil: addNames(of: record.fields, at: way + ".")
    default: add(way)
    }
  }

  // MARK: - Cells, in the same order

  mutating func addCells(of fields: [DataField], _ members: [JSONMember]) {
    for field in fields { addCells(of: field.form, members.first { $0.name == field.name }?.value) }
  }

  private mutating func addCells(of form: DataForm, _ value: JSONValue?) {
    switch form {
    case .constant: break
    case .range:
      let ends = if case .list(let ends)? = value { ends } else { [JSONValue]() }
      add(ends.first.map { Self.text($0, .number) } ?? "")
      add(ends.last.map { Self.text($0, .number) } ?? "")
    case .record(let record) where record.cell == nil:
      let members = if case .members(let members)? = value { members } else { [JSONMember]() }
      addCells(of: record.fields, members)
    default: add(value.map { Self.text($0, form) } ?? "")
    }
  }

  /// What stands in a cell.
  private static func text(_ value: JSONValue, _ form: DataForm) -> String {
    switch (value, form) {
    case (.text(let text), _): return text
    case (.number(let number), _): return String(number)
    case (.flag(let flag), _): return flag ? "true" : "false"
    case (.list(let values), .list(let element)): return values.map { text($0, element) }.joined(separator: "; ")
    case (.members(let members), .record(let record)):
      guard let name = record.cell, let field = record.field(name), let value = members.first(where: { $0.name == name })?.value else {
        return ""
      }
      return text(value, field.form)
    default: return ""
    }
  }

  // MARK: - Bytes

  private mutating func add(_ cell: String) {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    CSVCell.write(cell, into: &bytes)
  }

  /// Writes the row and begins the next.
  mutating func end(_ out: inout [UInt8]) {
    out += bytes
    out += "\r\n".utf8
    bytes.removeAll(keepingCapacity: true)
    isEmpty = true
  }
}
