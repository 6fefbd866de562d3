package import Diagnostics

/// Reads one mapping of an author's form, and collects every mistake instead of stopping at the first.
///
/// The names asked for are the names known: `finish()` reports every other field. Whoever reads a mapping finishes it.
package final class Fields {
  /// Where this mapping begins; line 1, column 1 for the form as a whole.
  package let span: Span
  let sink: Sink
  private let entries: [FormEntry]
  /// For each entry, whether its name was asked for.
  private var isAsked: [Bool]
  private var known: [String] = []
  /// Set where no form is read and the readers are asked what they would read.
  let recording: FieldRecording?

  /// The form at the head of a source file.
  package convenience init(source: SourceText) {
    self.init(yaml: source.frontMatter, path: source.path, firstLine: source.frontMatterLine, isReadable: source.isReadable)
  }

  /// A form given as text whose first line is that line of the file. Mistakes of the text itself leave the form empty, and it
  /// then says nothing about fields that are missing.
  package init(yaml: String, path: String, firstLine: Int = 1, isReadable: Bool = true) {
    sink = Sink(path: path, lineOffset: firstLine - 1)
    span = Span(path, line: 1, column: 1)
    let root = isReadable ? FormParser.parse(yaml, into: sink) : nil
    sink.isSilent = root == nil
    entries = root ?? []
    recording = nil
    isAsked = Array(repeating: false, count: entries.count)
  }

  private init(_ entries: [FormEntry], at place: FormPlace, _ sink: Sink) {
    self.sink = sink
    span = sink.span(place)
    self.entries = entries
    recording = nil
    isAsked = Array(repeating: false, count: entries.count)
  }

  /// A form that nobody filled in: what is read from it is noted.
  package init(recording: FieldRecording, path: String) {
    sink = Sink(path: path, lineOffset: 0)
    span = Span(path, line: 1, column: 1)
    entries = []
    isAsked = []
    self.recording = recording
  }

  private init(_ recording: FieldRecording, _ sink: Sink) {
    self.sink = sink
    span = sink.span(line: 1, column: 1)
    entries = []
    isAsked = []
    self.recording = recording
  }

  /// Everything found so far in the whole form, whichever mapping found it.
  package var diagnostics: [Diagnostic] {
    get { sink.diagnostics }
    set { sink.diagnostics = newValue }
  }

  /// Whether no form is read and what is asked for is noted.
  package var isRecording: Bool { recording != nil }

  package var isEmpty: Bool { entries.isEmpty }

  /// Whether the author filled in the field.
  package func has(_ name: String) -> Bool {
    if let recording {
      _ = recording.field(name)
      return true
    }
    return node(name) != nil
  }

  /// Notes that a form is refused without the field, where that is said in words of its own.
  package func noteRequired(_ name: String) { recording?.require(name) }

  /// Notes that a single text does in place of fields.
  package func noteText(_ name: String) { recording?.allowText(name) }

  /// Where the field's value is written, or its name when the value is empty or on the lines below;
  /// the mapping's own place when there is no such field.
  package func span(of name: String) -> Span {
    if let recording { return Span(span.path, line: recording.field(name).place, column: 1) }
    known.append(name)
    guard let entry = entries.first(where: { $0.name == name }) else { return span }
    let value = entry.value.place
    return sink.span(value.line == entry.place.line && !entry.value.isBlank ? value : entry.place)
  }

  /// Reports every field that was not asked for.
  package func finish() {
    for (entry, isAsked) in zip(entries, isAsked) where !isAsked {
      let names = Set(known)
      let guess = Suggestion.closest(to: entry.name, among: names)
      // One slip of the pen is one finding: the field it was meant as is then not missing as well.
      if let guess { sink.diagnostics.removeAll { $0 == missing(guess) } }
      var fix = guess.map { "Did you mean `\($0)`?" }
      if fix == nil, !names.isEmpty, names.count <= 8 { fix = "The fields here are \(Wording.list(names.sorted(), "and"))." }
      let place = sink.span(entry.place)
      // A second field of the same name would be the next mistake.
      let isFree = guess.map { guess in !entries.contains { $0.name == guess } } ?? false
      if let guess, !isFree { fix = "There is `\(guess)` as well: take one of the two out." }
      let edit =
        isFree ? Suggestion.unmistakable(for: entry.name, among: names).map { Edit(.word, at: place, from: entry.name, to: $0) } : nil
      sink.report("unknown-field", at: place, "The field \(Wording.quoted(entry.name)) is not known here.", fix: fix, edit: edit)
    }
  }

  func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      "missing-field", at: span, "The field \(Wording.quoted(name)) is missing.", fix: "Add a line `\(name): …`.", missingField: name)
  }

  /// The value of a field, or nil where it is absent or left empty. From now on the name is known.
  func node(_ name: String) -> FormNode? {
    known.append(name)
    guard let index = entries.firstIndex(where: { $0.name == name }) else { return nil }
    isAsked[index] = true
    let value = entries[index].value
    return value.isBlank ? nil : value
  }

  /// The field was left empty, rather than left out.
  func isBlank(_ name: String) -> Bool { entries.contains { $0.name == name && $0.value.isBlank } }

  /// A nested mapping.
  package func fields(_ name: String) -> Fields? {
    if let recording { return Fields(recording.inner(name, isList: false), sink) }
    guard let node = node(name) else { return nil }
    if case .group(let entries, let place) = node { return Fields(entries, at: place, sink) }
    wrong(name, node, "fields of its own")
    return nil
  }

  /// The entries of a list of anything. A single value counts as a list of one.
  package func list(_ name: String) -> [Item] {
    if let recording { return [.fields(Fields(recording.inner(name, isList: true), sink))] }
    guard let node = node(name) else { return [] }
    return items(node, of: name)
  }

  /// One value of any shape; the first where its author wrote a list.
  package func item(_ name: String) -> Item? {
    if let recording { return .fields(Fields(recording.inner(name, isList: false), sink)) }
    return list(name).first
  }

  /// Whether the author wrote a list, where a single value would have done.
  package func isList(_ name: String) -> Bool {
    if case .list? = node(name) { true } else { false }
  }

  /// A mapping whose keys its author chooses, in source order.
  package func mapping(_ name: String) -> [(key: Located<String>, value: Item)] {
    guard let node = node(name) else { return [] }
    guard case .group(let entries, _) = node else {
      wrong(name, node, "fields of its own")
      return []
    }
    return entries.compactMap { entry in
      let key = Located(entry.name, at: sink.span(entry.place))
      if entry.value.isBlank {
        sink.report(
          "empty-field", at: key.span, "The field \(Wording.quoted(entry.name)) is empty.", fix: "Write its value after the colon.")
        return nil
      }
      return (key, item(entry.value, of: name))
    }
  }

  private func items(_ node: FormNode, of name: String) -> [Item] {
    guard case .list(let entries, _) = node else { return [item(node, of: name)] }
    var items: [Item] = []
    items.reserveCapacity(entries.count)
    for entry in entries {
      if entry.isBlank { reportBlankEntry(entry, of: name) } else { items.append(item(entry, of: name)) }
    }
    return items
  }

  private func item(_ node: FormNode, of name: String) -> Item {
    switch node {
    case .group(let entries, let place): .fields(Fields(entries, at: place, sink))
    case .list(_, let place): .list(items(node, of: name), at: sink.span(place))
    case .scalar(let scalar): .text(Located(scalar.text, at: sink.span(scalar.place)))
    }
  }

  func reportBlankEntry(_ entry: FormNode, of name: String) {
    sink.report(
      "empty-field", at: sink.span(entry.place), "An entry of \(Wording.quoted(name)) is empty.",
      fix: "Write something after the hyphen, or remove it.")
  }

  /// Reports a value of another type than the field has.
  func wrong(_ name: String, _ node: FormNode, _ expected: String, fix: String? = nil) {
    sink.report(
      "wrong-type", at: sink.span(node.place), "\(Wording.quoted(name)) should be \(expected), but here it is \(node.described).", fix: fix)
  }
}
