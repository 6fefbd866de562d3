/// Breaks the title of a node into lines. The width of letters is a fair guess for the sans-serif faces that systems have.
enum LabelLines {
  /// - Parameters:
  ///   - width: of the room for the text, in pixels.
  ///   - size: of the letters, in pixels.
  static func broken(_ text: String, width: Double, size: Double) -> [String] {
    var lines: [String] = [], line = "", taken = 0.0
    for bytes in text.utf8.split(separator: 0x20) {
      let word = Substring(bytes)
      let longer = shares(of: word, after: taken + share(" "))
      if line.isEmpty {
        line = String(word)
        taken = shares(of: word)
      } else if size * longer <= width {
        line += " "
        line += word
        taken = longer
      } else {
        lines.append(line)
        line = String(word)
        taken = shares(of: word)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// - Parameter start: the width of what stands before.
  private static func shares(of text: Substring, after start: Double = 0) -> Double {
    var sum = start
    for byte in text.utf8 {
      // Letters beyond ASCII take more than one byte.
      if byte >= 0x80 { return text.unicodeScalars.reduce(start) { $0 + share($1) } }
      sum += share(Unicode.Scalar(byte))
    }
    return sum
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
