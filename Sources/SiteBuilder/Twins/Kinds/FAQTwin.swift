import Catalog

/// What the twin of a question says beyond what every twin does. Its `text` is the answer.
enum FAQTwin {
  static let members: [Member<FAQ>] = [
    .number("number", "Its number, for good.", always: true) { $0.it.number },
    .text("topic", "What it is about.") { $0.it.topic?.value },
    .things("about", "Things it is about.") { $0.it.about },
    .things("see_also", "Questions that go with it.") { $0.it.seeAlso },
    .choice("lists", "What the catalog lists after the answer.") { $0.it.lists },
  ]
}
