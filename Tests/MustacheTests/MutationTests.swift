import Mustache
import Testing

/// Foreign bytes: whatever a template holds, compiling, checking and rendering end, with or without a finding.
struct MutationTests {
  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{#tags}}", "{{/tags}}", "{{^title}}", "{{/title}}", "{{>page}}", "{{> part}}", "{{<part}}", "{{/part}}",
    "{{$a}}", "{{/a}}", "{{=| |=}}", "|={{ }}=|", "{{!", "{{>*shared}}", "{{.}}", "{{#.}}", "{{/.}}", "{{root.children}}", "\n", "\r\n",
    "  ",
    "\t", "x", "é", "\u{0}", ".", "*", "=", "/", "#",
  ]

  @Test(arguments: 0..<20)
  func noTemplateCrashesOrHangs(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    func text() -> [UInt8] {
      var bytes = (0..<next(60)).flatMap { _ in Array(Self.pieces[next(Self.pieces.count)].utf8) }
      if next(4) == 0, !bytes.isEmpty { bytes[next(bytes.count)] = UInt8(next(256)) }
      return bytes
    }
    for _ in 0..<50 {
      let sources = ["page", "part"].map { (name: $0, path: $0, text: text()) }
      for strict in [true, false] {
        let templates = TemplateSet(sources: sources, strict: strict)
        _ = templates.check(template: "page", against: Card.self)
        var out: [UInt8] = []
        do {
          try templates.render("page", Card(shared: "part"), into: &out)
        } catch {
          #expect(!error.diagnostic.message.isEmpty)
        }
      }
    }
  }
}
