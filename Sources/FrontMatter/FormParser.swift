import Diagnostics

/// From YAML text to nodes, with every refusal put into a plain sentence.
enum FormParser {
  /// The form's fields; nil when the text has mistakes, which are then in the sink. An empty text has no fields.
  static func parse(_ yaml: String, into sink: Sink) -> [FormEntry]? {
    guard FormChecker.accepts(yaml, sink) else { return nil }
    var text = yaml
    return text.withUTF8 { bytes -> [FormEntry]? in
      var reader = FormReader(bytes)
      do throws(FormReader.Failure) {
        let root = try reader.root()
        for refusal in reader.refusals { report(refusal, sink) }
        return fields(of: root, sink)
      } catch {
        switch error {
        case .problem(let problem): report(problem, yaml, sink)
        case .duplicate(let name, let first): reportDuplicate(name, first, yaml, sink)
        }
        return nil
      }
    }
  }

  private static func fields(of root: FormNode?, _ sink: Sink) -> [FormEntry]? {
    switch root {
    case nil: return []
    case .group(let entries, _): return entries
    case .scalar(let scalar) where scalar.isBlank: return []
    case let other?:
      sink.report(
        "yaml-syntax", at: sink.span(other.place), "There should be fields here, such as `title: …`, but this is \(other.described).")
      return nil
    }
  }

  private static func report(_ refusal: FormReader.Refusal, _ sink: Sink) {
    let place = sink.span(refusal.place)
    switch refusal.reason {
    case .notText: sink.report("yaml-feature", at: place, "The name of a field must be text.", fix: Slip.quoteAll)
    case .control:
      sink.report(
        "invisible-character", at: place, "A code in these quotes stands for an invisible control character.",
        fix: "Take out the backslash and what belongs to it.")
    case .merge:
      sink.report(
        "yaml-feature", at: place, "Merging fields with `<<` is not used in these files.", fix: "Write the fields out.")
    }
  }

  private static func reportDuplicate(_ name: String, _ first: FormPlace, _ yaml: String, _ sink: Sink) {
    let second = secondPlace(of: name, after: first, in: yaml) ?? first
    sink.report(
      "duplicate-field", at: sink.span(second),
      "The field \(Wording.quoted(name)) is here twice; it was first written in line \(Int(first.line) + sink.lineOffset).",
      fix: "Keep one of them.")
  }

  private static func isColon(at place: FormPlace, in yaml: String) -> Bool {
    let lines = yaml.split(separator: "\n", maxSplits: Int(place.line), omittingEmptySubsequences: false)
    return lines.dropFirst(Int(place.line) - 1).first?.unicodeScalars.dropFirst(Int(place.column) - 1).first == ":"
  }

  /// libyaml's own words say what its scanner expected, which tells an author nothing; the likely cause does.
  private static func report(_ problem: YAMLEvents.Problem, _ yaml: String, _ sink: Sink) {
    let place = sink.span(problem.place)
    switch problem.words {
    case _ where isColon(at: problem.place, in: yaml), "mapping values are not allowed in this context":
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
        "yaml-syntax", at: sink.span(problem.context ?? problem.place), "This is neither a field nor part of one.",
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
  private static func secondPlace(of name: String, after first: FormPlace, in yaml: String) -> FormPlace? {
    let indent = Int(first.column) - 1
    for (index, line) in yaml.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().dropFirst(Int(first.line)) {
      var text = line.dropFirst(indent)
      guard line.prefix(indent).allSatisfy({ $0 == 0x20 }) else { continue }
      if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") { text = text.dropFirst() }
      guard text.starts(with: name.utf8) else { continue }
      let after = text.dropFirst(name.utf8.count).first
      if after == UInt8(ascii: ":") || after == UInt8(ascii: "\"") || after == UInt8(ascii: "'") || after == 0x20 {
        return FormPlace(line: Int32(index + 1), column: first.column)
      }
    }
    return nil
  }
}
