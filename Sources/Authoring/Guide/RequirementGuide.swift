import Catalog

/// The language of requirements, which nests and so is described by itself.
enum RequirementGuide {
  /// Each form with what it asks for and an example.
  static let forms: [(name: String, words: String, example: String)] = [
    ("all", "Everything in the list.", "all: [{mc: first-conference}, {mc: shared-lesson}]"),
    ("any", "One thing of the list.", "any: [{mc: first-conference}, {mc: shared-lesson}]"),
    (
      "choose",
      "So many micro-credentials out of a list, of what a program lists, or of what the state has vetted (`state-vetted`); `within` limits the years.",
      "{choose: 3, from: state-vetted, within: 5 years}"
    ), ("mc", "A micro-credential.", "mc: first-conference"), ("recognition", "A recognition.", "recognition: lead-teacher"),
    ("role", "Having held a role.", "role: mentor-teacher"),
    (
      "other",
      "What no micro-credential can meet; `kind` says what it is: \(Requirement.OtherKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).",
      "{other: Behavioral interview, kind: interview}"
    ),
  ]

  static var markdown: String {
    "## Requirements\n\nOne language says everywhere what is to be earned. A list means all of its entries; each entry has one of these, and may have a `note`.\n\n"
      + "| Form | Asks for | Example |\n|---|---|---|\n" + forms.map { "| `\($0.name)` | \($0.words) | `\($0.example)` |\n" }.joined()
  }
}
