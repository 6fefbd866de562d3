package import Catalog
import Diagnostics
package import FrontMatter
import Storage

/// Makes the frozen versions for a school year that closes: sealed copies of the role cards of that year.
///
/// A planned role has been in force for nobody, so that nothing of it is kept. A retired one was in force in its year.
package struct Freezing: Sendable {
  package var year: SchoolYear

  package init(_ year: SchoolYear) { self.year = year }

  package struct Plan: Sendable {
    /// A card that becomes a version.
    package struct Card: Sendable {
      package var id: EntityID
      /// As authors know it.
      package var source: String
      package var copy: String
      /// Where the current card says its school year.
      package var line: Int
    }

    package var changes: ChangeSet
    package var cards: [Card]
    /// Cards of the year that have their version already.
    package var done: [EntityID]
    /// Cards of the year, or of none, that are left out because their role is planned.
    package var planned: [EntityID]
    /// Current cards of other years, or of none, by what they say; none that is planned.
    package var others: [(id: EntityID, year: SchoolYear?)]
  }

  package func plan(_ set: SourceSet) throws(Refusal) -> Plan {
    let linking = set.linked()
    guard let catalog = linking.catalog else {
      throw Refusal(
        .content, "Nothing was frozen: the content has errors.", findings: linking.diagnostics.filter { $0.severity == .error })
    }
    var plan = Plan(changes: ChangeSet([]), cards: [], done: [], planned: [], others: [])
    var changes: [SourceChange] = []
    for entity in catalog.all(.role) {
      guard case .role(let role) = entity.content else { continue }
      if entity.common.status == .planned {
        if role.schoolYear ?? year == year { plan.planned.append(entity.id) }
        continue
      }
      guard role.schoolYear == year else {
        plan.others.append((entity.id, role.schoolYear))
        continue
      }
      let version = EntityID(.role, entity.id.id, version: year)
      if catalog.entity(version) != nil {
        plan.done.append(version)
        continue
      }
      guard let bytes = set.files[entity.path], let dot = entity.path.lastIndex(of: ".") else { continue }
      let path = "\(entity.path[..<dot])@\(year)\(entity.path[dot...])"
      changes.append(SourceChange(path: path, before: nil, after: Self.sealed(bytes)))
      let line = TopLevelFields(EditableSource(bytes)).lines(of: "school_year")?.lowerBound ?? 0
      plan.cards.append(Plan.Card(id: version, source: entity.span.path, copy: set.shown(path), line: line))
    }
    plan.changes = ChangeSet(changes)
    try verify(plan.changes, set, linking)
    return plan
  }

  /// The card as it stands but for earlier ids, which lead to the current card, and with a seal.
  static func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var source = EditableSource(bytes)
    var replacements = Replacements()
    for name in ["aliases", "frozen"] {
      guard let lines = TopLevelFields(source).lines(of: name), let first = source.line(lines.lowerBound),
        let last = source.line(lines.upperBound)
      else { continue }
      replacements.add(first.lowerBound..<last.upperBound, [])
    }
    let copy = replacements.applied(to: bytes) ?? bytes
    source = EditableSource(copy)
    let border = source.line(TopLevelFields(source).end)
    let place = border?.lowerBound ?? copy.count
    // In a file without prose the seal is its last line, which the line above may not have ended.
    let isOpen = border == nil && copy.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    func text(_ digest: String) -> [UInt8] {
      Array(copy[..<place]) + (isOpen ? source.lineEnd : []) + Array("frozen: \(digest)".utf8) + source.lineEnd + copy[place...]
    }
    // The line of the seal itself does not count.
    return text(FrozenVersion.digest(of: text("")))
  }

  private func verify(_ changes: ChangeSet, _ set: SourceSet, _ before: Linking) throws(Refusal) {
    let after = set.applying(changes).linked()
    let known = Set(before.diagnostics), paths = Set(changes.changes.map { set.shown($0.path) })
    let fresh = after.diagnostics.filter { $0.severity == .error || paths.contains($0.span.path) && $0.code == "unfrozen-version" }
      .filter { !known.contains($0) }
    if !fresh.isEmpty { throw Refusal(.content, "Nothing was frozen: the versions would have errors.", findings: fresh) }
  }
}
