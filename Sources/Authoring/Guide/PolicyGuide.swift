extension KindGuide {
  static let policy = KindGuide(
    kind: .policy, about: "A rule that somebody decided: what is paid, counted, asked or promised, for whom and since when.",
    fields: [
      .field("kind", "What it is about.", "stipend", shown: true),
      .field("school_year", "School year for which it holds.", "2026-27"),
      .field("effective", "First and last day on which it holds.", "{from: 2026-08-01, through: 2027-07-31}"),
      .part("effective.from", "First day."), .part("effective.through", "Last day."),
      .field("binding", "How far it binds, and since when.", "{level: optional, from: 2026-08-01}"),
      .part("binding.level", "How far it binds."), .part("binding.from", "First day on which it does."),
      .field("groups", "Groups of staff, from `groups` in catalog.yaml, that are eligible.", "[teachers]"),
      .field("amount", "What each award brings, with its currency.", "200 USD"),
      .field("hours", "Hours of continuing education that each award brings.", "15"),
      .field("cap", "How many awards count, in what time.", "{count: 8, per: school-year}"),
      .part("cap.count", "How many."), .part("cap.per", "In what time."),
      .field(
        "windows", "Days of the year between which an award counts toward one payment.",
        "\n  - label: First half\n    from: 08-01\n    through: 12-31\n    paid: January paycheck\n  - label: Second half\n    from: 01-01\n    through: 07-31\n    paid: August paycheck"
      ),
      .part("windows.label", "Its name."), .part("windows.from", "First day, as month and day."), .part("windows.through", "Last day."),
      .part("windows.paid", "When it is paid, in words."),
      .field("assessment_days", "Days that assessment usually takes.", "7"),
      .field("deadline", "A day that comes every year.", "{label: Earn one to stay, day: 07-01}"),
      .part("deadline.label", "What is due."), .part("deadline.day", "The day, as month and day."),
      .field("range_hours", "Hours that something takes.", "{min: 5, max: 20}"),
      .field("range_weeks", "Weeks that something takes.", "{min: 4, max: 6}"),
      .field(
        "options", "Several ways to satisfy it.",
        "\n  - id: one-each-year\n    title: One each year\n    text: Say what is done.\n    requires:\n      choose: 1\n      from: state-vetted"
      ),
      .part("options.id", "Name of its own for links to it. It never changes."),
      .part("options.aliases", "Earlier names of it, to which links go on leading."),
      .part("options.title", "Its name."),
      .part("options.text", "What is done."), .part("options.requires", "What is to be earned. See the language of requirements."),
      .part("options.from", "First day on which it can be chosen."), .part("options.through", "Last day."),
      .field(
        "counts_with", "Policies and recognitions that the same award counts for too.",
        "\n  - to: policy:continuing-education\n    condition: Say under what condition."),
      .part("counts_with.to", "The other, with its kind."), .part("counts_with.condition", "Under what condition."),
      .field("costs", "What it costs whoever takes part, one sentence each.", "\n  - Say what it costs."),
      .field("grants", "What it brings besides, one sentence each.", "\n  - Say what it brings."),
      .field("disclaimer", "What it does not promise.", "Say what it does not promise."),
      .field(
        "facts", "Further facts that other pages may repeat; links to them are checked.", "\n  - id: payments\n    text: two payments"),
      .part("facts.id", "Name that links give, as in `policy:stipend#payments`."),
      .part("facts.aliases", "Earlier names of it, to which links go on leading."),
      .part("facts.text", "The fact, in the words to repeat."),
      .field("examples", "Cases worked out on the page.", "\n  - earned: [2026-09-20, 2027-02-01]\n    text: Say what comes of it."),
      .part("examples.earned", "Days of the awards."), .part("examples.group", "Group of staff of whoever earned them."),
      .part("examples.text", "What it shows."),
    ])
}
