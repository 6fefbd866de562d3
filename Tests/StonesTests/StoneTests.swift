import Testing

@testable import Stones

struct StoneTests {
  @Test func everyStoneOfTheDemonstrationHasTheBytesOfTheReferenceDrawing() throws {
    let recorded: [Recorded.MicroCredential] = try Recorded.list("stones.json")
    #expect(recorded.count == 25)
    for credential in recorded {
      let drawing = credential.stone.svg(label: "Micro-credential: \(credential.title), \(credential.category)")
      let expected = try Recorded.bytes("\(credential.id).svg")
      #expect(String(decoding: drawing, as: UTF8.self) + "\n" == String(decoding: expected, as: UTF8.self))
    }
  }

  @Test func stonesAndRowsOfEverySizeStateAndLabelHaveTheBytesOfTheReferenceDrawing() throws {
    let recorded: [Recorded.Drawing] = try Recorded.list("drawings.json")
    #expect(recorded.count > 200)
    for drawing in recorded {
      let stone = drawing.stone.stone
      let state = try #require(Stone.State(rawValue: drawing.state))
      #expect(Recorded.Digest(of: stone.svg(size: drawing.size, state: state, label: drawing.label)) == drawing.pebble)
      #expect(Recorded.Digest(of: stone.row(share: drawing.share, state: state)) == drawing.row)
    }
  }

  @Test func aRowAndAMissingStoneReadAsRecorded() throws {
    let all: [Recorded.MicroCredential] = try Recorded.list("stones.json")
    let stone = all[5].stone
    #expect(stone.row(share: 0.84) == (try Recorded.bytes("row-0.84.svg")))
    #expect(stone.row(share: 0.84, state: .missing) == (try Recorded.bytes("row-missing.svg")))
    #expect(stone.svg(state: .missing) == (try Recorded.bytes("missing.svg")))
  }

  @Test func aDrawingAppendsToWhatThePageHasWritten() {
    let stone = Stone(id: "a", title: "Analyze", category: "Data use")
    var page = Array("before".utf8)
    stone.write(size: 24, into: &page)
    #expect(page == Array("before".utf8) + stone.svg(size: 24))
  }

  @Test func theIdAloneShapesAStone() {
    let one = Stone(id: "data-talk", title: "Same", category: "Same").svg()
    #expect(one == Stone(id: "data-talk", title: "Same", category: "Same").svg())
    #expect(one != Stone(id: "data-talk-2", title: "Same", category: "Same").svg())
  }

  @Test func numbersHaveOneDecimalRoundedHalfUp() throws {
    struct Sample: Decodable {
      let number: Double
      let text: String
    }
    let recorded: [Sample] = try Recorded.list("numbers.json")
    for sample in recorded {
      var bytes: [UInt8] = []
      bytes.put(sample.number)
      #expect(String(decoding: bytes, as: UTF8.self) == sample.text, "\(sample.number)")
    }
  }
}
