import Diagnostics
import Testing

@testable import FrontMatter

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

@Suite struct FormFuzzTests {
  private static let seed = Array(
    """
    ---
    title: "Lead: a team"
    summary: >-
      Text that goes on
      and on.
    tags: [a, 'b c', {d: e}]
    requires:
      all:
        - mc: plc-norms
        - any: [{mc: x}, {mc: y}]
        - choose: 3
          from: list # comment
    hours: {min: 5, max: 20}
    ---

    Body
    """.utf8)

  private static let tokens: [[UInt8]] =
    [
      ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}", "\"", "'", "#", " #x", "&a ", "*a", "!t ", "|", ">", "? ", "---", "...", "%", "@",
      "\u{A0}", "\u{2028}",
      "\u{FEFF}", "\u{200B}", "é", ",", "\\", "\0", "\r", "<<: ", "a: ", "a: 1\n",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

  /// Whatever the bytes: no trap, no silent loss, and every finding lies within the file.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func mutatedFormsAreReadOrReported(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<250 {
      var bytes = Self.seed
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random) ?? [], at: at)
        default:
          let end = min(bytes.count, at + Int.random(in: 1...20, using: &random))
          bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      var diagnostics: [Diagnostic] = []
      let source = SourceText(path: "a.md", bytes: bytes, &diagnostics)
      #expect(source.isReadable == diagnostics.isEmpty)
      let fields = Fields(source: source)
      _ = fields.required("title")
      _ = fields.texts("tags")
      _ = fields.range("hours")
      visit(fields.list("requires"))
      fields.finish()
      diagnostics += fields.diagnostics
      let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      let strays = diagnostics.filter { !(1...lineCount + 1).contains($0.span.line) || $0.span.column < 1 || !$0.message.hasSuffix(".") }
      #expect(strays == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func visit(_ items: [Item]) {
    for item in items {
      switch item {
      case .text: continue
      case .list(let inner, _): visit(inner)
      case .fields(let fields):
        for name in ["all", "any", "mc", "choose", "from"] { visit(fields.list(name)) }
        fields.finish()
      }
    }
  }
}
