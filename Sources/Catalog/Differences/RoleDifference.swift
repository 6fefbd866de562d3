/// What differs between two versions of a role card, in words that a person reads.
///
/// What says nothing about the role is left out: order, sources, the date of the update, tags, earlier ids, links to questions, the sign
/// † and the kinds of clauses.
package struct RoleDifference: Sendable {
  /// By section; in each what the later card has in its order, then what only the earlier one had.
  package let changes: [CardChange]

  /// Whether the cards say the same about the role.
  package var isEmpty: Bool { changes.isEmpty }
  /// The same but for the school year, which versions always differ in.
  package var ofSubstance: [CardChange] { changes.filter { $0.section != .schoolYear } }

  package init(from old: RoleCard, to new: RoleCard, in catalog: Catalog) {
    let words = CardWords(catalog)
    var comparison = CardComparison()
    func fact(_ section: CardSection, _ value: (RoleCard) -> String?) { comparison.compare(section, value(old), value(new)) }
    func list(_ section: CardSection, removed: String = "Removed", _ items: (RoleCard) -> [CardWords.Item]) {
      comparison.compare(section, items(old), items(new), removed: removed)
    }
    fact(.title) { $0.entity.title }
    comparison.compare(.summary, old.entity.common.summary, new.entity.common.summary, changed: "Reworded")
    list(.otherNames) { $0.entity.common.alsoCalled.map { CardWords.Item(key: $0, words: $0) } }
    fact(.status) { words.status($0.entity.common.status) }
    fact(.organization) { words.organization($0.entity) }
    fact(.family) { $0.role.family }
    fact(.level) { $0.role.level.map(words.level) }
    fact(.classroom) { $0.role.staysInClassroom.map { $0 ? "Stays in the classroom" : "Leaves the classroom" } }
    list(.groups) { words.groups($0.role) }
    comparison.compareTexts(.responsibilities, old.role.responsibilities.map(words.text), new.role.responsibilities.map(words.text))
    comparison.compareQualifications(words.qualifications(old.role), words.qualifications(new.role))
    let asked = RequirementDifference(from: old.role, to: new.role, words)
    comparison.changes += asked.changes
    fact(.binding) { $0.role.binding.map(words.binding) }
    list(.recommends, removed: "No longer recommended") { card in
      words.titles(card.role.recommends).filter { !asked.moved.contains($0.key) }
    }
    list(.competencies) { words.titles($0.role.competencies) }
    list(.programs) { words.titles($0.role.programs) }
    fact(.compensation) { $0.role.compensation.map(words.text) }
    list(.leadsTo) { words.steps($0.role) }
    fact(.introduced) { $0.role.introduced?.long }
    fact(.schoolYear) { $0.year?.long }
    if words.text(old.entity.body) != words.text(new.entity.body) {
      comparison.changes.append(CardChange(kind: .changed, section: .description, label: "The text below the facts was rewritten"))
    }
    changes = comparison.changes
  }
}
