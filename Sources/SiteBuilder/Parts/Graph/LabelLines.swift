/// Breaks the title of a node into lines. The width of letters is a fair guess for the sans-serif faces that systems have.
enum LabelLines {
  /// - Parameters:
  ///   - width: of the room for the text, in pixels.
  ///   - size: of the letters, in pixels.
  ///   - most: what needs more lines is cut short and ends in `…`.
  static func broken(_ text: String, width: Double, size: Double, most: Int = .max) -> [String] {
    var lines: [String] = [], line = "", taken = 0.0
    for bytes in text.utf8.split(separator: 0x20) {
      for (index, word) in pieces(of: Substring(bytes), width: width / size).enumerated() {
        // What was broken inside a word goes on in the next line.
        let longer = index > 0 ? .infinity : shares(of: word, after: taken + share(" "))
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
    }
    if !line.isEmpty { lines.append(line) }
    return lines.count <= most ? lines : cut(lines, most, width: width / size)
  }

  /// A word that is wider than the room, in parts that fit, each but the last with a hyphen.
  private static func pieces(of word: Substring, width: Double) -> [Substring] {
    if shares(of: word) <= width { return [word] }
    var pieces: [Substring] = [], piece = "", taken = 0.0
    for letter in word {
      let wide = letter.unicodeScalars.reduce(0) { max($0, share($1)) }
      let needsHyphen = letter.unicodeScalars.allSatisfy { $0.value <= 0x2e80 }
      if !piece.isEmpty, taken + wide + (needsHyphen ? share("-") : 0) > width {
        pieces.append(Substring(needsHyphen && piece.last != "-" ? piece + "-" : piece))
        (piece, taken) = ("", 0)
      }
      piece.append(letter)
      taken += wide
    }
    return pieces + [Substring(piece)]
  }

  private static func cut(_ lines: [String], _ most: Int, width: Double) -> [String] {
    var kept = Array(lines.prefix(most)), last = kept[most - 1][...]
    while !last.isEmpty, shares(of: last) + 1 > width { last = last.dropLast() }
    kept[most - 1] = last + "…"
    return kept
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
