import Testing

@testable import SiteBuilder

/// Lines of text in pictures.
@Suite struct WrappingTests {
  @Test func aShortTextStandsInTheLargestSize() {
    let text = Wrapping("Lead a data conversation", width: 660, sizes: [72, 40], lines: 4)
    #expect(text.size == 72)
    #expect(text.lines.joined(separator: " ") == "Lead a data conversation")
    #expect(text.lines.count == 2)
  }

  @Test func aLongTextIsSetSmallerBeforeItIsCut() {
    let long = "Facilitate collaborative conversations about the results of interim assessments with multilingual families"
    let text = Wrapping(long, width: 660, sizes: [72, 40], lines: 6)
    #expect(text.size == 40)
    #expect(text.lines.joined(separator: " ") == long)
  }

  @Test(arguments: [
    String(repeating: "word ", count: 200), String(repeating: "W", count: 300), String(repeating: "石", count: 90), "",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft leads",
  ])
  func noLineIsWiderThanTheSpaceAndNoneTooMany(text: String) {
    let set = Wrapping(text, width: 660, sizes: [72, 62, 54, 46, 40], lines: 4, isBold: true)
    #expect(set.lines.count <= 4)
    for line in set.lines { #expect(Wrapping.width(line) * Double(set.size) * 1.1 <= 660, "\(line)") }
    let isWhole = set.lines.joined(separator: " ") == text
    #expect(isWhole || set.lines.contains { $0.hasSuffix("…") }, "what is cut says so")
  }
}
