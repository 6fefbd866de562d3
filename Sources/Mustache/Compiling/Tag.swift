/// A tag of a template, with what later passes find out about it. Text is what lies between two tags.
struct Tag {
  enum Kind {
    case escaped, raw, section, inverted, partial, parent, block, close
    /// Comments, delimiter changes and tags that were reported: nothing to render.
    case nothing
  }

  var kind: Kind
  /// The bytes of the whole tag; widened over its line once it is known to stand alone.
  var range: Range<Int>
  /// Where it was written, for messages; `range` may move, this never does.
  let start: Int
  let name: String
  /// `{{>*name}}`: the name is read from the data.
  var isDynamic = false

  /// The tag that closes this one, or that this one closes.
  var partner: Int?
  /// A block directly inside a parent: it replaces that parent's block of the same name.
  var isOverride = false
  /// Blanks before the tag that belong to every line of what it inserts.
  var indent: Range<Int>?
  /// The blanks an override's lines begin with in this file, taken away where they are inserted.
  var margin: Range<Int>?

  init(_ kind: Kind, _ range: Range<Int>, name: String = "", isDynamic: Bool = false) {
    self.kind = kind
    self.range = range
    self.name = name
    self.isDynamic = isDynamic
    start = range.lowerBound
  }

  /// As an author writes it.
  var opening: String {
    let sigil =
      switch kind {
      case .section: "#"
      case .inverted: "^"
      case .partial: ">"
      case .parent: "<"
      case .block: "$"
      case .close: "/"
      case .escaped, .nothing: ""
      case .raw: "&"
      }
    return "{{\(sigil)\(isDynamic ? "*" : "")\(name)}}"
  }
}
