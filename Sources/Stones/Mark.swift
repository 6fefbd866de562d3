/// The initials cut into a stone, drawn with one stroke each. Scripts without letters here get none.
package struct Mark: Equatable, Sendable {
  let glyphs: [UInt8]

  /// The letters as text; empty when there is nothing to cut.
  package var text: String { String(decoding: glyphs, as: UTF8.self) }

  /// Letters the author chose; what is not A–Z or 0–9 cannot be cut and falls out.
  package init(letters: String) {
    glyphs = letters.utf8.filter { Glyph.of($0) != nil }
  }

  /// Initials of the first two words of a title that carry meaning.
  package init(title: String) {
    var initials = Initials()
    for scalar in title.unicodeScalars {
      if scalar.isASCII {
        initials.add(ascii: UInt8(truncatingIfNeeded: scalar.value))
      } else if let letter = LatinLetters.base(of: scalar) {
        initials.add(ascii: letter)
      } else {
        // Sharp s becomes SS, a ligature its letters; a capital that is not plain ends the word.
        for capital in scalar.properties.uppercaseMapping.unicodeScalars where !(0x300...0x36f).contains(capital.value) {
          initials.add(ascii: capital.isASCII ? UInt8(truncatingIfNeeded: capital.value) : UInt8(ascii: " "))
        }
      }
      if initials.isComplete { break }
    }
    initials.endWord()
    glyphs = initials.letters
  }

  /// Draws the mark, `size` high, centred on a point.
  func write(centre: Point, size: Double, color: StaticString, into bytes: inout [UInt8]) {
    let strokes = glyphs.compactMap(Glyph.of)
    if strokes.isEmpty { return }
    let gap = 2.9
    let width = strokes.reduce(0) { $0 + $1.width } + gap * Double(strokes.count - 1)
    bytes.put("<g transform=\"translate(")
    bytes.put(centre)
    bytes.put(") scale(")
    bytes.put(size / 10)
    bytes.put(")\" fill=\"none\" stroke=\"")
    bytes.put(color)
    bytes.put("\" stroke-width=\"1.7\" stroke-linecap=\"round\" stroke-linejoin=\"round\">")
    var x = -width / 2
    for stroke in strokes {
      bytes.put("<path transform=\"translate(")
      bytes.put(x)
      bytes.put(" -5)\" d=\"")
      bytes.put(stroke.path)
      bytes.put("\"/>")
      x += stroke.width + gap
    }
    bytes.put("</g>")
  }
}

/// Reads a title letter by letter, keeping the first letter of each word that carries meaning.
private struct Initials {
  private(set) var letters: [UInt8] = []
  private var word: UInt64 = 0
  private var count = 0
  private var first: UInt8 = 0

  var isComplete: Bool { letters.count == 2 }

  mutating func add(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): addLetter(byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): addLetter(byte - 0x20)
    default: endWord()
    }
  }

  mutating func endWord() {
    let isHeavy = count > 4 || (count > 0 && !Initials.smallWords.contains(word))
    if isHeavy && !isComplete { letters.append(first) }
    word = 0
    count = 0
  }

  private mutating func addLetter(_ letter: UInt8) {
    if count == 0 { first = letter }
    count += 1
    if count <= 4 { word = word << 8 | UInt64(letter) }
  }

  /// At most four letters each, packed into a number.
  private static let smallWords: [UInt64] = [
    "A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "INTO", "OF", "ON", "OR", "THE", "TO", "WITH", "YOUR",
  ].map { word in word.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
}
