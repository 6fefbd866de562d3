/// The names a template may use on values of one view type, and how each is read.
package final class Shape<V: Sendable>: Sendable {
  let schema: Schema
  private let layout: Layout
  private let readers: [Reader]
  /// The same, to be called without counting a reference: threads would wait for each other's counts at every read.
  private let handles: [Unmanaged<Reader>]

  /// `name` is what messages call such a value ("role row"). Naming a field twice is a programmer's error.
  package init(_ name: String, _ fields: [Field<V>]) {
    var kinds: [String: Schema.Kind] = [:]
    for field in fields {
      precondition(kinds.updateValue(field.kind, forKey: field.name) == nil, "The shape of \(name) has two fields named \(field.name)")
    }
    layout = Layout(name, fields.map(\.name))
    schema = Schema(id: ObjectIdentifier(V.self), name: name, kinds: kinds)
    readers = fields.map { Reader(read: $0.read) }
    handles = readers.map { .passUnretained($0) }
  }

  /// The view as a record for a template; nothing is read yet.
  package func object(_ view: V) -> Object {
    rows([view])[0]
  }

  /// The views as a list of records; nothing is read yet.
  package func rows(_ views: [V]) -> Rows {
    Rows(layout: layout, count: views.count) { row, slot in
      views.withUnsafeBufferPointer { views in
        let view = UnsafeRawPointer(views.baseAddress! + row)
        return self.handles[slot]._withUnsafeGuaranteedRef { $0.read(view) }
      }
    }
  }
}

private final class Reader: Sendable {
  let read: @Sendable (UnsafeRawPointer) -> Value

  init(read: @escaping @Sendable (UnsafeRawPointer) -> Value) {
    self.read = read
  }
}
