import FrontMatter
import Testing

@testable import Catalog

struct PlaceTableTests {
  @Test func everyIdIsFoundAtItsPlaceHoweverManyThereAre() {
    var table = PlaceTable()
    let ids = Kind.allCases.flatMap { kind in (0..<500).map { EntityID(kind, "thing-\($0)") } }
    for (place, id) in ids.enumerated() { #expect(table.add(id, place) == nil) }
    #expect(ids.indices.allSatisfy { table[ids[$0]] == $0 })
    #expect(table.entries.map(\.id) == ids)
    #expect(table[EntityID(.role, "thing-500")] == nil)
  }

  @Test func theFirstPlaceOfAnIdStays() {
    var table = PlaceTable(minimumCapacity: 4)
    let guide = EntityID(.role, "guide")
    #expect(table.add(guide, 1) == nil)
    #expect(table.add(guide, 2) == 1)
    #expect(table[guide] == 1)
    #expect(table.entries.count == 1)
  }

  @Test func kindAndYearTellIdsApart() {
    var table = PlaceTable()
    let ids = [
      EntityID(.role, "guide"), EntityID(.program, "guide"), EntityID(.role, "guide", version: SchoolYear("2018-19")),
      EntityID(.role, "guide", version: SchoolYear("2019-20")),
    ]
    for (place, id) in ids.enumerated() { #expect(table.add(id, place) == nil) }
    #expect(ids.map { table[$0] } == [0, 1, 2, 3])
  }
}
