import Foundation

/// What the sources of all generators have in common: texts in front matter, and links of bodies.
enum SourceText {
  /// A text in quotes, alike in YAML and TOML.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }

  /// The body with `(id:mc-00012)`, the catalog's own notation, as another address.
  static func linked(_ body: String, _ address: (String) -> String) -> String {
    var out = ""
    var rest = body[...]
    while let mark = rest.range(of: "(id:"), let end = rest[mark.upperBound...].firstIndex(of: ")") {
      out += rest[..<mark.lowerBound] + "(" + address(String(rest[mark.upperBound..<end]))
      rest = rest[end...]
    }
    return out + rest
  }

  /// What a body links to, in its order.
  static func links(_ body: String) -> [String] {
    var ids: [String] = []
    _ = linked(body) { id in
      ids.append(id)
      return id
    }
    return ids
  }
}
