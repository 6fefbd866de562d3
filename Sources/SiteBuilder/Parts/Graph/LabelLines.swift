/// Breaks the title of a node into lines. The width of letters is a fair guess for the sans-serif faces that systems have.
enum LabelLines {
  /// - Parameters:
  ///   - width: of the room for the text, in pixels.
  ///   - size: of the letters, in pixels.
  static func broken(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = [], line = ""
    for word in text.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if self.width(of: "\(line) \(word)", size: size) <= width {
        line += " \(word)"
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  static func width(of text: String, size: Double) -> Double {
    size * text.unicodeScalars.reduce(0) { $0 + share($1) }
  }

  /// Width of a semibold letter as a share of its size.
  private static func share(_ letter: Unicode.Scalar) -> Double {
    switch letter {
    case "i", "j", "l", "I", "|", "'", ".", ",", " ", ":", ";", "!": 0.28
    case "f", "r", "t", "-", "(", ")", "/": 0.36
    case "m", "w", "M", "W", "@", "%": 0.9
    case "A"..."Z", "&": 0.7
    case _ where letter.value > 0x2e80: 1
    default: 0.58
    }
  }
}
