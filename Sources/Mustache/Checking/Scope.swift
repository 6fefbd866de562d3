/// What names can mean at one place of a template: the records around it, and what `.` is.
struct Scope: Hashable {
  /// Innermost last, each kind of record once: of two of one kind the inner answers every name.
  /// That also keeps the number of different scopes finite where templates include themselves.
  private(set) var records: [Schema]
  private(set) var current: Current

  enum Current: Hashable {
    case record, leaf(Leaf)
  }

  enum Leaf: Hashable {
    case text, html, number, flag
  }

  init(_ schema: Schema) {
    records = [schema]
    current = .record
  }

  func entering(_ schema: Schema) -> Scope {
    var inner = self
    inner.records.removeAll { $0.id == schema.id }
    inner.records.append(schema)
    inner.current = .record
    return inner
  }

  func entering(_ leaf: Leaf) -> Scope {
    var inner = self
    inner.current = .leaf(leaf)
    return inner
  }

  func find(_ name: String) -> Schema.Kind? {
    for schema in records.reversed() {
      if let kind = schema.kinds[name] { return kind }
    }
    return nil
  }

  /// All names, innermost first, in byte order within each record.
  var names: [String] {
    records.reversed().flatMap { $0.kinds.keys.sorted() }
  }
}
