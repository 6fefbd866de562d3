import Yams

/// From YAML text to nodes, with every refusal put into a plain sentence.
enum FormParser {
  /// The form's mapping; nil when the text has mistakes, which are then in the sink. An empty text is an empty mapping.
  static func parse(_ yaml: String, into sink: Sink) -> Node.Mapping? {
    do {
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return Node.Mapping([]) }
      switch root {
      case .mapping(let mapping): return mapping
      case .scalar(let scalar) where scalar.isBlank: return Node.Mapping([])
      default:
        sink.report(
          "yaml-syntax", at: sink.span(root.mark), "There should be fields here, such as `title: …`, but this is \(root.described).")
      }
    } catch let error as YamlError {
      sink.report("yaml-syntax", at: sink.span(line: 1, column: 1), "\(error)")
    } catch {
      sink.report("yaml-syntax", at: sink.span(line: 1, column: 1), "\(error)")
    }
    return nil
  }
}
