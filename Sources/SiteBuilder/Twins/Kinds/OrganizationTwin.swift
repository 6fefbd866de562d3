import Catalog

/// What the twin of an organization says beyond what every twin does. Contacts are named with their pages; e-mail addresses stand on
/// the page only, where people write to them.
enum OrganizationTwin {
  static let members: [Member<Organization>] = [
    .choice("type", "What sort of organization it is.") { $0.it.form },
    .thing("parent", "What it is a part of.") { $0.it.parent },
    .records("facts", "Dated figures.", of: fact) { $0.it.facts },
    .records("contacts", "Where to turn to.", of: contact) { $0.it.contacts },
  ]

  private static let fact = TwinObject<Organization.Fact>(
    cell: "words",
    [
      .text("label", "What is counted or named.", always: true) { $0.it.label },
      .text("value", "The figure.", always: true) { $0.it.value },
      .text("unit", "Its unit.") { $0.it.unit },
      .text("as_of", "When it held.") { $0.it.asOf },
      .record("source", "What says so.", of: CommonTwin.source) { $0.it.source },
      .text("words", "All of it: Students: 34,000 (2018).", always: true) { told in
        let fact = told.it
        return "\(fact.label): \(fact.value)\(fact.unit.map { " \($0)" } ?? "")\(fact.asOf.map { " (\($0))" } ?? "")"
      },
    ])

  private static let contact = TwinObject<Organization.Contact>(
    cell: "label",
    [
      .text("label", "What it is for.", always: true) { $0.it.label },
      .address("url", "Its page.") { $0.it.url },
    ])
}
