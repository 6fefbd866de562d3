import Testing

@testable import Catalog

@Suite struct FactTests {
  static let policy = SampleCatalog.thing(
    "Stipend",
    """
    kind: stipend
    amount: 1200 USD
    hours: 15
    cap: {count: 8, per: school-year}
    assessment_days: 7
    deadline: {label: Submit, day: 07-01}
    range_hours: {min: 5, max: 20}
    range_weeks: 4
    facts: [{id: help, text: the facilitator}]
    """)
  static let statistic =
    "title: Earned\nkind: statistic\nmeasure: Earned\nunit: percent\nsource: Report\npoints: [{year: 2017, value: 85}]\n"

  static func errors(_ link: String) -> [String] {
    SampleCatalog([
      "policies/pay.md": policy, "impact/earned.yaml": statistic,
      "pages/about.md": SampleCatalog.thing("About", body: "It says \(link).\n"),
    ]).errors
  }

  @Test(arguments: [
    "[$1,200](policy:pay#amount)", "[15](policy:pay#hours)", "[15 hours](policy:pay#hours)", "[up to 8 a year](policy:pay#cap)",
    "[8 a school year](policy:pay#cap)", "[about 7 days](policy:pay#assessment_days)", "[1 July](policy:pay#deadline)",
    "[5–20 hours](policy:pay#range_hours)", "[5-20](policy:pay#range_hours)", "[4 weeks](policy:pay#range_weeks)",
    "[The Facilitator](policy:pay#help)", "[85 %](stat:earned#2017)", "[85\u{a0}%](stat:earned#2017)", "[85 percent](stat:earned#2017)",
    "[the amount](policy:pay)", "<policy:pay>", "[*15* hours](policy:pay#hours)",
  ])
  func wordsThatSayTheFactPass(_ link: String) {
    #expect(Self.errors(link) == [])
  }

  @Test(arguments: [
    ("[$1200](policy:pay#amount)", "“$1,200”"), ("[$120](policy:pay#amount)", "“$1,200”"), ("[16 hours](policy:pay#hours)", "“15”"),
    ("[8 a month](policy:pay#cap)", "“8”"), ("[2 July](policy:pay#deadline)", "“1 July”"),
    ("[6–20](policy:pay#range_hours)", "“5–20 hours”"),
    ("[86 %](stat:earned#2017)", "“85 %”"), ("[anybody](policy:pay#help)", "“the facilitator”"),
  ])
  func wordsThatDifferAreAnErrorThatGivesTheFact(_ link: String, _ right: String) {
    let errors = Self.errors(link)
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("pages/about.md:5:9: error: The text says “") == true)
    #expect(errors.first?.contains("Write \(right), or correct the") == true)
  }

  @Test(arguments: ["[$200](policy:pay#amounts)", "[85 %](stat:earned#2018)", "[a day](policy:pay#window)"])
  func aFactThatIsNotGivenIsUnknown(_ link: String) {
    #expect(Self.errors(link).first?.contains("has no part called") == true)
  }

  @Test func aFactThatThePolicyDoesNotGiveCanNotBeRepeated() {
    let sample = SampleCatalog([
      "policies/pay.md": SampleCatalog.thing("Pay", "kind: stipend"),
      "pages/about.md": SampleCatalog.thing("About", body: "[$200](policy:pay#amount)\n"),
    ])
    #expect(sample.codes == ["unknown-anchor"])
  }
}
