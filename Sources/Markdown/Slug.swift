/// A readable id from a heading's text.
enum Slug {
  /// Lower-case letters and digits, with a hyphen for whatever lies between. Latin letters lose their accents; the letters of
  /// other scripts stay. Empty when nothing is left.
  static func make(_ text: String) -> String {
    var slug = ""
    var gap = false
    func add(_ letters: String) {
      if gap, !slug.isEmpty { slug += "-" }
      gap = false
      slug += letters
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": add(String(scalar))
      case "A"..."Z": add(scalar.properties.lowercaseMapping)
      case "'", "’": continue
      case _ where scalar.value < 0x80: gap = true
      default:
        if isMark(scalar) {
          // Vowel signs belong to the letters of their script; accents of Latin letters go.
          if !gap, let last = slug.unicodeScalars.last, !last.isASCII { slug.unicodeScalars.append(scalar) }
        } else if let plain = latinBase(scalar) {
          add(plain)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
          add(scalar.properties.lowercaseMapping)
        } else {
          gap = true
        }
      }
    }
    return slug
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The ASCII letters a Latin letter is built on. Unicode's names tell them: "LATIN SMALL LETTER E WITH ACUTE".
  private static func latinBase(_ scalar: Unicode.Scalar) -> String? {
    guard scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value), let name = scalar.properties.name, name.hasPrefix("LATIN ")
    else { return nil }
    let words = name.split(separator: " ")
    guard let letter = words.firstIndex(of: "LETTER"), letter + 1 < words.count else { return nil }
    switch words[letter + 1] {
    case "SHARP": return "ss"
    case "THORN": return "th"
    case "ETH": return "d"
    case "ENG": return "ng"
    case "DOTLESS" where letter + 2 < words.count: return words[letter + 2].lowercased()
    case let base where base.utf8.count <= 2: return base.lowercased()
    default: return nil
    }
  }
}
