import Diagnostics

/// Every mention leads somewhere, to the right kind, to an anchor that exists, and repeats a fact as it is.
enum ReferenceCheck {
  /// Suggestions compare with every id; beyond this many mistakes they cost more than they help.
  private static let mostSuggestions = 200

  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    var suggestions = mostSuggestions
    var anchors: [EntityID: Set<String>] = [:]
    for entity in catalog.sorted {
      check(entity.references, of: entity, catalog, &anchors, &suggestions, &findings)
    }
    check(catalog.configuration.references, of: nil, catalog, &anchors, &suggestions, &findings)
  }

  private static func check(
    _ references: [Reference], of entity: Entity?, _ catalog: Catalog, _ anchors: inout [EntityID: Set<String>], _ suggestions: inout Int,
    _ findings: inout [Diagnostic]
  ) {
    for index in references.indices {
      let target = catalog.entity(references[index].target)
      // As nearly all of them: what is large is not even copied.
      if let target, references[index].fragment == nil, target.id == references[index].target { continue }
      let reference = references[index]
      guard let target else {
        suggestions -= 1
        findings.append(unknown(reference, catalog, suggest: suggestions > 0))
        continue
      }
      // A sealed version keeps the words it was sealed with.
      if target.id != reference.target, reference.target.version == nil, entity?.isSealed != true {
        findings.append(
          Diagnostic(
            "alias-used", .warning, at: reference.span, "`\(reference.target.id)` is an earlier id.",
            fix: "Write `\(target.id.id)` instead.", edit: reference.edit(naming: target.id.id)))
      }
      guard let fragment = reference.fragment, target.isReadable else { continue }
      if let fact = Facts.of(target).first(where: { $0.id == fragment }) {
        check(reference, against: fact, of: target, &findings)
      } else if target.id.kind == .policy, Policy.standardFacts.contains(fragment) {
        findings.append(
          Diagnostic(
            "unknown-anchor", at: reference.span, "The policy `\(target.id.id)` gives no `\(fragment)`.",
            fix: "Add the field `\(fragment)` to it, or link without `#\(fragment)`."))
      } else if !known(&anchors, target).contains(fragment) {
        findings.append(
          Diagnostic(
            "unknown-anchor", at: reference.span, "The \(target.id.kind.noun) `\(target.id.id)` has no part called `#\(fragment)`.",
            fix: Suggestion.closest(to: fragment, among: known(&anchors, target).sorted()).map { "Did you mean `#\($0)`?" }
              ?? "It has \(known(&anchors, target).sorted().map { "`#\($0)`" }.joined(separator: ", ")).",
            edit: Suggestion.unmistakable(for: fragment, among: known(&anchors, target).sorted()).flatMap(reference.edit(fragment:))))
      }
    }
  }

  private static func known(_ anchors: inout [EntityID: Set<String>], _ entity: Entity) -> Set<String> {
    if let known = anchors[entity.id] { return known }
    let made = Set(entity.anchors)
    anchors[entity.id] = made
    return made
  }

  private static func unknown(_ reference: Reference, _ catalog: Catalog, suggest: Bool) -> Diagnostic {
    let target = reference.target
    if target.version != nil, catalog.entity(EntityID(target.kind, target.id)) != nil {
      let years = catalog.versions(of: target).compactMap { $0.id.version.map { "\($0)" } }
      return Diagnostic(
        "unknown-reference", at: reference.span, "The role `\(target.id)` has no version of \(target.version.map { "\($0)" } ?? "").",
        fix: years.isEmpty ? "It has no frozen versions." : "There are versions of \(years.joined(separator: ", ")).")
    }
    let other = Kind.allCases.first { $0 != target.kind && catalog.entity(EntityID($0, target.id)) != nil }
    if let other {
      return Diagnostic(
        "wrong-kind", at: reference.span, "There is no \(target.kind.noun) `\(target.id)`; there is a \(other.noun) of that name.",
        fix: "Name a \(target.kind.noun) here, or link to `\(other.scheme):\(target.id)`.",
        edit: reference.isLink ? reference.edit(kind: other) : nil)
    }
    let ids = suggest ? catalog.all(target.kind).map(\.id.id) : []
    let near = Suggestion.closest(to: target.id, among: ids)
    return Diagnostic(
      "unknown-reference", at: reference.span, "There is no \(target.kind.noun) `\(target.id)`.",
      fix: near.map { "Did you mean `\($0)`?" } ?? "Make a file `\(target.kind.folder)/\(target.id).md`, or correct the name.",
      edit: Suggestion.unmistakable(for: target.id, among: ids).flatMap(reference.edit(naming:)))
  }

  private static func check(_ reference: Reference, against fact: Facts.Fact, of entity: Entity, _ findings: inout [Diagnostic]) {
    guard let words = reference.words, !words.isEmpty else { return }
    if fact.accepted.contains(where: { Facts.same($0, words) }) { return }
    findings.append(
      Diagnostic(
        "fact-differs", at: reference.span, "The text says “\(words)”, but `\(entity.id.written)` says “\(fact.accepted[0])”.",
        fix: "Write “\(fact.accepted[0])”, or correct the \(entity.id.kind.noun)."))
  }
}
