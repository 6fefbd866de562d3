import Diagnostics
import Testing

@testable import Markdown

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Checks that HTML is what this module may write: known elements, properly nested, attributes in quotes, everything else escaped.
enum WellFormed {
  private static let elements: Set<String> = [
    "p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a", "h2", "h3", "h4",
    "h5", "h6",
  ]
  private static let attributes: Set<String> = ["id", "class", "scope", "data-label", "start", "tabindex"]

  /// What is wrong, or nil.
  static func fault(in prose: Prose) -> String? {
    var open: [String] = []
    for piece in prose.pieces {
      switch piece {
      case .linkStart(let index):
        if open.contains("a") { return "link within link" }
        if Destination.unsafeScheme(of: prose.links[index].destination) != nil { return "unsafe destination" }
        open.append("a")
      case .linkEnd: if open.popLast() != "a" { return "end of a link within another element" }
      case .html(let bytes):
        guard let text = String(validating: bytes, as: UTF8.self) else { return "bytes that are not UTF-8" }
        if let fault = fault(in: text, &open) { return fault }
      case .linkTitle, .image, .note: continue
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }

  private static func fault(in text: String, _ open: inout [String]) -> String? {
    // Browsers read code points: an accent after a quotation mark doesn't make it another character, as it does for Swift.
    var rest = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isASCII ? $0 : "x" }))[...]
    while let at = rest.firstIndex(where: { "<>&\"".contains($0) }) {
      rest = rest[at...]
      if rest.first == "&" {
        guard ["&lt;", "&gt;", "&amp;", "&quot;"].contains(where: { rest.hasPrefix($0) }) else { return "a bare &" }
        rest = rest.dropFirst()
        continue
      }
      guard rest.first == "<", let end = rest.firstIndex(of: ">") else { return "a bare \(rest.prefix(10))" }
      let tag = String(rest[rest.index(after: at)..<end])
      rest = rest[rest.index(after: end)...]
      if tag == "br" || tag == "hr" { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { return "stray <\(tag)>" }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      guard elements.contains(name) else { return "unknown <\(tag)>" }
      if name == "p" || name == "table", open.contains("p") { return "block within a paragraph" }
      open.append(name)
      var list = tag.dropFirst(name.count)
      while !list.isEmpty {
        guard list.first == " ", let equals = list.firstIndex(of: "=") else { return "attributes of <\(tag)>" }
        guard attributes.contains(String(list.dropFirst()[..<equals])) else { return "attribute in <\(tag)>" }
        let value = list[list.index(after: equals)...].dropFirst()
        guard let quote = value.firstIndex(of: "\"") else { return "quotes in <\(tag)>" }
        list = value[value.index(after: quote)...]
      }
    }
    return nil
  }
}

@Suite struct ProseFuzzTests {
  private static let seed = Array(
    """
    # A *title*

    Text with [a link](role:x), <mc:y>, ![image](i.png), `code` and **bold**.†
    - one
      - two <b>x</b>

        code

    > quote
    > | a | b |
    > |---|--:|
    > | 1 | [l](m:n) |

    | h | i |
    |:-:|---|
    | *x* | y \\| z |

    1) a
    2) b

    [r]: javascript:x "t"
    [r] [<http://a.b> z](c:d)
    ***
    """.utf8)

  private static let tokens = [
    "*", "**", "_", "`", "```\n", "[", "](", ")", "]", "![", "<", ">", "<b>", "</p>", "<!--", "|", "\n|---|---|\n", "\n", "\n\n", "# ",
    "> ", "- ", "1. ", "    ", "\t",
    "\\", "&", "&lt;", "&#0;", "&#x202e;", "\"", "'", "javascript:", "data:", "\u{200B}", "\u{2028}", "†", "\u{AD}", "é", "👩‍🏫", "שלום",
    "\u{0}", "\r", "<role:x>", "[r]",
    "\n---\n", "\n===\n", "~~~", "\u{FFFE}", "\" onload=\"x",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func mutatedTextBecomesWellFormedHTML(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<250 {
      var bytes = Self.seed
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: at)
        default:
          let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
          bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = Reading(text)
      let lineCount = text.utf8.count { $0 == 0x0A } + 1
      #expect(WellFormed.fault(in: reading.prose) == nil, "\(text)")
      #expect(reading.prose.links.allSatisfy { (1...lineCount).contains($0.span.line) && $0.span.column > 0 }, "\(text)")
      _ = (reading.prose.plainText, reading.prose.firstSentence)
      let line = String(decoding: bytes.suffix(Int.random(in: 1...80, using: &random)), as: UTF8.self)
      #expect(WellFormed.fault(in: Reading(inline: line).prose) == nil, "\(line)")
    }
  }

  @Test(arguments: [
    "<p>a", "<p>a</p></p>", "<script>x</script>", "<p onclick=\"x\">a</p>", "a & b", "a \" b", "<p><em>a</p></em>", "<p><p>a</p></p>",
  ])
  func theCheckFindsFaults(_ html: String) {
    #expect(WellFormed.fault(in: Prose(html: Array(html.utf8))) != nil)
  }
}
