import Catalog

/// What is told of a word of the field beyond what is told of everything. Its `summary` is the definition.
enum TermTwin {
  static let members: [Member<Term>] = [.things("see", "What to look at as well.") { $0.it.see }]
}
