extension KindGuide {
  static let microCredential = KindGuide(
    kind: .microCredential, about: "A micro-credential: one skill that is earned with a portfolio of evidence.",
    fields: [
      .field("category", "Category, from `categories` in catalog.yaml; it gives the stone its color.", "General", shown: true),
      .field("co_authors", "Organizations that wrote it too.", "[sample-partner]"),
      .field("competencies", "What it assesses.", "[coaches-colleagues]"),
      .field("audience", "For whom it is meant.", "Teachers who work with new colleagues"),
      .field("effort_hours", "Hours of work.", "{min: 8, max: 20}"),
      .field("duration_weeks", "Weeks it usually takes.", "{min: 4, max: 6}"),
      .field("needs", "What the earner needs at hand.", "[students, peers]"),
      .field("prerequisites", "Micro-credentials to be earned before.", "[first-conference]"),
      .field(
        "requirements", "The parts of the portfolio, in order.",
        "\n  - phase: implement\n    title: Say what is done\n    prompt: Say what the earner does and shows.\n    evidence: Say what is handed in\n    words: {min: 200, max: 400}",
        shown: true),
      .part("requirements.id", "Name of its own for links to it. It never changes; without it the place in the list counts."),
      .part("requirements.aliases", "Earlier names of it, to which links go on leading."),
      .part("requirements.phase", "Phase of instructional design (ADDIE)."), .part("requirements.title", "What is done, in a few words."),
      .part("requirements.prompt", "The task in full."), .part("requirements.evidence", "What is handed in."),
      .part("requirements.words", "Guideline for the length in words, never a limit."),
      .part("requirements.annotate", "Whether what is handed in is to be annotated."),
      .part("requirements.rubric", "Shared rubric that judges this part."),
      .field(
        "rubric", "How it is judged: the id of a shared rubric, or one of its own.",
        "\n  scale: [Not yet, Meets]\n  pass: Meets\n  criteria:\n    - id: evidence\n      text: Evidence\n      levels: [It is missing., It is there.]",
        shown: true),
      .part("rubric.scale", "Levels from the lowest to the highest, two at least."), .part("rubric.pass", "The lowest level that passes."),
      .part("rubric.criteria", "What is looked at."), .part("rubric.criteria.id", "Name of its own for links to it."),
      .part("rubric.criteria.text", "The criterion in a few words."),
      .part("rubric.criteria.requirement", "Which part of the portfolio it judges, counted from 1; all where left out."),
      .part("rubric.criteria.levels", "One description for each level of the scale."),
      .field("assessment", "Policy that says how submissions are assessed.", "assessment"),
      .field("validity", "For how long an award is valid; for good where left out.", "{years: 5}"),
      .part("validity.years", "Number of years."),
      .field("replaced_by", "Micro-credential that took its place.", "shared-lesson"),
      .field("state_vetted", "Whether the state accepts it for licence renewal and growth goals.", "yes"),
      .field("mark", "One or two letters cut into its stone, where the initials won't do.", "FC"),
    ])

  static let rubric = KindGuide(
    kind: .rubric, about: "A rubric that several micro-credentials share: what good looks like.",
    fields: [
      .field("scale", "Levels from the lowest to the highest, two at least.", "[Not yet, Nearly, Meets, Exceeds]", shown: true),
      .field("pass", "The lowest level that passes.", "Meets", shown: true),
      .field(
        "criteria", "What is looked at, each described at every level of the scale.",
        "\n  - id: evidence\n    text: Evidence\n    levels:\n      - Say what is not yet enough.\n      - Say what is nearly enough.\n      - Say what is enough.\n      - Say what is more than enough.",
        shown: true),
      .part("criteria.id", "Name of its own for links to it. It never changes."), .part("criteria.text", "The criterion in a few words."),
      .part("criteria.requirement", "Only in a micro-credential's own rubric: which part of the portfolio it judges."),
      .part("criteria.levels", "One description for each level of the scale."),
    ], hasProse: false)

  static let competency = KindGuide(
    kind: .competency, about: "What a person can do or knows. Micro-credentials assess it, roles ask for it.",
    fields: [
      .field("statement", "The rest of a sentence that begins with “A person who has it …”.", "can say what is to be done", shown: true),
      .field("category", "Category, as micro-credentials have it.", "General"),
      .field("type", "Whether it is knowledge or a skill.", "skill"),
      .field("levels", "How it grows.", "\n  - name: Working\n    text: Does it with help."),
      .part("levels.name", "Name of the level."), .part("levels.text", "What it looks like there."),
      .field("align", "Codes of the same competency elsewhere.", "{esco: \"http://data.europa.eu/esco/skill/example\"}"),
      .part("align.onet", "Code in O*NET."), .part("align.esco", "Address in ESCO."), .part("align.isced", "Code in ISCED-F."),
    ])
}
