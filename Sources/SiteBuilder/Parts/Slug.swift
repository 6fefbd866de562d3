/// A word made of lower-case letters, digits and hyphens, for class names.
enum Slug {
  static func of(_ text: String) -> String {
    var out = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        out.unicodeScalars.append(scalar)
      } else if !out.isEmpty, !out.hasSuffix("-") {
        out += "-"
      }
    }
    return out.hasSuffix("-") ? String(out.dropLast()) : out
  }
}
