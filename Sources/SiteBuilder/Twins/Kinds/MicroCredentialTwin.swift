import Catalog
import FrontMatter

/// What the twin of a micro-credential says beyond what every twin does.
enum MicroCredentialTwin {
  static let members: [Member<MicroCredential>] = [
    .text("category", "Its category.", always: true) { $0.it.category.value },
    .address("image", "The picture of its stone.") { told in told.page.map { told.site.absolute(told.site.addresses.stone($0)) } },
    .things("co_authors", "Who wrote it together with the organization.") { $0.it.coAuthors },
    .things("competencies", "What it certifies that one can do or knows.") { $0.it.competencies },
    .prose("audience", "For whom it is.") { $0.it.audience },
    .range("hours", "Hours of work it takes.") { $0.it.effort },
    .range("weeks", "Weeks it usually takes.") { $0.it.weeks },
    .choices("needs", "What one needs at hand.") { $0.it.needs },
    .things("prerequisites", "What is to be earned before.") { $0.it.prerequisites },
    .records("requirements", "The parts of the portfolio.", of: part) { $0.it.parts },
    .record("rubric", "Its own rubric.", of: RubricTwin.own) { if case .own(let it)? = $0.it.rubric { it } else { nil } },
    .thing("shared_rubric", "The rubric it shares with others.") { if case .shared(let id)? = $0.it.rubric { id } else { nil } },
    .thing("assessment", "How it is assessed.") { $0.it.assessment },
    .number("valid_years", "Years for which an award is valid; without it, for good.") { $0.it.validYears },
    .flag("state_vetted", "Whether the state accepts it for licence renewal and growth goals.", always: true) { $0.it.stateVetted },
    .thing("replaced_by", "What has taken its place.") { $0.it.replacedBy },
    .things(
      "counts_for", "What it helps to meet.",
      with: [Member<String>("how", "By name, or as one of a list.", .choice(["named", "list"]), always: true) { .text($0.it) }]
    ) { told in
      guard let id = told.page else { return [] }
      return told.catalog.counters(of: id).map { ($0.id, $0.how == .named ? "named" : "list") }
    },
    .address("achievement", "The same as an achievement of Open Badges 3.0.") { told in
      guard let id = told.page, told.site.isIssuing else { return nil }
      return told.site.absolute("\(told.site.address.prefix)/\(Addresses.achievementFile(id))")
    },
  ]

  private static let part = TwinObject<MicroCredential.Part>(
    cell: "title",
    [
      .text("id", "Its anchor on the page, for good.", always: true) { $0.it.id },
      .address("url", "Where it stands.", always: true) { $0.url($0.it.id) },
      .choice("phase", "The phase of instructional design.") { $0.it.phase },
      .text("title", "What it is called.", always: true) { $0.it.title },
      .prose("prompt", "What is to be done.", always: true) { $0.it.prompt },
      .prose("evidence", "What is to be handed in.") { $0.it.evidence },
      .range("words", "A guideline for the length, never a limit.") { $0.it.words },
      .flag("annotate", "Whether what is handed in is to be annotated.") { $0.it.annotate ? true : nil },
      .thing("rubric", "The shared rubric that judges it.") { $0.it.rubric },
    ])
}
