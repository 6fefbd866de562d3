/// A record whose values are read by name, each only when a template asks.
package struct Object: Sendable {
  let records: any Records
  let row: Int

  init(records: any Records, row: Int) {
    self.records = records
    self.row = row
  }

  /// A record of values known only at run time, such as parsed JSON. Of two equal names the first counts.
  package init(dynamic values: [(String, Value)]) {
    self.init(records: DynamicRecord(layout: Layout("object", values.map(\.0)), values: values.map(\.1)), row: 0)
  }

  /// The value of the name, or nil where this record has no such name.
  package subscript(name: String) -> Value? {
    value(ofHash: nameHash(name))
  }

  func value(ofHash hash: UInt64) -> Value? {
    guard let slot = records.slot(of: hash) else { return nil }
    return records.value(row: row, slot: slot)
  }
}

private final class DynamicRecord: Records {
  let layout: Layout
  let values: [Value]
  var count: Int { 1 }

  init(layout: Layout, values: [Value]) {
    self.layout = layout
    self.values = values
  }

  func slot(of hash: UInt64) -> Int? { layout.slot(of: hash) }
  func value(row: Int, slot: Int) -> Value { values[slot] }
}
