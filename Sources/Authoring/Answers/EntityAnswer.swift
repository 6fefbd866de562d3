package import Catalog

/// What one thing says, what it needs and who refers to it, for `cairn show`.
package struct EntityAnswer: Sendable {
  /// Things of one kind under one heading.
  package struct Group: Sendable, Equatable {
    package var kind: Kind
    package var ids: [EntityID]
  }

  package let entity: Entity
  /// Address of its page.
  package let page: String
  /// What it needs, in sentences.
  package let needs: [String]
  /// What it mentions.
  package let mentions: [Group]
  /// What mentions it.
  package let uses: [Group]
  /// What a micro-credential helps to meet without being mentioned: it is in a list that something chooses from.
  package let countsFor: [EntityID]
  /// School years of its frozen versions, newest first.
  package let versions: [EntityID]
  private let catalog: Catalog

  package init(_ entity: Entity, in catalog: Catalog, page: String) {
    self.entity = entity
    self.page = page
    self.catalog = catalog
    needs = Self.needs(of: entity, in: catalog)
    let mentioned = Set(entity.references.map { catalog.current($0.target) }).subtracting([entity.id])
    mentions = Self.groups(mentioned.sorted())
    uses = Self.groups(catalog.uses(of: entity.id).map(\.id))
    countsFor = catalog.counters(of: entity.id).filter { $0.how == .fromPool }.map(\.id).sorted()
    versions = entity.id.kind == .role ? catalog.versions(of: entity.id).map(\.id).filter { $0 != entity.id } : []
  }

  private static func needs(of entity: Entity, in catalog: Catalog) -> [String] {
    let requirements = entity.requirements.map { catalog.words.sentence($0) }
    switch entity.content {
    case .role(let role):
      return role.qualifications.map { ($0.level == .required ? "Required: " : "Preferred: ") + catalog.plain($0.text) } + requirements
    case .microCredential(let it):
      let first = it.prerequisites.map { "First: \(catalog.title($0))." }
      return first + it.parts.map { "Part: \($0.title)." }
    default: return requirements
    }
  }

  private static func groups(_ ids: [EntityID]) -> [Group] {
    Kind.allCases.compactMap { kind in
      let members = ids.filter { $0.kind == kind }
      return members.isEmpty ? nil : Group(kind: kind, ids: members)
    }
  }

  /// Label and value of each fact.
  package var facts: [(label: String, value: String)] {
    let common = entity.common
    var facts = [("Kind", entity.id.kind.noun), ("Status", common.status.rawValue), ("Source", entity.span.path), ("Page", page)]
    if let organization = (common.organization ?? catalog.configuration.organization).map(catalog.current), organization != entity.id {
      facts.append(("Organization", organization.written))
    }
    if case .role(let role) = entity.content, let year = role.schoolYear { facts.append(("School year", "\(year)")) }
    if !versions.isEmpty { facts.append(("Earlier versions", Words.series(versions.map(\.written)))) }
    if !common.aliases.isEmpty { facts.append(("Earlier ids", Words.series(common.aliases.map(\.value)))) }
    if !common.tags.isEmpty { facts.append(("Tags", Words.series(common.tags))) }
    if let updated = common.updated { facts.append(("Updated", "\(updated)")) }
    return facts
  }

  package func text(_ printout: Printout = .plain) -> String {
    let title = printout.wrapped("\(entity.title) (\(entity.id.written))")
    var lines = title.split(separator: "\n").map { printout.look(.title, String($0)) }
    if !entity.common.summary.isEmpty { lines.append(printout.wrapped(entity.common.summary)) }
    lines.append("")
    for fact in facts { lines.append(printout.wrapped("\(fact.label): \(fact.value)")) }
    if !needs.isEmpty {
      lines += ["", printout.look(.heading, "Needs")]
      lines += needs.map { printout.wrapped($0, indent: 2) }
    }
    lines += section("Mentions", mentions, printout)
    lines += section("Used by", uses, printout)
    if !countsFor.isEmpty { lines += section("Chosen from by", Self.groups(countsFor), printout) }
    if uses.isEmpty && countsFor.isEmpty { lines += ["", "Nothing refers to it."] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ heading: String, _ groups: [Group], _ printout: Printout) -> [String] {
    if groups.isEmpty { return [] }
    let column = groups.flatMap(\.ids).map(\.written.count).max() ?? 0
    return ["", printout.look(.heading, heading)]
      + groups.flatMap(\.ids).map { id in
        "  " + printout.look(.name, Printout.padded(id.written, to: column)) + "  " + printout.cut(catalog.title(id), after: column + 4)
      }
  }
}
