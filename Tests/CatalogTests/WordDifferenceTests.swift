import Catalog
import Testing

@Suite struct WordDifferenceTests {
  static func marked(_ old: String, _ new: String) -> [String]? {
    WordDifference(old, new).map { found in
      [found.old, found.new].map { $0.map { $0.isShared ? $0.text : "[\($0.text)]" }.joined(separator: " ") }
    }
  }

  @Test func onlyTheWordsThatChangedArePointedOut() {
    #expect(
      Self.marked("Five years as a teacher.", "Three years as a teacher.") == ["[Five] years as a teacher.", "[Three] years as a teacher."])
    #expect(Self.marked("A licence", "A valid state licence") == ["A licence", "A [valid state] licence"])
    #expect(Self.marked("one two three", "three") == ["[one two] three", "three"])
  }

  @Test func textsWithNoWordInCommonAreReplacedAsAWhole() {
    #expect(Self.marked("A licence.", "One interview") == nil)
    #expect(Self.marked("", "") == nil)
  }

  @Test func longTextsAreNotGoneThrough() {
    let long = Array(repeating: "word", count: 301).joined(separator: " ")
    #expect(Self.marked(long, long + " more") == nil)
  }
}
