package import Diagnostics
import Yams

/// Reads one mapping of an author's form, and collects every mistake instead of stopping at the first.
///
/// The names asked for are the names known: `finish()` reports every other field. Whoever reads a mapping finishes it.
package final class Fields {
  /// Where this mapping begins; line 1, column 1 for the form as a whole.
  package let span: Span
  let sink: Sink
  private var entries: [Entry]
  private var known: [String] = []

  private struct Entry {
    let key: String
    let mark: Mark?
    let value: Node
    var isAsked = false
  }

  /// The form at the head of a source file.
  package convenience init(source: SourceText) {
    self.init(yaml: source.frontMatter, path: source.path, firstLine: source.frontMatterLine, isReadable: source.isReadable)
  }

  /// A form given as text whose first line is that line of the file. Mistakes of the text itself leave the form empty, and it
  /// then says nothing about fields that are missing.
  package init(yaml: String, path: String, firstLine: Int = 1, isReadable: Bool = true) {
    sink = Sink(path: path, lineOffset: firstLine - 1)
    span = Span(path, line: 1, column: 1)
    entries = []
    let root = isReadable ? FormParser.parse(yaml, into: sink) : nil
    sink.isSilent = root == nil
    if let root { entries = Self.entries(of: root, sink) }
  }

  private init(_ mapping: Node.Mapping, _ sink: Sink) {
    self.sink = sink
    span = sink.span(mapping.mark)
    entries = Self.entries(of: mapping, sink)
  }

  private static func entries(of mapping: Node.Mapping, _ sink: Sink) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(mapping.count)
    for (key, value) in mapping {
      if case .scalar(let scalar) = key {
        if scalar.string == "<<" {
          sink.report(
            "yaml-feature", at: sink.span(scalar.mark), "Merging fields with `<<` is not used in these files.", fix: "Write the fields out."
          )
        } else {
          entries.append(Entry(key: scalar.string, mark: scalar.mark, value: value))
        }
      } else {
        sink.report(
          "yaml-feature", at: sink.span(key.mark), "The name of a field must be text.",
          fix: "Put quotes around a value that starts with `[` or `{`.")
      }
    }
    return entries
  }

  /// Everything found so far in the whole form, whichever mapping found it.
  package var diagnostics: [Diagnostic] {
    get { sink.diagnostics }
    set { sink.diagnostics = newValue }
  }

  package var isEmpty: Bool { entries.isEmpty }

  /// Whether the author filled in the field.
  package func has(_ name: String) -> Bool { node(name) != nil }

  /// Where the field's value is written, or its name when the value is empty or on the lines below;
  /// the mapping's own place when there is no such field.
  package func span(of name: String) -> Span {
    known.append(name)
    guard let entry = entries.first(where: { $0.key == name }) else { return span }
    guard let mark = entry.value.mark, let keyMark = entry.mark, mark.line == keyMark.line, !entry.value.isBlank else {
      return sink.span(entry.mark)
    }
    return sink.span(mark)
  }

  /// Reports every field that was not asked for.
  package func finish() {
    for entry in entries where !entry.isAsked {
      let names = Set(known)
      let guess = Suggestion.closest(to: entry.key, among: names)
      // One slip of the pen is one finding: the field it was meant as is then not missing as well.
      if let guess { sink.diagnostics.removeAll { $0 == missing(guess) } }
      var fix = guess.map { "Did you mean `\($0)`?" }
      if fix == nil, !names.isEmpty, names.count <= 8 { fix = "The fields here are \(Wording.list(names.sorted(), "and"))." }
      sink.report("unknown-field", at: sink.span(entry.mark), "The field \(Wording.quoted(entry.key)) is not known here.", fix: fix)
    }
  }

  func missing(_ name: String) -> Diagnostic {
    Diagnostic("missing-field", at: span, "The field \(Wording.quoted(name)) is missing.", fix: "Add a line `\(name): …`.")
  }

  /// The value of a field, or nil where it is absent or left empty. From now on the name is known.
  func node(_ name: String) -> Node? {
    known.append(name)
    guard let index = entries.firstIndex(where: { $0.key == name }) else { return nil }
    entries[index].isAsked = true
    let value = entries[index].value
    return value.isBlank ? nil : value
  }

  /// The field was left empty, rather than left out.
  func isBlank(_ name: String) -> Bool { entries.contains { $0.key == name && $0.value.isBlank } }

  /// A nested mapping.
  package func fields(_ name: String) -> Fields? {
    guard let node = node(name) else { return nil }
    if case .mapping(let mapping) = node { return Fields(mapping, sink) }
    wrong(name, node, "fields of its own")
    return nil
  }

  /// The entries of a list of anything. A single value counts as a list of one.
  package func list(_ name: String) -> [Item] {
    guard let node = node(name) else { return [] }
    return items(node, of: name)
  }

  /// Whether the author wrote a list, where a single value would have done.
  package func isList(_ name: String) -> Bool {
    if case .sequence? = node(name) { true } else { false }
  }

  /// A mapping whose keys its author chooses, in source order.
  package func mapping(_ name: String) -> [(key: Located<String>, value: Item)] {
    guard let node = node(name) else { return [] }
    guard case .mapping(let mapping) = node else {
      wrong(name, node, "fields of its own")
      return []
    }
    return Self.entries(of: mapping, sink).compactMap { entry in
      let key = Located(entry.key, at: sink.span(entry.mark))
      if entry.value.isBlank {
        sink.report(
          "empty-field", at: key.span, "The field \(Wording.quoted(entry.key)) is empty.", fix: "Write its value after the colon.")
        return nil
      }
      return (key, item(entry.value, of: name))
    }
  }

  private func items(_ node: Node, of name: String) -> [Item] {
    guard case .sequence(let sequence) = node else { return [item(node, of: name)] }
    var items: [Item] = []
    items.reserveCapacity(sequence.count)
    for entry in sequence {
      if entry.isBlank { reportBlankEntry(entry, of: name) } else { items.append(item(entry, of: name)) }
    }
    return items
  }

  private func item(_ node: Node, of name: String) -> Item {
    switch node {
    case .mapping(let mapping): .fields(Fields(mapping, sink))
    case .sequence: .list(items(node, of: name), at: sink.span(node.mark))
    case .scalar(let scalar): .text(Located(scalar.written, at: sink.span(scalar.mark)))
    case .alias: .text(Located("", at: sink.span(node.mark)))
    }
  }

  func reportBlankEntry(_ entry: Node, of name: String) {
    sink.report(
      "empty-field", at: sink.span(entry.mark), "An entry of \(Wording.quoted(name)) is empty.",
      fix: "Write something after the hyphen, or remove it.")
  }

  /// Reports a value of another type than the field has.
  func wrong(_ name: String, _ node: Node, _ expected: String, fix: String? = nil) {
    sink.report(
      "wrong-type", at: sink.span(node.mark), "\(Wording.quoted(name)) should be \(expected), but here it is \(node.described).", fix: fix)
  }
}
