/// One template of a set, found once by name and rendered as often as needed.
package struct Template: Sendable {
  let program: Program
  let isStrict: Bool
  let index: Int

  /// Its file path below the templates' folder without `.mustache`.
  package var name: String { program.templates[index].source.name }

  /// Appends the page to `out`. After an error `out` holds what had been written until then.
  package func render<V: View>(_ view: V, into out: inout [UInt8]) throws(TemplateError) {
    try render(value: .object(V.shape.object(view)), into: &out)
  }

  /// The same for data without a view type.
  package func render(value: Value, into out: inout [UInt8]) throws(TemplateError) {
    try Renderer.render(program, template: index, value, isStrict: isStrict, into: &out)
  }
}
