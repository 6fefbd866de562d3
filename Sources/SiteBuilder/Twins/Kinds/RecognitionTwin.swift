import Catalog

/// What the twin of a recognition says beyond what every twin does. Whoever told an anecdote is named on the page only.
enum RecognitionTwin {
  static let members: [Member<Recognition>] = [
    .choice("type", "What sort of recognition it is.", always: true) { $0.it.form },
    .text("jurisdiction", "Where it holds.") { $0.it.jurisdiction },
    .requirement("requirement", "What has to be met.") { $0.it.requires },
    .records("additions", "What an organization asks for besides.", of: addition) { $0.it.additions },
    .proses("responsibilities", "What one does then.") { $0.it.responsibilities },
    .prose("compensation", "What it pays.") { $0.it.compensation },
    .number("valid_years", "Years for which it is valid; without it, for good.") { $0.it.validYears },
    .proses("grants", "What it brings.") { $0.it.grants },
    .proses("reports", "Anecdotes, as somebody told them.") { $0.it.reports.map(\.text) },
  ]

  private static let addition = TwinObject<Recognition.Addition>(
    cell: "text",
    [
      .thing("organization", "Who asks for it.") { $0.it.organization },
      .prose("text", "What is asked for.", always: true) { $0.it.text },
    ])
}
