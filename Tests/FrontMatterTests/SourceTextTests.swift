import Diagnostics
import Testing

@testable import FrontMatter

@Suite struct SourceTextTests {
  private func read(_ bytes: [UInt8], _ path: String = "a.md") -> (source: SourceText, lines: [String]) {
    var diagnostics: [Diagnostic] = []
    let source = SourceText(path: path, bytes: bytes, &diagnostics)
    return (source, diagnostics.map(\.line))
  }

  private func read(_ text: String, _ path: String = "a.md") -> (source: SourceText, lines: [String]) { read(Array(text.utf8), path) }

  @Test func aFileIsCutAtItsTwoBorders() {
    let (source, lines) = read("---\ntitle: A\n---\n\nBody\n")
    #expect(source.frontMatter == "title: A\n")
    #expect(source.frontMatterLine == 2)
    #expect(source.body == "\nBody\n")
    #expect(source.bodyLine == 4)
    #expect(lines == [])
  }

  /// What is above the body is the form: all of such a file, whether its last line ends or not.
  @Test(arguments: ["title: A\nb: 1", "title: A\nb: 1\n", "title: A\r\nb: 1\r\n"])
  func theBodyOfAFileWithoutOneBeginsBelowIt(_ text: String) {
    let (source, _) = read(text, "a.yaml")
    #expect(source.body == "")
    #expect(source.bodyLine > 2)
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func everyKindOfLineEndCountsAsOneLine(_ end: String) {
    let (source, _) = read(["\u{FEFF}---", "title: A", "b: 1", "---", "Body", "more"].joined(separator: end))
    #expect(source.frontMatter == "title: A\nb: 1\n")
    #expect(source.body == "Body\nmore")
    #expect(source.bodyLine == 5)
  }

  @Test(arguments: [
    ("---\na: b --- c\n---\nx", "a: b --- c\n", "x"),
    ("---\na: b\n----\n---\nx", "a: b\n----\n", "x"),
    ("---\na: b\n ---\n---  \nx\n---\ny", "a: b\n ---\n", "x\n---\ny"),
    ("--- \n---", "", ""),
    ("---\na: |\n  ---x\n---\n", "a: |\n  ---x\n", ""),
  ])
  func onlyAWholeLineOfHyphensIsABorder(_ text: String, _ frontMatter: String, _ body: String) {
    let (source, lines) = read(text)
    #expect(source.frontMatter == frontMatter)
    #expect(source.body == body)
    #expect(lines == [])
  }

  @Test func aYAMLFileIsAllFrontMatter() {
    let (source, lines) = read("title: A\nb: 1\n", "a.yaml")
    #expect(source.frontMatter == "title: A\nb: 1\n")
    #expect(source.frontMatterLine == 1)
    #expect(source.body == "")
    #expect(lines == [])
    #expect(Fields(source: source).span(of: "b") == Span("a.yaml", line: 2, column: 4))
  }

  @Test(arguments: [
    ("---\ntitle: A\n", "1:1: error: The front matter that begins here has no end. Add a line `---` after the last field."),
    (
      "title: A\n",
      "1:1: error: The file has no front matter. Write a line `---`, then the fields, then another line `---`, above the text."
    ),
    ("", "1:1: error: The file is empty. Write a line `---`, then the fields, then another line `---`."),
    (
      "\n\n---\na: 1\n---\n", "3:1: error: The front matter has to begin on the first line of the file. Remove the empty lines above `---`."
    ),
    (" ---\na: 1\n---\n", "1:2: error: The front matter has to begin on the first line of the file. Remove the spaces before `---`."),
    (
      "----\na: 1\n---\n",
      "1:1: error: The first line should be exactly `---`, but here it is `----`. Write three hyphens and nothing else."
    ),
    ("—\na: 1\n", "1:1: error: The first line should be exactly `---`, but here it is `—`. Write three hyphens and nothing else."),
  ])
  func missingBordersAreNamed(_ text: String, _ message: String) {
    let (source, lines) = read(text)
    #expect(lines == ["a.md:" + message])
    #expect(!source.isReadable)
    let fields = Fields(source: source)
    _ = fields.required("title")
    #expect(fields.diagnostics == [])
  }

  @Test func bytesThatAreNoTextAreNamedWithTheirPlace() {
    let (source, lines) = read(Array("---\r\ntitle: é".utf8) + [0xFF] + Array("\r\n---\r\n".utf8))
    #expect(
      lines == [
        "a.md:2:9: error: The file is not UTF-8 text: the character here can't be read. Open it in an editor and save it with the encoding UTF-8."
      ])
    #expect(source.body == "" && source.frontMatter == "")
    #expect(read(Array("---\na: 1\n---\nx\ny".utf8) + [0xC3]).lines.first?.hasPrefix("a.md:5:2: error:") == true)
  }

  @Test func aZeroByteIsAnError() {
    #expect(
      read("---\na: \0\n---\n").lines == [
        "a.md:2:4: error: The file has a zero byte here, which no text has. Open it in an editor and save it as plain text with the encoding UTF-8."
      ])
  }

  @Test func aLineOfMoreThanAMillionBytesIsAnError() {
    let long = String(repeating: "x", count: 1_000_001)
    #expect(
      read("---\na: 1\n---\n\n" + long + "\n").lines == [
        "a.md:5:1: error: This line is too long: it has more than a million bytes. Break it into paragraphs."
      ])
    #expect(read("---\na: 1\n---\n\n" + long.dropLast() + "\n").lines == [])
  }
}
