extension KindGuide {
  static let role = KindGuide(
    kind: .role, about: "A role card: what a role does, what it asks for, and where it leads.",
    fields: [
      .field("school_year", "School year for which this card holds.", "2026-27", shown: true),
      .field("family", "Family of roles, as a heading of the overview.", "Teacher leadership"),
      .field("level", "Where the role works.", "campus"),
      .field("groups", "Groups of staff, from `groups` in catalog.yaml, whose incentives apply.", "[teachers]"),
      .field("stays_in_classroom", "Whether whoever holds the role goes on teaching.", "yes"),
      .field("introduced", "School year in which the role first existed.", "2025-26"),
      .field("responsibilities", "What the role does, one sentence each.", "\n  - Say what the role does.", shown: true),
      .field(
        "qualifications", "What a person must have, one sentence each.",
        "\n  - text: Say what a person must have.\n    level: required\n    kind: licence", shown: true),
      .part("qualifications.id", "Name of its own for links to it. It never changes; without it the place in the list counts."),
      .part("qualifications.aliases", "Earlier names of it, to which links go on leading."),
      .part("qualifications.text", "The qualification in a sentence."),
      .part("qualifications.level", "Whether it is required, as is meant where left out, or preferred."),
      .part("qualifications.kind", "What it rests on."),
      .field(
        "requires", "What is to be earned. See the language of requirements.",
        "\n  all:\n    - mc: first-conference\n    - mc: shared-lesson"),
      .field("binding", "How far `requires` binds, and since when.", "{level: preferred, from: 2026-08-01}"),
      .part("binding.level", "How far it binds."), .part("binding.from", "First day on which it does."),
      .field("recommends", "Micro-credentials that help without being asked for.", "[classroom-routines]"),
      .field("competencies", "What whoever holds the role can do or knows.", "[coaches-colleagues]"),
      .field("programs", "Programs made for the role.", "[new-mentors]"),
      .field("compensation", "What the role pays, in words and links to policies.", "See [the stipend](policy:stipend)."),
      .field("leads_to", "Roles that one can go on to.", "\n  - role: lead-mentor\n    kind: promotion"),
      .part("leads_to.role", "The other role."), .part("leads_to.kind", "What kind of move it is; a promotion where left out."),
      .field("questions", "Entries of the FAQ about the role, by number.", "[1]"),
      .field("align", "Codes of the same occupation elsewhere.", "{onet: 25-9031.00}"),
      .part("align.onet", "Code in O*NET."), .part("align.esco", "Address in ESCO."), .part("align.isced", "Code in ISCED-F."),
      .field("frozen", "The seal of an earlier version. `cairn freeze` writes it; nobody else does.", "0123456789abcdef"),
    ])
}
