import CYaml

/// What libyaml finds in one text, one event after the other. The text has to outlive it.
struct YAMLEvents: ~Copyable {
  /// Where and why libyaml reads no further, in its own words.
  struct Problem: Error {
    var words: String
    /// The beginning of the text when libyaml gives no place.
    var place = FormPlace(line: 1, column: 1)
    /// Where that began which libyaml could not finish.
    var context: FormPlace?
  }

  /// The parser holds its own address, so it may not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  init(of text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    // Without memory for its buffers the parser gives no events, which `next()` reports.
    guard yaml_parser_initialize(parser) == 1 else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Moves to the next event, which takes the place of the one before. Not to be called after the end of the stream.
  mutating func next() throws(Problem) -> yaml_event_type_t {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1, event.pointee.type != YAML_NO_EVENT else { throw problem }
    return event.pointee.type
  }

  /// Where the event begins.
  var place: FormPlace { FormPlace(event.pointee.start_mark) }

  /// The text of a scalar, without any escapes or quotes. A byte order mark that was pasted before it is no part of it.
  var text: UnsafeBufferPointer<UInt8>.SubSequence {
    let text = UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: event.pointee.data.scalar.length)
    let hasMark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
    return text.dropFirst(hasMark ? 3 : 0)
  }

  /// Whether a scalar was written without quotes and not as a block.
  var isPlain: Bool { event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  private var problem: Problem {
    guard parser.pointee.error == YAML_SCANNER_ERROR || parser.pointee.error == YAML_PARSER_ERROR else {
      return Problem(words: "the text can't be read")
    }
    return Problem(
      words: String(cString: parser.pointee.problem), place: FormPlace(parser.pointee.problem_mark),
      context: parser.pointee.context == nil ? nil : FormPlace(parser.pointee.context_mark))
  }
}

extension FormPlace {
  fileprivate init(_ mark: yaml_mark_t) {
    line = Int32(mark.line + 1)
    column = Int32(mark.column + 1)
  }
}
