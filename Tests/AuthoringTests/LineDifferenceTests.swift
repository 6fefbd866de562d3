import Testing

@testable import Authoring

@Suite struct LineDifferenceTests {
  static func lines(_ before: String, _ after: String) -> [String] {
    LineDifference(Array(before.utf8), Array(after.utf8)).lines.map { "\($0.number)\($0.isAdded ? "+" : "-")\($0.text)" }
  }

  @Test func onlyLinesThatDifferAreNamed() {
    #expect(Self.lines("a\nb\nc\n", "a\nB\nc\n") == ["2-b", "2+B"])
    #expect(Self.lines("a\nc\n", "a\nb\nc\n") == ["2+b"])
    #expect(Self.lines("a\nb\nc\n", "a\nc") == ["2-b"])
    #expect(Self.lines("a\r\nb\r\n", "a\r\nc\r\n") == ["2-b", "2+c"])
    #expect(Self.lines("", "a\n") == ["1+a"])
    #expect(Self.lines("a", "a") == [])
  }
}
