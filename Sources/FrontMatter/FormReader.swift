import CYaml

/// Makes nodes straight from libyaml's events: a tree of the YAML package's own would cost as much again as reading the text.
struct FormReader: ~Copyable {
  /// What ends the reading.
  enum Failure: Error {
    case problem(YAMLEvents.Problem)
    case duplicate(name: String, first: FormPlace)
  }

  /// A field whose name can't be one, or a text that can't be shown; the rest of the form is read all the same.
  struct Refusal {
    enum Reason { case notText, merge, control }

    let reason: Reason
    let place: FormPlace
  }

  /// A pair within brackets is a group of its own, and a list may begin in the column of its field: either doubles the depth that
  /// the checker counts.
  private static let deepest = 2 * FormChecker.deepestNesting + 2

  private var events: YAMLEvents
  private var depth = 0
  private(set) var refusals: [Refusal] = []

  /// The text has to outlive the reader.
  init(_ text: UnsafeBufferPointer<UInt8>) { events = YAMLEvents(of: text) }

  /// What the whole text holds; nil when that is nothing.
  mutating func root() throws(Failure) -> FormNode? {
    // The beginning of the stream, then that of the form.
    _ = try next()
    guard try next() != YAML_STREAM_END_EVENT else { return nil }
    let root = try node(try next())
    _ = try next()
    guard try next() == YAML_STREAM_END_EVENT else { throw problem("found another document") }
    return root
  }

  private mutating func next() throws(Failure) -> yaml_event_type_t {
    do { return try events.next() } catch { throw .problem(error) }
  }

  private func problem(_ words: String) -> Failure { .problem(YAMLEvents.Problem(words: words, place: events.place)) }

  private mutating func node(_ event: yaml_event_type_t) throws(Failure) -> FormNode {
    switch event {
    case YAML_SCALAR_EVENT: return .scalar(scalar())
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard depth < Self.deepest else { throw problem("nested too deep") }
      depth += 1
      defer { depth -= 1 }
      return event == YAML_SEQUENCE_START_EVENT ? try list() : try group()
    default: throw problem("found undefined alias")
    }
  }

  private mutating func list() throws(Failure) -> FormNode {
    let place = events.place
    var nodes: [FormNode] = []
    while case let event = try next(), event != YAML_SEQUENCE_END_EVENT { nodes.append(try node(event)) }
    return .list(nodes, at: place)
  }

  private mutating func group() throws(Failure) -> FormNode {
    let place = events.place
    var entries: [FormEntry] = []
    var names = FormNames()
    while case let event = try next(), event != YAML_MAPPING_END_EVENT {
      let place = events.place
      guard event == YAML_SCALAR_EVENT else {
        _ = try node(event)
        try skipValue(.notText, at: place)
        continue
      }
      let name = String(decoding: events.text, as: UTF8.self)
      names.add(name, at: place)
      if name == "<<" {
        try skipValue(.merge, at: place)
      } else {
        entries.append(FormEntry(name: name, place: place, value: try node(try next())))
      }
    }
    if let (name, first) = names.duplicate { throw .duplicate(name: name, first: first) }
    return .group(entries, at: place)
  }

  /// Passes over the value of a refused field; what is wrong within it is not reported.
  private mutating func skipValue(_ reason: Refusal.Reason, at place: FormPlace) throws(Failure) {
    let refusal = Refusal(reason: reason, place: place)
    let before = refusals.count
    _ = try node(try next())
    refusals.replaceSubrange(before..., with: CollectionOfOne(refusal))
  }

  /// A block of text brings along the end of its last line, which its author didn't write.
  private mutating func scalar() -> FormScalar {
    var written = events.text
    while written.last == 0x0A { written.removeLast() }
    let text = String(decoding: written, as: UTF8.self)
    var isBlank = text.utf8.isEmpty
    if events.isPlain {
      isBlank = isBlank || text == "~" || (text.utf8.count == 4 && (text == "null" || text == "Null" || text == "NULL"))
    } else {
      // Spaces in quotes show nothing, and only a code such as `\0` brings a control character here: the file itself has none.
      isBlank = isBlank || written.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
      if Self.hasControl(written) { refusals.append(Refusal(reason: .control, place: events.place)) }
    }
    return FormScalar(text: text, place: events.place, isBlank: isBlank)
  }

  private static func hasControl(_ text: UnsafeBufferPointer<UInt8>.SubSequence) -> Bool {
    var previous: UInt8 = 0
    for byte in text {
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return true }
      if byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
      previous = byte
    }
    return false
  }
}
