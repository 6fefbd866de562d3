package import Catalog
import Diagnostics
import Storage

/// Gives a thing another id: its files move, everything that names it is rewritten, and the earlier id stays as an alias.
///
/// Nothing is re-written but the words that name it, and nothing at all where the result would not be read as before.
package struct Renaming: Sendable {
  /// As on the command line: `role:plc-leader`.
  package var from: String
  package var to: String
  /// Ids of micro-credentials and organizations that signed awards name by their address.
  package var signed: Set<EntityID>

  package init(from: String, to: String, signed: Set<EntityID> = []) {
    self.from = from
    self.to = to
    self.signed = signed
  }

  package struct Plan: Sendable {
    package var changes: ChangeSet
    package var old: EntityID
    package var new: EntityID
    /// How many places name it.
    package var references: Int
    /// Sealed versions that go on naming it as before.
    package var sealed: [String]
  }

  package func plan(_ set: SourceSet) throws(Refusal) -> Plan {
    let linking = set.linked()
    guard let catalog = linking.catalog else {
      throw Refusal(
        .content, "Nothing was renamed: the content has errors, so what names it cannot be told for sure.",
        findings: linking.diagnostics.filter { $0.severity == .error })
    }
    let entity: Entity
    do { entity = try EntityQuestion(from).answer(catalog) } catch { throw Refusal(.usage, error.sentence) }
    let new = try newID(entity, catalog)
    var edits = Rewriting(set: set, entity: entity, new: new.id)
    let renamed = try edits.run(catalog)
    try verify(renamed, set, linking, catalog, entity, new)
    return Plan(changes: renamed, old: entity.id, new: new, references: edits.count, sealed: edits.sealed)
  }

  // MARK: - What may be

  private func newID(_ entity: Entity, _ catalog: Catalog) throws(Refusal) -> EntityID {
    let old = entity.id
    if old.version != nil { throw Refusal(.usage, "Frozen versions are renamed with their role: name `\(old.kind.scheme):\(old.id)`.") }
    let named = EntityID(old.kind, written: from.split(separator: ":").last ?? "")
    if let named, named.version == nil, named != old, entity.common.aliases.contains(where: { $0.value == named.id }) {
      throw Refusal(.usage, "`\(named.id)` is an earlier id already: it is called `\(old.written)` now.")
    }
    if old.kind == .faq { throw Refusal(.usage, "An FAQ entry is known by its number, which never changes.") }
    var id = to[...]
    if let colon = id.firstIndex(of: ":") {
      guard Kind(named: id[..<colon]) == old.kind else {
        throw Refusal(
          .usage, "`\(old.written)` stays a \(old.kind.noun): name it like `\(old.kind.scheme):\(id[id.index(after: colon)...])`.")
      }
      id = id[id.index(after: colon)...]
    }
    guard EntityID.isValid(id: id) else {
      throw Refusal(
        .usage,
        "`\(id)` can't be an id: ids have lower-case letters, digits and hyphens only, such as `\(EntityID.suggestion(for: id))`.")
    }
    let new = EntityID(old.kind, String(id))
    if new == old { throw Refusal(.usage, "It is called `\(old.written)` already.") }
    if let other = catalog.entity(new), other.id != old { throw Refusal(.usage, "`\(new.written)` is taken by `\(other.span.path)`.") }
    if signed.contains(old) {
      let why = old.kind == .organization ? "issues badges" : "has been awarded"
      throw Refusal(.content, "`\(old.written)` \(why), and its address is signed into every badge. Its id never changes; its title may.")
    }
    return new
  }

  // MARK: - Whether all is as before

  private func verify(
    _ changes: ChangeSet, _ set: SourceSet, _ before: Linking, _ catalog: Catalog, _ entity: Entity, _ new: EntityID
  ) throws(Refusal) {
    let after = set.applying(changes).linked()
    let known = Dictionary(before.diagnostics.map { ($0.code, 1) }, uniquingKeysWith: +)
    var left = known
    let fresh = after.diagnostics.filter { finding in
      left[finding.code, default: 0] -= 1
      return left[finding.code, default: 0] < 0
    }
    guard fresh.isEmpty, let renamed = after.catalog else {
      throw Refusal(.content, "Nothing was renamed: afterwards this would be wrong.", findings: fresh)
    }
    func mapped(_ id: EntityID) -> EntityID {
      id.kind == new.kind && id.id == entity.id.id ? EntityID(new.kind, new.id, version: id.version) : id
    }
    for old in catalog.entities {
      guard let now = renamed.entity(mapped(old.id)), now.isSame(as: old, mapped) else {
        throw Refusal(
          .content,
          "Nothing was renamed: `\(old.span.path)` names it in a way that cannot be rewritten for sure. Change it there by hand first.")
      }
    }
  }
}

extension Entity {
  /// Whether it says the same as before the renaming.
  fileprivate func isSame(as old: Entity, _ mapped: (EntityID) -> EntityID) -> Bool {
    guard body.prose.pieces.elementsEqual(old.body.prose.pieces), title == old.title, references.count == old.references.count
    else { return false }
    return zip(references, old.references).allSatisfy { now, before in
      (now.target == mapped(before.target) || now.target == before.target) && now.fragment == before.fragment && now.words == before.words
    }
  }
}

/// The work of one renaming.
private struct Rewriting {
  let set: SourceSet
  let entity: Entity
  let new: String
  private(set) var count = 0
  private(set) var sealed: [String] = []

  init(set: SourceSet, entity: Entity, new: String) {
    self.set = set
    self.entity = entity
    self.new = new
  }

  private var old: EntityID { entity.id }

  mutating func run(_ catalog: Catalog) throws(Refusal) -> ChangeSet {
    var changes: [SourceChange] = [], moves: [String: String] = [:]
    for file in catalog.entities {
      let edits = try edits(of: file)
      let isOwn = file.id.kind == old.kind && file.id.id == old.id
      guard !edits.isEmpty || isOwn else { continue }
      let after = try apply(edits, to: file.path, addingAliasTo: file.id == old ? file : nil)
      guard let before = set.files[file.path] else { continue }
      if isOwn {
        let target = newPath(of: file)
        guard set.files[target] == nil else { throw Refusal(.content, "The file `\(set.shown(target))` exists already.") }
        moves[file.path] = target
        changes += [
          SourceChange(path: file.path, before: before, after: nil), SourceChange(path: target, before: nil, after: after),
        ]
      } else {
        changes.append(SourceChange(path: file.path, before: before, after: after))
      }
    }
    let settings = try edits(of: catalog.configuration)
    if !settings.isEmpty, let before = set.files[Configuration.file] {
      changes.append(
        SourceChange(path: Configuration.file, before: before, after: try apply(settings, to: Configuration.file, addingAliasTo: nil)))
    }
    return ChangeSet(changes, moves: moves)
  }

  private mutating func edits(of file: Entity) throws(Refusal) -> [Edit] {
    let naming = file.references.filter { names($0) }
    if naming.isEmpty { return [] }
    if file.isSealed {
      sealed.append(file.span.path)
      return []
    }
    return try edits(naming)
  }

  private mutating func edits(of configuration: Configuration) throws(Refusal) -> [Edit] {
    var edits = try edits(configuration.references.filter { names($0) })
    if old.kind == .page {
      for link in configuration.navigation where link.to.value == old.id {
        count += 1
        edits.append(Edit(.word, at: link.to.span, from: old.id, to: new))
      }
    }
    return edits
  }

  private func names(_ reference: Reference) -> Bool {
    reference.target.kind == old.kind && reference.target.id == old.id && !reference.written.isEmpty
  }

  private mutating func edits(_ references: [Reference]) throws(Refusal) -> [Edit] {
    var edits: [Edit] = []
    for reference in references {
      guard let edit = reference.edit(naming: new) else { throw unclear(reference.span) }
      edits.append(edit)
    }
    count += edits.count
    return edits
  }

  private func apply(_ edits: [Edit], to path: String, addingAliasTo file: Entity?) throws(Refusal) -> [UInt8] {
    let bytes = set.files[path] ?? []
    let source = EditableSource(bytes)
    var replacements = Replacements()
    for edit in edits {
      guard let range = source.range(of: edit, taken: replacements.ranges) else { throw unclear(edit.span) }
      replacements.add(range, edit.new.utf8)
    }
    if let file {
      let list = AliasList(source: source, entity: file)
      let isBack = file.common.aliases.first { $0.value == new }
      let isAdded =
        if let isBack { list.replacing(isBack, with: old.id, in: &replacements) } else { list.adding(old.id, to: &replacements) }
      guard isAdded else { throw unclear(file.common.aliases.last?.span ?? file.span) }
    }
    guard let after = replacements.applied(to: bytes) else { throw unclear(Span(set.shown(path))) }
    return after
  }

  private func unclear(_ span: Span) -> Refusal {
    let line = span.line > 0 ? " in line \(span.line)" : ""
    return Refusal(
      .content,
      "Nothing was renamed: `\(span.path)` names it\(line) in a way that cannot be rewritten for sure. Change it there by hand first.")
  }

  /// `roles/new@2018-19.md` for `roles/old@2018-19.md`
  private func newPath(of file: Entity) -> String {
    let name = file.path.dropFirst(old.kind.folder.count + 1)
    return "\(old.kind.folder)/\(new)\(name.dropFirst(old.id.count))"
  }
}
