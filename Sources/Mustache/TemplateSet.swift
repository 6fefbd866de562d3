package import Diagnostics

/// Templates in the Mustache language, compiled once.
///
/// ```swift
/// let templates = TemplateSet(sources: [(name: "page/role", path: "Templates/page/role.mustache", text: bytes), …])
/// let mistakes = templates.diagnostics + templates.check(template: "page/role", against: RolePage.self)
/// guard mistakes.isEmpty, let page = templates.template("page/role") else { … }
/// var out: [UInt8] = []
/// try page.render(rolePage, into: &out)
/// ```
///
/// All of Mustache 1.4 but lambdas: variables, sections, inverted sections, partials `{{> parts/facts}}`, partials named by the data
/// `{{>*kind}}`, parents with blocks `{{< layout}}{{$title}}…{{/title}}{{/layout}}`, comments and changes of delimiters.
///
/// - `{{x}}` escapes text and writes `HTML` as it is, so templates need no triple braces.
/// - Empty, and so skipped by `{{#x}}` and shown by `{{^x}}`: no value, false, 0, empty text, empty list.
/// - A section sets `.`: to each item of a list, otherwise to the value itself.
/// - In a strict set a name, template or block nobody knows is an error; otherwise it is empty, as the specification has it.
///
/// A set is immutable and may render on any number of threads at once.
package struct TemplateSet: Sendable {
  /// Mistakes of syntax and unknown templates or blocks, in all sources, sorted. Such a tag renders as if it were not there.
  package let diagnostics: [Diagnostic]
  private let program: Program
  private let reach: Reach
  private let isStrict: Bool

  /// - Parameters:
  ///   - sources: `name` is what tags call the template (the file path without `.mustache`); `path` is for messages.
  ///   - strict: whether unknown names are errors.
  package init(sources: [(name: String, path: String, text: [UInt8])], strict: Bool = true) {
    let compiler = Compiler(sources.map { Source(name: $0.name, path: $0.path, text: $0.text) }, isStrict: strict)
    program = compiler.program
    reach = Reach(program)
    isStrict = strict
    diagnostics = (compiler.diagnostics + (strict ? reach.unknownBlocks(in: program) : [])).sorted()
  }

  /// All names, in byte order.
  package var names: [String] {
    program.templates.map(\.source.name).sorted()
  }

  /// The template of that name, for rendering many pages without looking it up again.
  package func template(_ name: String) -> Template? {
    program.indexes[name].map { Template(program: program, isStrict: isStrict, index: $0) }
  }

  /// What could go wrong when the template shows such a view, in it and in all it includes, whatever the data.
  ///
  /// Sorted, each once. What dynamic names insert is known only while rendering and checked then.
  package func check<V: View>(template name: String, against type: V.Type) -> [Diagnostic] {
    guard let index = program.indexes[name] else { return [UnknownName.template(name, program, at: Span(name))] }
    return Checker.check(program, template: index, V.shape.schema)
  }

  /// Appends the page to `out`. After an error `out` holds what had been written until then.
  package func render<V: View>(_ name: String, _ view: V, into out: inout [UInt8]) throws(TemplateError) {
    guard let template = template(name) else {
      throw TemplateError(diagnostic: UnknownName.template(name, program, at: Span(name)))
    }
    try template.render(view, into: &out)
  }

  /// Names of all templates that rendering this one can touch, itself included, in byte order: what a cached page depends on.
  /// With a dynamic name among them these are all templates. Empty for an unknown template.
  package func closure(of name: String) -> [String] {
    guard let index = program.indexes[name] else { return [] }
    return reach.closure(of: index).map { program.templates[$0].source.name }.sorted()
  }
}
