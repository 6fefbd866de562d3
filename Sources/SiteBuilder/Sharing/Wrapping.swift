/// Text in lines that fit a width, set as large as it can be.
///
/// Nothing here knows the font, so widths are estimated for a wide one, DejaVu Sans: in another the lines are shorter.
struct Wrapping: Equatable {
  let lines: [String]
  /// Of the font, in pixels.
  let size: Int
  /// From line to line.
  var leading: Int { size * 23 / 20 }

  /// - Parameters:
  ///   - sizes: the largest first. The first is taken in which the text fits; in the last one it is cut off with an ellipsis.
  ///   - lines: the most lines.
  init(_ text: String, width: Int, sizes: [Int], lines most: Int, isBold: Bool = false) {
    precondition(!sizes.isEmpty && most > 0)
    var size = sizes[0], lines: [String] = []
    for next in sizes {
      size = next
      lines = Self.lines(of: text, most: Double(width) / Double(size) / (isBold ? 1.1 : 1))
      let fits = lines.allSatisfy { Self.width($0) * Double(size) * (isBold ? 1.1 : 1) <= Double(width) }
      if lines.count <= most, fits { break }
    }
    let room = Double(width) / Double(size) / (isBold ? 1.1 : 1)
    if lines.count > most {
      lines = Array(lines[..<most])
      lines[most - 1] += "…"
    }
    self.size = size
    self.lines = lines.map { Self.cut($0, to: room) }
  }

  /// Lines broken at spaces.
  private static func lines(of text: String, most: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, width(last + " " + word) <= most {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func cut(_ line: String, to room: Double) -> String {
    guard width(line) > room else { return line }
    var line = line
    while !line.isEmpty, width(line + "…") > room { line.removeLast() }
    return line + "…"
  }

  /// In multiples of the font's size.
  static func width(_ text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "!", "|": 0.34
    case " ", "f", "t", "r", "(", ")", "-", "/": 0.42
    case "m", "w", "M", "W", "@", "%", "…", "—": 1
    case "A"..."Z": 0.75
    default: scalar.value < 0x1100 ? 0.63 : 1
    }
  }
}
