/// What a catalog is without its things: which there are, under which names, and how they are related. A thing is named by its place in
/// the order of ids.
package struct CatalogShape: Sendable {
  /// Sorted: kinds in their order, frozen versions after the current one.
  package let ids: [EntityID]
  /// Place of each id and alias.
  package let index: PlaceTable
  package let relations: CatalogRelations

  package init(ids: [EntityID], index: PlaceTable, relations: CatalogRelations) {
    self.ids = ids
    self.index = index
    self.relations = relations
  }

  init(_ index: EntityIndex) {
    let ids = index.entities.map(\.id)
    self.init(ids: ids, index: index.positions, relations: CatalogRelations(index))
  }

  /// Where the things of a kind stand.
  func places(of kind: Kind) -> Range<Int> {
    let rank = kind.rank
    let first = ids.partitioningIndex { $0.kind.rank >= rank }
    return first..<ids[first...].partitioningIndex { $0.kind.rank > rank }
  }
}

/// Who has to do with whom, in order and each once.
package struct CatalogRelations: Sendable {
  /// For each thing, those that mention it.
  package var mentions: [[Int]]
  /// Policies, recognitions and roles that choose from a program's list.
  package var poolUsers: [[Int]]
  /// Programs that list a micro-credential.
  package var programs: [[Int]]
  /// Whose requirement names a thing.
  package var namedBy: [[Int]]
  /// Which ones choose from what the state has vetted.
  package var vettedUsers: [Int]

  package init(mentions: [[Int]], poolUsers: [[Int]], programs: [[Int]], namedBy: [[Int]], vettedUsers: [Int]) {
    self.mentions = mentions
    self.poolUsers = poolUsers
    self.programs = programs
    self.namedBy = namedBy
    self.vettedUsers = vettedUsers
  }

  init(_ index: EntityIndex) {
    let none = [[Int]](repeating: [], count: index.entities.count)
    self.init(mentions: none, poolUsers: none, programs: none, namedBy: none, vettedUsers: [])
    func note(_ user: Int, of id: EntityID, in list: inout [[Int]]) {
      // Things come in order, so this keeps each once.
      if let target = index.positions[id], list[target].last != user { list[target].append(user) }
    }
    for (place, entity) in index.entities.enumerated() {
      let references = entity.references
      // A reference is large, and only its target counts here.
      for index in references.indices { note(place, of: references[index].target, in: &mentions) }
      if case .program(let program) = entity.content {
        let listed = program.microCredentials.isEmpty ? program.requires?.named ?? [] : program.microCredentials
        for id in listed { note(place, of: id, in: &programs) }
      }
      for node in entity.requirements.flatMap(\.nodes) {
        switch node.form {
        case .microCredential(let id), .recognition(let id), .role(let id): note(place, of: id, in: &namedBy)
        case .choose(_, .listed(let ids), _): for id in ids { note(place, of: id, in: &namedBy) }
        case .choose(_, .program(let id), _): note(place, of: id, in: &poolUsers)
        case .choose(_, .stateVetted, _): if vettedUsers.last != place { vettedUsers.append(place) }
        case .all, .any, .other: break
        }
      }
    }
  }
}
