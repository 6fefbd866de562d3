/// Collects the changes of a card, section by section.
struct CardComparison {
  var changes: [CardChange] = []

  /// One value on each side.
  mutating func compare(_ section: CardSection, _ old: String?, _ new: String?, changed: String = "Changed") {
    // Nothing written and an empty text are the same.
    let old = old.flatMap { $0.isEmpty ? nil : $0 }, new = new.flatMap { $0.isEmpty ? nil : $0 }
    if Self.isSame(old, new) { return }
    switch (old, new) {
    case (nil, let new?): changes.append(CardChange(kind: .added, section: section, label: "Added", new: new))
    case (let old?, nil): changes.append(CardChange(kind: .removed, section: section, label: "Removed", old: old))
    default: changes.append(CardChange(kind: .changed, section: section, label: changed, old: old, new: new))
    }
  }

  /// Things known by their keys.
  mutating func compare(_ section: CardSection, _ old: [CardWords.Item], _ new: [CardWords.Item], removed: String) {
    let before = Dictionary(old.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.key, $0.words) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    for item in new where seen.insert(item.key).inserted { pair(section, before[item.key], item.words, removed: removed) }
    for item in old where after[item.key] == nil && seen.insert(item.key).inserted {
      pair(section, item.words, nil, removed: removed)
    }
  }

  /// Sentences, each known by its words.
  mutating func compareTexts(_ section: CardSection, _ old: [String], _ new: [String]) {
    func clauses(_ texts: [String]) -> [Pairing.Clause] { texts.map { Pairing.Clause(text: CardWords.bare($0)) } }
    for found in Pairing(clauses(old), clauses(new)).pairs {
      pair(section, found.old.map { old[$0] }, found.new.map { new[$0] }, changed: "Reworded", removed: "Removed")
    }
  }

  mutating func compareQualifications(_ old: [CardWords.Qualification], _ new: [CardWords.Qualification]) {
    let section = CardSection.qualifications
    func clauses(_ list: [CardWords.Qualification]) -> [Pairing.Clause] {
      list.map { Pairing.Clause(id: $0.id, text: CardWords.bare($0.text), kind: $0.basis?.rawValue) }
    }
    for found in Pairing(clauses(old), clauses(new)).pairs {
      guard let before = found.old.map({ old[$0] }), let after = found.new.map({ new[$0] }), before.level != after.level else {
        let level = (found.old.map { old[$0] } ?? found.new.map { new[$0] })?.level ?? .required
        pair(
          section, found.old.map { old[$0].text }, found.new.map { new[$0].text }, added: "Added, \(level.rawValue)", changed: "Reworded",
          removed: "No longer \(level.rawValue)")
        continue
      }
      let same = Self.isSame(before.text, after.text)
      let label = "Now \(after.level.rawValue), was \(before.level.rawValue)" + (same ? "" : ", and reworded")
      changes.append(
        CardChange(kind: .changed, section: section, label: label, old: same ? after.text : before.text, new: after.text))
    }
  }

  private mutating func pair(
    _ section: CardSection, _ old: String?, _ new: String?, added: String = "Added", changed: String = "Changed", removed: String
  ) {
    switch (old, new) {
    case (nil, let new?): changes.append(CardChange(kind: .added, section: section, label: added, new: new))
    case (let old?, nil): changes.append(CardChange(kind: .removed, section: section, label: removed, old: old))
    case (let old?, let new?) where !Self.isSame(old, new):
      changes.append(CardChange(kind: .changed, section: section, label: changed, old: old, new: new))
    default: break
    }
  }

  /// The sign † may come and go: it says where the words are from, not what they say.
  private static func isSame(_ old: String?, _ new: String?) -> Bool { old.map(CardWords.bare) == new.map(CardWords.bare) }
}
