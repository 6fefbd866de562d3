/// One name of a view: at once how it is read and what kind of value it gives, so that what is checked is what is rendered.
///
/// A getter that gives nil makes the name empty, which is not the same as unknown.
package struct Field<V: Sendable>: Sendable {
  let name: String
  let kind: Schema.Kind
  let read: @Sendable (V) -> Value

  package static func text(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Field {
    Field(name: name, kind: .text) { view in get(view).map(Value.text) ?? .none }
  }

  package static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTML?) -> Field {
    Field(name: name, kind: .html) { view in get(view).map(Value.html) ?? .none }
  }

  package static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int?) -> Field {
    Field(name: name, kind: .number) { view in get(view).map(Value.number) ?? .none }
  }

  package static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Field {
    Field(name: name, kind: .flag) { view in .flag(get(view)) }
  }

  /// A list of texts, each `{{.}}` inside the section.
  package static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Field {
    Field(name: name, kind: .texts) { view in .list(get(view).map(Value.text)) }
  }

  package static func list<E: View>(_ name: String, of element: E.Type, _ get: @escaping @Sendable (V) -> [E]) -> Field {
    Field(name: name, kind: .list { E.shape.schema }) { view in .rows(E.shape.rows(get(view))) }
  }

  package static func object<E: View>(_ name: String, of type: E.Type, _ get: @escaping @Sendable (V) -> E?) -> Field {
    Field(name: name, kind: .object { E.shape.schema }) { view in get(view).map { .object(E.shape.object($0)) } ?? .none }
  }
}
