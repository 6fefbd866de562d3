import Testing

@testable import Catalog

@Suite struct FrozenVersionTests {
  static let card = SampleCatalog.thing("Guide", "school_year: 2018-19\nqualifications: [{text: A certificate}]", body: "Guides others.\n")
  static let seal = FrozenVersion.digest(of: Array(card.utf8))

  static func codes(_ card: String) -> [String] { SampleCatalog(["roles/guide@2018-19.md": card]).codes }
  static func sealed(_ card: String) -> String { card.replacing("school_year", with: "frozen: \(seal)\nschool_year") }

  @Test func aCardWithoutSealIsAskedToHaveOne() {
    #expect(Self.codes(Self.card) == ["unfrozen-version"])
  }

  @Test func aSealedCardPassesAndStaysSealedWithOtherLineEnds() {
    #expect(Self.codes(Self.sealed(Self.card)) == [])
    #expect(Self.codes(Self.sealed(Self.card).replacing("\n", with: "\r\n")) == [])
  }

  @Test(arguments: [
    ("others", "someone"), ("Guides", "guides"), ("A certificate", "A  certificate"), ("Guides others.\n", "Guides others."),
  ])
  func anyEditBreaksTheSeal(_ old: String, _ new: String) {
    #expect(Self.codes(Self.sealed(Self.card).replacing(old, with: new)) == ["frozen-edited"])
  }

  @Test func aVersionMayStandWithoutACurrentCard() {
    let sample = SampleCatalog(["roles/guide@2018-19.md": Self.sealed(Self.card)])
    #expect(sample.linking.catalog?.all(.role).isEmpty == true)
    #expect(sample.entity("role:guide@2018-19")?.title == "Guide")
  }
}
