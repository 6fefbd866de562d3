/// One name of a view: at once how it is read and what kind of value it gives, so that what is checked is what is rendered.
///
/// A getter that gives nil makes the name empty, which is not the same as unknown.
package struct Field<V: Sendable>: Sendable {
  /// Reads from the address of a view. Its type does not depend on the view's, which spares the runtime a look-up at every read.
  typealias Reader = @Sendable (UnsafeRawPointer) -> Value

  let name: String
  let kind: Schema.Kind
  let read: Reader

  private init(_ name: String, _ kind: Schema.Kind, _ get: @escaping @Sendable (borrowing V) -> Value) {
    self.name = name
    self.kind = kind
    read = { lend($0.assumingMemoryBound(to: V.self), to: get) }
  }

  package static func text(_ name: String, _ get: @escaping @Sendable (V) -> String?) -> Field {
    Field(name, .text) { view in get(view).map(Value.text) ?? .none }
  }

  package static func html(_ name: String, _ get: @escaping @Sendable (V) -> HTML?) -> Field {
    Field(name, .html) { view in get(view).map(Value.html) ?? .none }
  }

  package static func number(_ name: String, _ get: @escaping @Sendable (V) -> Int?) -> Field {
    Field(name, .number) { view in get(view).map(Value.number) ?? .none }
  }

  package static func flag(_ name: String, _ get: @escaping @Sendable (V) -> Bool) -> Field {
    Field(name, .flag) { view in .flag(get(view)) }
  }

  /// A list of texts, each `{{.}}` inside the section.
  package static func texts(_ name: String, _ get: @escaping @Sendable (V) -> [String]) -> Field {
    Field(name, .texts) { view in .list(get(view).map(Value.text)) }
  }

  package static func list<E: View>(_ name: String, of element: E.Type, _ get: @escaping @Sendable (V) -> [E]) -> Field {
    Field(name, .list({ E.shape.schema })) { view in .rows(E.shape.rows(get(view))) }
  }

  package static func object<E: View>(_ name: String, of type: E.Type, _ get: @escaping @Sendable (V) -> E?) -> Field {
    Field(name, .object({ E.shape.schema })) { view in get(view).map { .object(E.shape.object($0)) } ?? .none }
  }
}

/// Calls with the value where it lies. What may be uncopyable cannot be copied on the way, which for a view would cost
/// a reference count for each of its properties at every read.
private func lend<V: ~Copyable, Result>(_ pointer: UnsafePointer<V>, to body: (borrowing V) -> Result) -> Result {
  body(pointer.pointee)
}
