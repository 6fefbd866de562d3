import Foundation
import Testing

@testable import Stones

struct MarkTests {
  @Test func titlesInManyScriptsGiveTheMarksOfTheReferenceDrawing() throws {
    struct Sample: Decodable {
      let title, mark: String
    }
    let recorded: [Sample] = try Recorded.list("marks.json")
    #expect(recorded.count > 50)
    for sample in recorded {
      #expect(Mark(title: sample.title).text == sample.mark, "\(sample.title)")
    }
  }

  @Test func aChosenMarkKeepsOnlyWhatCanBeCut() {
    #expect(Mark(letters: "QÉ9x").text == "Q9")
    #expect(Stone(id: "a", title: "Lead a talk", category: "C", mark: "").mark.text == "")
    #expect(Stone(id: "a", title: "Lead a talk", category: "C").mark.text == "LT")
  }

  /// Guards the tables against a typing mistake: Foundation knows the decomposition of every scalar.
  @Test func baseLettersAreThoseOfTheCanonicalDecomposition() {
    for value in UInt32(0x80)...0x1_ffff {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let decomposed = String(Character(scalar)).decomposedStringWithCanonicalMapping.unicodeScalars
      let plain = decomposed.first.flatMap { first in
        first.isASCII && first.properties.isAlphabetic ? UInt8(truncatingIfNeeded: first.value) & 0xdf : nil
      }
      let longS: UInt8? = decomposed.first?.value == 0x17f ? UInt8(ascii: "S") : nil
      #expect(LatinLetters.base(of: scalar) == plain ?? longS ?? (value == 0x131 ? UInt8(ascii: "I") : nil), "\(value)")
    }
  }
}
