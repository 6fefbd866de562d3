import Catalog
import FrontMatter

/// What the twin of a role card says beyond what every twin does.
enum RoleTwin {
  static let members: [Member<RoleCard>] = [
    .record("version", "Of which school year the card is.", always: true, of: version) { $0.it },
    .record("facts", "The card at a glance.", always: true, of: RoleFacts.record) { RoleFacts($0.site, $0.it) },
    .proses("responsibilities", "What one does in the role.") { $0.it.role.responsibilities },
    .records("qualifications", "What one has to bring.", of: qualification) { $0.it.role.qualifications.enumerated().map { ($0 + 1, $1) } },
    .requirement("requirement", "What has to be earned.") { $0.it.role.requires },
    .record("binding", "How far the requirement binds.", of: CommonTwin.binding) { $0.it.role.binding },
    .microCredentials("recommends", "Micro-credentials that help and are not asked for.") { $0.it.role.recommends },
    .things("competencies", "What one can do or knows.") { $0.it.role.competencies },
    .things("programs", "Programs that prepare for it.") { $0.it.role.programs },
    .things(
      "leads_to", "Roles one can go on to.",
      with: [Member<Role.Step>.choice("move", "What kind of move it is.", always: true) { $0.it.kind }]
    ) {
      $0.it.role.leadsTo.map { ($0.role, $0) }
    },
    .things(
      "recognitions", "What the micro-credentials asked for count toward.",
      with: [Member<Int>.number("counting", "How many of them count.", always: true) { $0.it }]
    ) { counting($0.catalog, $0.it) },
    .things("questions", "Questions about the role.") { $0.it.role.questions },
    .alignment { $0.it.role.alignment },
    .prose("disclaimer", "What has to stand wherever the card is quoted.") { $0.site.configuration.disclaimer?.text },
  ]

  private static let version = TwinObject<RoleCard>([
    .year("year", "The school year of the card.") { $0.it.year },
    .flag("current", "Whether it is today’s.", always: true) { $0.it.isCurrent },
  ])

  private static let qualification = TwinObject<(number: Int, it: Role.Qualification)>(
    cell: "text",
    [
      .text("id", "Its anchor on the card, for good.", always: true) { $0.it.it.id },
      .text("number", "The number it is printed with.", always: true) { "Q\($0.it.number)" },
      .address("url", "Where it stands.", always: true) { $0.url($0.it.it.id) },
      .prose("text", "What it says.", always: true) { $0.it.it.text },
      .choice("level", "Whether it has to be met.", always: true) { $0.it.it.level },
      .choice("kind", "What sort of thing it is.") { $0.it.it.basis },
    ])

  /// How many of the micro-credentials asked for count toward each recognition.
  private static func counting(_ catalog: Catalog, _ card: RoleCard) -> [(EntityID, Int)] {
    var counting: [EntityID: Int] = [:]
    for stone in card.stones(catalog) {
      for counter in catalog.counters(of: stone) where counter.id.kind == .recognition { counting[counter.id, default: 0] += 1 }
    }
    return counting.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension RoleCard {
  /// The micro-credentials it asks for by name.
  func stones(_ catalog: Catalog) -> [EntityID] { role.stones(catalog) }
}

extension Role {
  /// The micro-credentials it asks for by name.
  func stones(_ catalog: Catalog) -> [EntityID] { (requires?.named ?? []).map(catalog.current) }
}
