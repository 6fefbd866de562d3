import Diagnostics
import Yams

/// From YAML text to nodes, with every refusal put into a plain sentence.
enum FormParser {
  /// The form's fields; nil when the text has mistakes, which are then in the sink. An empty text has no fields.
  static func parse(_ yaml: String, into sink: Sink) -> [FormEntry]? {
    guard FormChecker.accepts(yaml, sink) else { return nil }
    do {
      // Without resolving rules every scalar stays the text that was written; UTF-8 spares a conversion.
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return [] }
      switch FormNode(root, sink) {
      case .group(let entries, _): return entries
      case .scalar(let scalar) where scalar.isBlank: return []
      case let other:
        sink.report(
          "yaml-syntax", at: sink.span(other.place), "There should be fields here, such as `title: …`, but this is \(other.described).")
      }
    } catch let error as YamlError {
      report(error, yaml, sink)
    } catch {
      reportAnything(at: sink.span(line: 1, column: 1), sink)
    }
    return nil
  }

  private static func report(_ error: YamlError, _ yaml: String, _ sink: Sink) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let isColon = Self.isColon(at: mark, in: yaml)
      report(isColon ? "mapping values are not allowed" : problem, at: mark, context?.mark, sink)
    case .duplicatedKeysInMapping(let names, let context):
      let name = names.first ?? ""
      let first = context.mark
      let second = secondPlace(of: name, after: first, in: yaml) ?? (first.line, first.column)
      sink.report(
        "duplicate-field", at: sink.span(line: second.0, column: second.1),
        "The field \(Wording.quoted(name)) is here twice; it was first written in line \(first.line + sink.lineOffset).",
        fix: "Keep one of them.")
    default: reportAnything(at: sink.span(line: 1, column: 1), sink)
    }
  }

  private static func isColon(at mark: Mark, in yaml: String) -> Bool {
    let lines = yaml.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
    return lines.dropFirst(mark.line - 1).first?.unicodeScalars.dropFirst(mark.column - 1).first == ":"
  }

  /// libyaml's own words say what its scanner expected, which tells an author nothing; the likely cause does.
  private static func report(_ problem: String, at mark: Mark, _ context: Mark?, _ sink: Sink) {
    let place = sink.span(FormPlace(mark))
    switch problem {
    case _ where problem.hasPrefix("mapping values are not allowed"):
      sink.report("yaml-syntax", at: place, "A colon followed by a space can't be part of a value like this.", fix: Slip.quoteAll)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      sink.report(
        "yaml-syntax", at: place, "A comma or a closing bracket is missing before this.", fix: "Entries in brackets are parted by commas.")
    case "found unknown escape character", "did not find expected hexdecimal number", "found invalid Unicode character escape code":
      sink.report(
        "yaml-syntax", at: place, "A backslash in double quotes begins a code, and this is none.",
        fix: "Use single quotes, or write the backslash twice.")
    case "could not find expected ':'":
      sink.report(
        "yaml-syntax", at: sink.span(FormPlace(context ?? mark)), "This is neither a field nor part of one.",
        fix: "A field needs a colon and a space after its name.")
    case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>",
      "block sequence entries are not allowed in this context", "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      sink.report(
        "yaml-syntax", at: place, "This line doesn't fit the lines above it.",
        fix: "Check how far it is indented: what belongs together begins in the same column.")
    default: reportAnything(at: place, sink)
    }
  }

  private static func reportAnything(at place: Span, _ sink: Sink) {
    sink.report(
      "yaml-syntax", at: place, "The fields can't be read from here on.",
      fix: "Compare this line and the one above it with a file that works.")
  }

  /// The next line that begins with the name in the same column as the first.
  private static func secondPlace(of name: String, after first: Mark, in yaml: String) -> (line: Int, column: Int)? {
    let indent = first.column - 1
    for (index, line) in yaml.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().dropFirst(first.line) {
      var text = line.dropFirst(indent)
      guard line.prefix(indent).allSatisfy({ $0 == 0x20 }) else { continue }
      if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") { text = text.dropFirst() }
      guard text.starts(with: name.utf8) else { continue }
      let after = text.dropFirst(name.utf8.count).first
      if after == UInt8(ascii: ":") || after == UInt8(ascii: "\"") || after == UInt8(ascii: "'") || after == 0x20 {
        return (index + 1, first.column)
      }
    }
    return nil
  }
}

/// Yams's nodes are costly to copy, so each is turned into one of ours once.
extension FormNode {
  fileprivate init(_ node: Node, _ sink: Sink) {
    switch node {
    case .scalar(let scalar): self = .scalar(FormScalar(scalar))
    case .sequence(let sequence):
      var nodes: [FormNode] = []
      nodes.reserveCapacity(sequence.count)
      for entry in sequence { nodes.append(FormNode(entry, sink)) }
      self = .list(nodes, at: FormPlace(sequence.mark))
    case .mapping(let mapping):
      var entries: [FormEntry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        guard let name = Self.name(key, sink) else { continue }
        entries.append(FormEntry(name: name, place: FormPlace(key.mark), value: FormNode(value, sink)))
      }
      self = .group(entries, at: FormPlace(mapping.mark))
    case .alias(let alias): self = .scalar(FormScalar(text: "", place: FormPlace(alias.mark), isBlank: true))
    }
  }

  private static func name(_ key: Node, _ sink: Sink) -> String? {
    guard case .scalar(let scalar) = key else {
      sink.report("yaml-feature", at: sink.span(FormPlace(key.mark)), "The name of a field must be text.", fix: Slip.quoteAll)
      return nil
    }
    guard scalar.string == "<<" else { return scalar.string }
    sink.report(
      "yaml-feature", at: sink.span(FormPlace(key.mark)), "Merging fields with `<<` is not used in these files.",
      fix: "Write the fields out.")
    return nil
  }
}

extension FormScalar {
  /// A block of text brings along the end of its last line, which its author didn't write.
  fileprivate init(_ scalar: Node.Scalar) {
    var written = scalar.string.utf8[...]
    while written.last == 0x0A { written = written.dropLast() }
    text = written.count == scalar.string.utf8.count ? scalar.string : String(Substring(written))
    place = FormPlace(scalar.mark)
    switch text.utf8.count {
    case 0: isBlank = true
    case 1: isBlank = text == "~" && scalar.style == .plain
    case 4: isBlank = (text == "null" || text == "Null" || text == "NULL") && scalar.style == .plain
    default: isBlank = false
    }
  }
}

extension FormPlace {
  fileprivate init(_ mark: Mark?) {
    line = Int32(mark?.line ?? 1)
    column = Int32(mark?.column ?? 1)
  }
}
