/// A record whose values are read by name, each only when a template asks.
package struct Object: Sendable {
  let records: Records
  let row: Int

  init(records: Records, row: Int) {
    self.records = records
    self.row = row
  }

  /// A record of values known only at run time, such as parsed JSON. Of two equal names the first counts.
  package init(dynamic values: [(String, Value)]) {
    let read = values.map(\.1)
    self = Rows(layout: Layout("object", values.map(\.0)), count: 1) { _, slot in read[slot] }[0]
  }

  /// The value of the name, or nil where this record has no such name.
  package subscript(name: String) -> Value? {
    value(ofHash: nameHash(name))
  }

  func value(ofHash hash: UInt64) -> Value? {
    guard let slot = records.layout.slot(of: hash) else { return nil }
    return records.read(row, slot)
  }
}
