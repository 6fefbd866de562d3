import Testing

@testable import Catalog

@Suite struct RequirementWordsTests {
  static let sources =
    SampleCatalog.microCredentials(["data-talk": "state_vetted: yes", "lesson-study": "", "plc-norms": ""])
    + [
      "programs/wi-list.md": SampleCatalog.thing("State list", "micro_credentials: [data-talk, lesson-study, plc-norms]"),
      "recognitions/lead.md": SampleCatalog.thing("Lead teacher", "kind: designation"),
    ]

  static let sentences: [(tree: String, sentence: String)] = [
    ("{mc: plc-norms}", "“Plc norms”."),
    ("{recognition: lead}", "The recognition “Lead teacher”."),
    ("{role: chair}", "Having been Chair."),
    ("{other: Behavioural interview, kind: interview}", "Behavioural interview."),
    ("{other: Five years of teaching., kind: years}", "Five years of teaching."),
    ("{choose: 1, from: wi-list}", "Any one of the micro-credentials in “State list”."),
    (
      "{choose: 1, from: state-vetted, within: 5 years}",
      "Any one of the micro-credentials that the state has vetted, earned within 5 years."
    ),
    ("{choose: 1, from: wi-list, within: 1 year}", "Any one of the micro-credentials in “State list”, earned within 1 year."),
    ("{choose: 2, from: [data-talk, lesson-study, plc-norms]}", "Any two of “Data talk”, “Lesson study”, and “Plc norms”."),
    ("{all: [{mc: plc-norms}]}", "“Plc norms”."),
    ("{all: [{mc: plc-norms}, {mc: data-talk}]}", "“Plc norms” and “Data talk”."),
    ("{any: [{mc: plc-norms}]}", "“Plc norms”."),
    ("{any: [{mc: plc-norms}, {mc: data-talk}]}", "Either “Plc norms” or “Data talk”."),
    ("{any: [{mc: plc-norms}, {mc: data-talk}, {mc: lesson-study}]}", "Either “Plc norms”, “Data talk”, or “Lesson study”."),
    ("[{mc: plc-norms}, {any: [{mc: data-talk}, {mc: lesson-study}]}]", "“Plc norms”; and either “Data talk” or “Lesson study”."),
    (
      "[{mc: plc-norms}, {any: [{mc: data-talk}, {mc: lesson-study}]}, {choose: 3, from: wi-list}, {other: A licence, kind: licence}]",
      "“Plc norms”; either “Data talk” or “Lesson study”; any three of the micro-credentials in “State list”; and a licence."
    ),
    (
      "{any: [{all: [{mc: plc-norms}, {mc: data-talk}]}, {recognition: lead}]}",
      "Either “Plc norms” and “Data talk”; or the recognition “Lead teacher”."
    ),
  ]

  @Test(arguments: sentences) func everyFormHasItsSentence(_ tree: String, _ sentence: String) throws {
    let sample = SampleCatalog(
      Self.sources + ["roles/guide.md": SampleCatalog.thing("Guide", "requires: \(tree)"), "roles/chair.md": SampleCatalog.thing("Chair")])
    #expect(sample.errors == [])
    let catalog = try #require(sample.linking.catalog)
    let requirement = try #require(sample.entity("role:guide")?.requirements.first)
    #expect(catalog.words.sentence(requirement) == sentence)
  }

  @Test func numbersFromTenAreDigits() throws {
    let ids = (1...13).map { "mc-\($0)" }
    let sample = SampleCatalog(
      SampleCatalog.microCredentials(Dictionary(uniqueKeysWithValues: ids.map { ($0, "") })) + [
        "programs/list.md": SampleCatalog.thing("List", "micro_credentials: [\(ids.joined(separator: ", "))]"),
        "roles/guide.md": SampleCatalog.thing("Guide", "requires: {choose: 13, from: list}"),
      ])
    let requirement = try #require(sample.entity("role:guide")?.requirements.first)
    #expect(sample.linking.catalog?.words.sentence(requirement) == "Any 13 of the micro-credentials in “List”.")
  }
}
