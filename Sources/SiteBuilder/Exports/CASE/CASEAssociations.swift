import Catalog

extension CASE {
  /// One end of an association (LinkGenURI): an item of the package, or something that is none.
  struct Node {
    var title: String
    var identifier: String
    var uri: String
    /// CASE, or the name of another world after `ext:`.
    var target = "CASE"
  }

  func node(_ entity: Entity) -> Node { Node(title: entity.title, identifier: identifier(entity.id), uri: uri(entity.id)) }

  /// What CTDL tells of: micro-credentials and roles.
  private func ctdl(_ entity: Entity) -> Node {
    Node(title: entity.title, identifier: "ce-" + identifier(entity.id), uri: uri(entity.id), target: "ext:CTDL")
  }

  /// CFAssociation. Its name is that of its ends and its type, so that it lasts as long as they do.
  func association(_ type: String, from: Node, to: Node, number: Int? = nil, at moment: String) -> JSONValue {
    .members(
      part("association/\(type)/\(from.identifier)/\(to.identifier)") + [
        ("associationType", .text(type)), ("sequenceNumber", number.map { .number($0) }), ("originNodeURI", end(from)),
        ("destinationNodeURI", end(to)), ("lastChangeDateTime", .text(moment)),
      ])
  }

  private func end(_ node: Node) -> JSONValue {
    .members([
      ("title", text(node.title)), ("identifier", .text(node.identifier)), ("uri", .text(node.uri)), ("targetType", .text(node.target)),
    ])
  }

  var documentNode: Node {
    Node(title: "\(site.configuration.title): competencies", identifier: identifier(Self.framework), uri: uri(Self.framework))
  }

  func categoryNode(_ title: String) -> Node {
    Node(title: title, identifier: identifier(Self.category(title)), uri: uri(Self.category(title)))
  }

  /// A competency's place in the hierarchy, its levels, what it is equal to elsewhere, and its earlier ids.
  func associations(_ entity: Entity, _ it: Competency, number: Int) -> [JSONValue] {
    let moment = changed(entity), node = node(entity)
    var all = [association("isChildOf", from: node, to: it.category.map(categoryNode) ?? documentNode, number: number, at: moment)]
    for (index, level) in it.levels.enumerated() {
      let name = Self.level(entity.id, index)
      let to = Node(title: "\(entity.title): \(level.name)", identifier: identifier(name), uri: uri(name))
      all.append(association("hasSkillLevel", from: node, to: to, number: index + 1, at: moment))
    }
    for code in PublicCode.all(it.alignment) {
      let to = Node(title: "\(code.scheme) \(code.code)", identifier: code.address, uri: code.address, target: "ext:\(code.scheme.world)")
      all.append(association("exactMatchOf", from: node, to: to, at: moment))
    }
    for alias in entity.common.aliases {
      guard let id = EntityID(.competency, written: alias.value) else { continue }
      let from = Node(
        title: entity.title, identifier: identifier(PermanentNames.name(id)), uri: site.permanent(String(Addresses.path(id).dropFirst())))
      all.append(association("replacedBy", from: from, to: node, at: moment))
    }
    return all
  }

  /// What assesses a competency or asks for it.
  func associations(of entity: Entity, with competencies: [EntityID]) -> [JSONValue] {
    var seen: Set<EntityID> = []
    return competencies.compactMap { catalog.entity($0) }.filter { seen.insert($0.id).inserted }.map { competency in
      association("isRelatedTo", from: node(competency), to: ctdl(entity), at: changed(entity))
    }
  }
}

extension String {
  /// Letters and digits only, as the names of target types have them.
  fileprivate var world: String { filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
}
