import Foundation
import Testing

@testable import SiteBuilder

/// Words are cut and folded as `Fixtures/Search/words.json` says; the browser's module is held against the same file.
@Suite struct WordCutterTests {
  struct Cases: Decodable {
    struct Case: Decodable, Sendable {
      var text: String
      var words: [String]
      var joined: [String]?
    }
    var cases: [Case]
    /// Letters, and what each is read as; nothing for those that stay what they are.
    var letters: [[String]]
  }

  static func cases() throws -> Cases {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Search/words.json")
    return try JSONDecoder().decode(Cases.self, from: Data(contentsOf: file))
  }

  static func words(_ text: String) -> (words: [String], joined: [String]) {
    var words: [String] = [], joined: [String] = []
    WordCutter.each(in: text) { word, isJoined in
      let word = String(decoding: word, as: UTF8.self)
      if isJoined { joined.append(word) } else { words.append(word) }
    }
    return (words, joined)
  }

  @Test func textIsCutIntoFoldedWords() throws {
    for it in try Self.cases().cases {
      let found = Self.words(it.text)
      #expect(found.words == it.words, "\(it.text)")
      #expect(found.joined == it.joined ?? [], "\(it.text)")
    }
  }

  @Test func everyLatinLetterIsReadAsItsPlainOne() throws {
    for pair in try Self.cases().letters {
      for letter in pair[0].unicodeScalars {
        let expected = pair[1].isEmpty ? letter.properties.lowercaseMapping : pair[1]
        #expect(Self.words(String(letter)).words == [expected], "\(letter)")
      }
    }
  }

  @Test func wordsAreCountedWithoutThoseThatAreJoined() {
    #expect(WordCutter.count(in: "Non-tested teacher") == 3)
  }

  @Test func aTableNumbersWordsInTheOrderInWhichTheyCome() {
    var table = WordTable()
    let words = (0..<5000).map { "w\($0 % 2500)" }
    #expect(words.map { table.number(of: $0.utf8) } == (0..<5000).map { $0 % 2500 })
    #expect(table.count == 2500)
    #expect(String(decoding: table[1234], as: UTF8.self) == "w1234")
  }

  @Test(arguments: [([], ""), ([0], "A"), ([0, 1, 33], "AAf"), ([32], "gB"), ([1056], "ghB")] as [([Int], String)])
  func placesAreWrittenAsStepsOfFiveBits(places: [Int], text: String) {
    #expect(PlaceText.text(places) == text)
  }
}
