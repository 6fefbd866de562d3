import Catalog

/// What the twin of a program says beyond what every twin does.
enum ProgramTwin {
  static let members: [Member<Program>] = [
    .things("roles", "Roles it prepares for.") { $0.it.roles },
    .microCredentials("micro_credentials", "What is worked on.") { $0.it.microCredentials },
    .requirement("requirement", "What completes it.") { $0.it.requires },
    .record("declared_size", "How many micro-credentials its source says it has.", of: size) { $0.it.declaredSize },
    .records("milestones", "What is done by when.", of: milestone) { $0.it.milestones },
    .prose("access", "Who may take part.") { $0.it.access },
    .prose("retention", "How long what is handed in is kept.") { $0.it.retention },
    .prose("facilitator", "Who leads it.") { $0.it.facilitator },
    .year("school_year", "The school year it is described for.") { $0.it.schoolYear },
    .choice("accounts", "Whether accounts are open yet.") { $0.it.accounts },
  ]

  private static let size = TwinObject<Program.DeclaredSize>([
    .number("count", "The number.", always: true) { $0.it.count.value },
    .text("words", "As the source says it: “about 75”.") { $0.it.words },
  ])

  private static let milestone = TwinObject<Program.Milestone>(
    cell: "label",
    [
      .prose("label", "What is done.", always: true) { $0.it.label },
      .number("week", "By which week, counted from the start.") { $0.it.week },
      .day("date", "By which day.") { $0.it.date },
      .things("micro_credentials", "What is earned by then.") { $0.it.microCredentials },
    ])
}
