import Testing

@testable import Stones

struct CairnTests {
  @Test func cairnsOfUpToThirtySixStonesHaveTheBytesOfTheReferenceDrawing() throws {
    let stones = (try Recorded.list("drawings.json") as [Recorded.Drawing]).map(\.stone.stone)
    let recorded: [Recorded.Heap] = try Recorded.list("cairns.json")
    #expect(recorded.count == 146)
    for heap in recorded {
      let laid = try heap.stones.map { Cairn.Laid(stones[$0.stone], try #require(Stone.State(rawValue: $0.state))) }
      let cairn = Cairn(laid, base: heap.base)
      let text = cairn.text(for: heap.of)
      #expect(text == heap.text)
      let drawing = cairn.svg(width: heap.width, label: heap.labelled ? text : "")
      #expect(Recorded.Digest(of: drawing) == heap.drawing, "\(laid.count) stones, base: \(heap.base), \(heap.width) px")
    }
  }

  @Test(arguments: [("cairn-5.svg", 5, false, 3), ("cairn-8-base.svg", 8, true, 5), ("cairn-14.svg", 14, false, 14)])
  func aCairnReadsAsRecorded(name: String, count: Int, base: Bool, earned: Int) throws {
    let credentials: [Recorded.MicroCredential] = try Recorded.list("stones.json")
    let laid = credentials.prefix(count).enumerated().map { index, credential in
      Cairn.Laid(credential.stone, index < earned ? .solid : index % 2 == 1 ? .missing : .open)
    }
    let drawing = Cairn(Array(laid), base: base).svg()
    #expect(String(decoding: drawing, as: UTF8.self) == String(decoding: try Recorded.bytes(name), as: UTF8.self))
  }

  @Test func aboveThirtySixStonesNothingIsDrawn() {
    let stone = Cairn.Laid(Stone(id: "a", title: "A", category: "C"))
    #expect(!Cairn(Array(repeating: stone, count: 36)).svg().isEmpty)
    #expect(Cairn(Array(repeating: stone, count: 37)).svg().isEmpty)
  }

  @Test(arguments: [
    (0, []), (1, [1]), (6, [1, 1, 1, 1, 1, 1]), (7, [1, 1, 2, 3]), (8, [1, 2, 2, 3]), (10, [1, 2, 3, 4]), (14, [1, 2, 3, 4, 4]),
  ])
  func rowsMakeAMoundWithOneStoneOnTop(count: Int, expected: [Int]) {
    #expect(Cairn.rows(count) == expected)
  }

  @Test func rowsHoldEveryStoneAndNeverNarrowDownwards() {
    for count in 1...200 {
      let rows = Cairn.rows(count)
      #expect(rows.reduce(0, +) == count)
      #expect(rows.first == 1)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}
