/// A list of records of one kind, each read only when a template asks.
package struct Rows: Sendable {
  let records: Records

  init(layout: Layout, count: Int, read: @escaping Records.Reader) {
    records = Records(layout: layout, count: count, read: read)
  }

  package var count: Int { records.count }

  package subscript(row: Int) -> Object { Object(records: records, row: row) }
}

/// The records of one list. A class, so that naming one record takes two words and no allocation; with a closure for what the type
/// of the view decides, because that one is compiled for the type, where generic code reached through a protocol would not be.
final class Records: Sendable {
  /// Gives the value in a slot of a row.
  typealias Reader = @Sendable (_ row: Int, _ slot: Int) -> Value

  let layout: Layout
  let count: Int
  let read: Reader

  init(layout: Layout, count: Int, read: @escaping Reader) {
    self.layout = layout
    self.count = count
    self.read = read
  }
}
