import Testing

@testable import SiteBuilder

@Suite struct StyleSheetTests {
  static func shrunk(_ text: String) -> String { String(decoding: StyleSheet(shrinking: Array(text.utf8)).bytes, as: UTF8.self) }

  @Test(arguments: [
    ("", ""), ("/* Nothing else. */\n", ""),
    ("  a { color: red; }  \n\n\n  b { top: 0 }", "a{color:red}\nb{top:0}\n"),
    ("a { /* why */ color: red }", "a{color:red}\n"), ("/* one\n   two */\na{}", "a{}\n"),
    ("a b > c , d + e { x: y z }", "a b > c,d + e{x:y z}\n"),
    ("a :hover { }", "a :hover{}\n"), ("calc(1px + 2px)", "calc(1px + 2px)\n"),
    ("@media (min-width: 62em) and (x) { }", "@media (min-width:62em) and (x){}\n"),
    ("a{\r\n  b: c;\r\n}", "a{\nb:c;\n}\n"), ("a { b { c: d; } }", "a{b{c:d}}\n"),
  ])
  func commentsAndSpaceForPeopleGo(source: String, sheet: String) {
    #expect(Self.shrunk(source) == sheet)
  }

  @Test(arguments: [
    "content:\"  /* no comment */ ; , {  }  \"", "content:'it\\'s  { fine }'", "content:\"\\\\\"", "content:\"\\a0→  \"", ".a\\, b",
  ])
  func stringsAndEscapesStay(source: String) {
    #expect(Self.shrunk(source) == source + "\n")
  }

  @Test(arguments: [("a/* x */b{}", "a/**/b{}\n"), ("a /* x */ b{}", "a b{}\n"), ("a,/* x */b{}", "a,b{}\n")])
  func wordsOnBothSidesOfACommentStayTwo(source: String, sheet: String) {
    #expect(Self.shrunk(source) == sheet)
  }

  @Test(arguments: ["a{} /* open", "content:\"open", "a\\", "content:\"open\\", "/", "/*", "/*/"])
  func whatIsNotClosedEndsWithTheSheet(source: String) {
    #expect(Self.shrunk(source).utf8.count <= source.utf8.count + 1)
  }

  @Test func shrinkingTwiceChangesNothing() async throws {
    let sheet = try await TestSite(files: [:])["assets/cairn.css"]
    #expect(sheet.hasPrefix(":root{\n--accent:"))
    #expect(Self.shrunk(sheet) == sheet)
  }
}
