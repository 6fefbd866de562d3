import Testing

@testable import Stones

struct PigmentTests {
  @Test func categoriesGetThePigmentsOfTheReferenceDrawing() throws {
    struct Sample: Decodable {
      let category, pigment: String
    }
    let recorded: [Sample] = try Recorded.list("pigments.json")
    #expect(recorded.count == 20)
    for sample in recorded {
      #expect(Pigment(category: sample.category).rawValue == sample.pigment)
    }
  }

  @Test func aNamedPigmentWinsOverTheChosenOne() {
    let chosen = Pigment(category: "Data use")
    let other: Pigment = chosen == .rust ? .moss : .rust
    #expect(Pigment(category: "Data use", named: ["Data use": other]) == other)
    #expect(Pigment(category: "Data use", named: ["Coaching": other]) == chosen)
  }

  @Test func theTwelvePigmentsAreTwelveColours() {
    #expect(Set(Pigment.allCases.map { "\($0.tones.base)" }).count == 12)
  }
}
