/// The names a template may use on values of one view type, and how each is read.
package final class Shape<V: Sendable>: Sendable {
  let layout: Layout
  let schema: Schema
  private let readers: [@Sendable (V) -> Value]

  /// `name` is what messages call such a value ("role row"). Naming a field twice is a programmer's error.
  package init(_ name: String, _ fields: [Field<V>]) {
    var kinds: [String: Schema.Kind] = [:]
    for field in fields {
      precondition(kinds.updateValue(field.kind, forKey: field.name) == nil, "The shape of \(name) has two fields named \(field.name)")
    }
    layout = Layout(name, fields.map(\.name))
    schema = Schema(id: ObjectIdentifier(V.self), name: name, kinds: kinds)
    readers = fields.map(\.read)
  }

  /// The view as a record for a template; nothing is read yet.
  package func object(_ view: V) -> Object {
    Object(records: ViewRecords(shape: self, views: [view]), row: 0)
  }

  /// The views as a list of records; nothing is read yet.
  package func rows(_ views: [V]) -> Rows {
    Rows(records: ViewRecords(shape: self, views: views))
  }

  fileprivate func read(_ view: V, slot: Int) -> Value { readers[slot](view) }
}

private final class ViewRecords<V: Sendable>: Records {
  private let shape: Shape<V>
  private let views: [V]

  init(shape: Shape<V>, views: [V]) {
    self.shape = shape
    self.views = views
  }

  var layout: Layout { shape.layout }
  var count: Int { views.count }
  func slot(of hash: UInt64) -> Int? { shape.layout.slot(of: hash) }
  func value(row: Int, slot: Int) -> Value { shape.read(views[row], slot: slot) }
}
