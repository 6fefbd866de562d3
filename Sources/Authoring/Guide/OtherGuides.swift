extension KindGuide {
  static let faq = KindGuide(
    kind: .faq, about: "A numbered question with its answer below the form.",
    fields: [
      .field("number", "Its number, which never changes and is never used again.", "1", shown: true),
      .field("topic", "Heading it stands under, from `faq_topics` in catalog.yaml.", "What it is"),
      .field("about", "What it is about, each with its kind.", "[role:mentor-teacher]"),
      .field("see_also", "Other entries, by number.", "[1]"),
      .field("lists", "A list that the catalog itself gives, shown after the answer.", "programs"),
    ])

  static let organization = KindGuide(
    kind: .organization, about: "A district, a network, a state, or whoever else makes or recognizes something.",
    fields: [
      .field("kind", "What it is.", "district"),
      .field("parent", "What it is a part of.", "sample-state"),
      .field(
        "facts", "Dated figures.",
        "\n  - label: Schools\n    value: 12\n    unit: schools\n    as_of: 2026\n    source: Handbook of the district"),
      .part("facts.label", "What is counted."), .part("facts.value", "The figure, as the source gives it."),
      .part("facts.unit", "Of what."),
      .part("facts.as_of", "When it was so."), .part("facts.source", "Document that says so."),
      .part("facts.source.title", "Title of the document."), .part("facts.source.part", "Section, entry or page."),
      .part("facts.source.date", "Year, month or day, as the document gives it."), .part("facts.source.url", "Where it can be read."),
      .field(
        "contacts", "Offices that may be written to. Addresses of persons do not belong here.",
        "\n  - label: Pathways office\n    url: https://example.org/pathways"),
      .part("contacts.label", "Name of the office."), .part("contacts.email", "Its e-mail address."), .part("contacts.url", "Its page."),
    ])

  static let page = KindGuide(
    kind: .page, about: "A page of prose, at an address of its own right below the root of the site.",
    fields: [
      .field(
        "pages", "Pages that follow this one, in the order in which they are read; each then leads back here and to its neighbors.",
        "[get-started, privacy]"),
      .field("steps", "Steps, numbered on the page.", "\n  - title: Open your program\n    text: Say what to do."),
      .part("steps.title", "The step in a few words."), .part("steps.text", "The step in full."),
      .field("timeline", "What happened when.", "\n  - when: March 2026\n    text: Say what happened."),
      .part("timeline.when", "When, in words."), .part("timeline.text", "What happened."),
    ])

  static let statistic = KindGuide(
    kind: .statistic, about: "A measured or counted figure with its year and source, or what somebody said.",
    fields: [
      .field("kind", "What it is.", "count", shown: true),
      .field("measure", "What is measured or counted; needed unless it is a quotation.", "Say what is counted", shown: true),
      .field("population", "Of whom.", "Educators of the district"),
      .field("unit", "In what; `percent` for shares.", "micro-credentials"),
      .field("points", "The figures; needed unless it is a quotation.", "\n  - {year: 2026, value: 85}", shown: true),
      .part("points.year", "Year or school year."), .part("points.value", "The figure, a whole number."),
      .part("points.of", "The whole of which it is a part."),
      .field("group", "Figures of one group share a chart.", "Earned in 2026"),
      .field("note", "What is to be known besides.", "Say what is to be known."),
      .field("source", "Document that says so. A title alone will do.", "\n  title: Report of the district\n  date: 2026"),
      .part("source.title", "Title of the document."), .part("source.part", "Section, entry or page."),
      .part("source.date", "Year, month or day, as the document gives it."), .part("source.url", "Where it can be read."),
      .field("quotation", "What was said; needed for a quotation.", "What somebody said."),
      .field("attribution", "Who said it; needed for a quotation.", "A teacher of the district"),
      .field("as_reported", "Whether the figure is only reported, and nobody checked it.", "yes"),
    ], hasProse: false)

  static let term = KindGuide(
    kind: .term, about: "A word of the field, explained below the form.",
    fields: [.field("see", "What to look at besides, each with its kind.", "[term:another-word]")])
}
