extension KindGuide {
  static let program = KindGuide(
    kind: .program, about: "A program: what a group of educators works through together.",
    fields: [
      .field("roles", "Roles it is made for.", "[mentor-teacher]"),
      .field("micro_credentials", "What is in it, in order.", "[first-conference, shared-lesson]"),
      .field(
        "requires", "In place of a list: what is to be earned. See the language of requirements.", "\n  choose: 1\n  from: state-vetted"),
      .field("declared_size", "How many micro-credentials the source says it has.", "{count: 5, words: about five}"),
      .part("declared_size.count", "The number."), .part("declared_size.words", "The number in the source's words."),
      .field(
        "milestones", "What is to be done by when.",
        "\n  - label: Read the overview\n    week: 2\n    micro_credentials: [first-conference]"),
      .part("milestones.label", "What is to be done."), .part("milestones.week", "Week, counted from the start of the program."),
      .part("milestones.date", "In place of a week: the day."), .part("milestones.micro_credentials", "What is earned by then."),
      .field("access", "Who may join.", "Say who may join and for how long."),
      .field("retention", "Who stays in it.", "Say what is to be done to stay."),
      .field("facilitator", "Who guides it.", "Say who guides the group."),
      .field("school_year", "School year for which it holds.", "2026-27"),
      .field("accounts", "Whether one can begin.", "open"),
    ])

  static let pathway = KindGuide(
    kind: .pathway, about: "A pathway: roles joined by promotions, lateral moves and entries.",
    fields: [
      .field("roles", "The roles on it.", "[new-teacher, mentor-teacher]"),
      .field("edges", "The moves between them.", "\n  - {from: new-teacher, to: mentor-teacher, kind: promotion}"),
      .part("edges.from", "Role that the move begins with."), .part("edges.to", "Role that it leads to."),
      .part("edges.kind", "What kind of move it is; a promotion where left out."),
      .field("entry", "Roles that one can begin with.", "[new-teacher]"),
      .field(
        "text_summary", "The whole pathway in words, for those who do not see the drawing.", "Say which role leads to which.", shown: true),
      .field("school_year", "School year for which it holds.", "2026-27"),
    ])

  static let recognition = KindGuide(
    kind: .recognition, about: "A designation, a local certification or a stack: earned by meeting a requirement.",
    fields: [
      .field("kind", "What it is.", "stack", shown: true),
      .field("jurisdiction", "Where it is valid, in words.", "The districts of the state"),
      .field(
        "requires", "What is to be earned. See the language of requirements.",
        "\n  all:\n    - mc: first-conference\n    - other: An interview\n      kind: interview"),
      .field(
        "additions", "Criteria that an organization adds.", "\n  - organization: sample-district\n    text: Say what it asks for besides."),
      .part("additions.organization", "Who adds it."), .part("additions.text", "What it adds."),
      .field("responsibilities", "What comes with it, one sentence each.", "\n  - Say what whoever has it does."),
      .field("compensation", "What it pays, in words and links to policies.", "Say what it pays."),
      .field("validity", "For how long it is valid; for good where left out.", "{years: 5}"), .part("validity.years", "Number of years."),
      .field("grants", "What it brings, one sentence each.", "\n  - Say what it brings."),
      .field("reports", "What somebody told about it.", "\n  - text: What somebody told.\n    by: A teacher"),
      .part("reports.text", "What was told."), .part("reports.by", "Who told it."),
    ])
}
