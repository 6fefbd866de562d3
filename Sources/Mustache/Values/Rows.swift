/// Where the records of one kind are kept and read. A class, so that a reference to one record is two words and costs no allocation.
protocol Records: AnyObject, Sendable {
  var layout: Layout { get }
  var count: Int { get }
  func slot(of hash: UInt64) -> Int?
  func value(row: Int, slot: Int) -> Value
}

/// A list of records of one kind, each read only when a template asks.
package struct Rows: Sendable {
  let records: any Records

  package var count: Int { records.count }

  package subscript(row: Int) -> Object { Object(records: records, row: row) }
}
