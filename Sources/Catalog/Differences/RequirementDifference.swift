/// What differs between the requirements of two cards.
///
/// A requirement is taken apart into what must be met together. Parts that both cards have are left out; of the others, those that name
/// the same thing belong together: "“A” and “B”" became "either “A” or “B”".
struct RequirementDifference {
  private(set) var changes: [CardChange] = []
  /// Keys of micro-credentials that were recommended and are asked for now, or the other way round.
  private(set) var moved: Set<String> = []

  private let words: CardWords

  init(from old: Role, to new: Role, _ words: CardWords) {
    self.words = words
    var before = parts(of: old.requires), after = parts(of: new.requires)
    for part in after {
      guard let same = before.firstIndex(where: { $0.key == part.key }) else { continue }
      before.remove(at: same)
      after.remove(at: after.firstIndex { $0.key == part.key } ?? 0)
    }
    let recommended = (old: keys(old.recommends), new: keys(new.recommends))
    for group in Self.groups(before, after) { add(group, recommended) }
    addNote(old.requires, new.requires)
  }

  private typealias Group = (old: [Part], new: [Part])

  private mutating func add(_ group: Group, _ recommended: (old: Set<String>, new: Set<String>)) {
    let old = sentence(group.old), new = sentence(group.new)
    func add(_ kind: CardChange.Kind, _ label: String) {
      changes.append(CardChange(kind: kind, section: .requires, label: label, old: old, new: new))
    }
    func single(_ parts: [Part]) -> String? { parts.count == 1 ? parts[0].microCredential : nil }
    if !group.old.isEmpty, !group.new.isEmpty { return add(.changed, "Changed") }
    if let key = single(group.new), recommended.old.contains(key), !recommended.new.contains(key) {
      moved.insert(key)
      return add(.changed, "Now asked for, was recommended")
    }
    if let key = single(group.old), recommended.new.contains(key), !recommended.old.contains(key) {
      moved.insert(key)
      return add(.changed, "Now recommended, was asked for")
    }
    add(group.old.isEmpty ? .added : .removed, group.old.isEmpty ? "Added" : "No longer asked for")
  }

  /// What is said about the requirement as a whole.
  private mutating func addNote(_ old: Requirement?, _ new: Requirement?) {
    func note(_ requirement: Requirement?) -> String? {
      guard let requirement, case .all = requirement.form else { return nil }
      return requirement.note.map(words.text)
    }
    var comparison = CardComparison()
    comparison.compare(.requires, note(old), note(new))
    changes += comparison.changes
  }

  // MARK: - Parts

  /// One thing that must be met.
  private struct Part {
    let requirement: Requirement
    /// The same for requirements that ask for the same.
    let key: String
    /// Everything it names.
    let names: Set<String>
    /// Of what no micro-credential can meet.
    let other: Likeness?
    /// Key of the micro-credential, where it asks for nothing else.
    let microCredential: String?

    func isAkin(_ part: Part) -> Bool {
      if !names.isDisjoint(with: part.names) { return true }
      guard let other, let another = part.other else { return false }
      return other.score(another) >= Likeness.threshold
    }
  }

  private func parts(of requirement: Requirement?) -> [Part] {
    guard let requirement else { return [] }
    if case .all(let parts) = requirement.form { return parts.flatMap(together).map(part) }
    return together(requirement).map(part)
  }

  /// Nested `all` that say no more than their parts.
  private func together(_ requirement: Requirement) -> [Requirement] {
    switch requirement.form {
    case .all(let parts) where requirement.note == nil: parts.flatMap(together)
    case .any(let parts) where parts.count == 1 && requirement.note == nil: together(parts[0])
    default: [requirement]
    }
  }

  private func part(_ requirement: Requirement) -> Part {
    var names: Set<String> = [], other: Likeness?, microCredential: String?
    for node in requirement.nodes { names.formUnion(self.names(of: node)) }
    switch requirement.form {
    case .other(let text, _): other = Likeness(CardWords.bare(words.text(text)))
    case .microCredential: microCredential = names.first
    default: break
    }
    return Part(requirement: requirement, key: key(requirement), names: names, other: other, microCredential: microCredential)
  }

  private func names(of node: Requirement) -> [String] {
    switch node.form {
    case .all, .any: []
    case .microCredential(let id), .recognition(let id), .role(let id): [key(id)]
    case .other(let text, _): [CardWords.bare(words.text(text))]
    case .choose(_, .listed(let ids), _): ids.map(key)
    case .choose(_, .program(let id), _): [key(id)]
    case .choose(_, .stateVetted, _): ["state-vetted"]
    }
  }

  private func key(_ requirement: Requirement) -> String {
    func list(_ parts: [Requirement]) -> String { "(" + parts.map(key).sorted().joined(separator: ",") + ")" }
    let form =
      switch requirement.form {
      case .all(let parts): "all" + list(parts)
      case .any(let parts): "any" + list(parts)
      case .choose(let count, _, let years): "\(count) of \(names(of: requirement).sorted()) in \(years ?? 0)"
      default: names(of: requirement).joined()
      }
    return form + (requirement.note.map { " | " + CardWords.bare(words.text($0)) } ?? "")
  }

  private func key(_ id: EntityID) -> String { words.catalog.current(id).written }
  private func keys(_ ids: [EntityID]) -> Set<String> { Set(ids.map(key)) }

  // MARK: - Groups

  /// Parts that name the same thing, together with those these are akin to; in the order of the later card, then of the earlier one.
  private static func groups(_ old: [Part], _ new: [Part]) -> [Group] {
    var left = old.map { (part: $0, isNew: false) }, groups: [Group] = []
    var waiting = new.map { (part: $0, isNew: true) }
    while !waiting.isEmpty || !left.isEmpty {
      var open = [waiting.isEmpty ? left.removeFirst() : waiting.removeFirst()]
      var group: Group = ([], [])
      while !open.isEmpty {
        let next = open.removeFirst()
        if next.isNew { group.new.append(next.part) } else { group.old.append(next.part) }
        // Only across the cards: two parts of one card are two demands, whatever they have in common.
        let isAkin = { (candidate: (part: Part, isNew: Bool)) in candidate.part.isAkin(next.part) }
        if next.isNew {
          open += left.filter(isAkin)
          left.removeAll(where: isAkin)
        } else {
          open += waiting.filter(isAkin)
          waiting.removeAll(where: isAkin)
        }
      }
      groups.append(group)
    }
    return groups
  }

  /// Parts as one clause, with what is said about them in parentheses.
  private func sentence(_ parts: [Part]) -> String? {
    guard let first = parts.first?.requirement else { return nil }
    let whole = parts.count == 1 ? first : Requirement(form: .all(parts.map(\.requirement)), note: nil, span: first.span)
    let clause = words.catalog.words.clause(whole)
    let notes = whole.nodes.compactMap(\.note).map(words.text).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return clause.prefix(1).uppercased() + clause.dropFirst() + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }
}
