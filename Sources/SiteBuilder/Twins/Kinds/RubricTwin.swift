import Catalog

/// What the twin of a rubric says beyond what every twin does.
enum RubricTwin {
  static let members: [Member<Rubric>] = [
    .texts("scale", "The levels from the lowest to the highest.") { $0.it.scale },
    .text("pass", "The lowest level that passes.") { $0.it.scale.indices.contains($0.it.pass) ? $0.it.scale[$0.it.pass] : nil },
    .records("criteria", "What is judged.", of: criterion) { $0.it.criteria },
  ]

  /// A rubric that only one micro-credential has.
  static let own = TwinObject<Rubric>(members)

  private static let criterion = TwinObject<Rubric.Criterion>(
    cell: "text", name: "criterion",
    [
      .text("id", "Its name within the rubric.", always: true) { $0.it.id },
      .prose("text", "What is judged.", always: true) { $0.it.text },
      .number("requirement", "The part of the portfolio it judges, counted from 1; without it, all of them.") { $0.it.part },
      .proses("levels", "What each level of the scale looks like, in the same order.") { $0.it.levels },
    ])
}
