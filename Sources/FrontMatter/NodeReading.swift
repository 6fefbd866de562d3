import Yams

extension Node.Scalar {
  /// The text as its author wrote it, without the line end that a block of text brings along.
  var written: String {
    guard string.utf8.last == 0x0A else { return string }
    var text = string[...]
    while text.utf8.last == 0x0A { text = text.dropLast() }
    return String(text)
  }

  /// Nothing was written, or one of YAML's words for nothing.
  var isBlank: Bool {
    switch string.utf8.count {
    case 0: return true
    case 1: return string == "~" && style == .plain
    case 4: return style == .plain && (string == "null" || string == "Null" || string == "NULL")
    default: return false
    }
  }
}

extension Node {
  var isBlank: Bool {
    if case .scalar(let scalar) = self { return scalar.isBlank }
    return false
  }

  /// What it is, in a sentence: "`eight`", "a list", "a group of fields".
  var described: String {
    switch self {
    case .scalar(let scalar): Wording.quoted(scalar.written)
    case .sequence: "a list"
    case .mapping: "a group of fields"
    case .alias: "a reference"
    }
  }
}
