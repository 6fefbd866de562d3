/// Questions that stand alone, and words nobody uses.
enum WordHealth {
  static func topics(_ catalog: Catalog) -> [HealthTopic] {
    var alone = HealthTopic(
      "questions-without-references", .words, "Questions that refer to nothing, and to which nothing refers",
      "Say under `about` which page answers more, or link to it in the answer.")
    var unused = HealthTopic(
      "unused-terms", .words, "Words of the glossary to which nothing links", "Link to them where they first appear, as in `<term:stack>`.")
    for entity in catalog.active(.faq) where entity.references.isEmpty && catalog.uses(of: entity.id).isEmpty { alone.add(entity) }
    for entity in catalog.active(.term) where catalog.uses(of: entity.id).isEmpty { unused.add(entity) }
    return [alone, unused]
  }
}
