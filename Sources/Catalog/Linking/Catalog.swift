import FrontMatter

/// The whole catalog: every entity, found by id, alias or use. Immutable, and handed on by reference; made by `Linking` once nothing
/// is wrong.
package final class Catalog: Sendable {
  package let configuration: Configuration
  /// Sorted by id: kinds in their order, frozen versions after the current one.
  let sorted: [Entity]
  /// Current ones (no frozen versions) of each kind, by the kind's rank.
  let byKind: [[Entity]]
  /// Position of each id and alias in `sorted`.
  let index: [EntityID: Int]
  /// For each entity, the positions of those that mention it, in order, each once.
  let mentions: [[Int]]
  /// Which policies, recognitions and roles choose from a program's list.
  let poolUsers: [EntityID: [EntityID]]
  /// Which ones choose from what the state has vetted.
  let vettedUsers: [EntityID]
  /// Programs that list a micro-credential.
  let programs: [EntityID: [EntityID]]
  /// Whose requirement names a micro-credential or recognition.
  let namedBy: [EntityID: [EntityID]]

  init(_ configuration: Configuration, _ index: EntityIndex) {
    let entities = index.entities, positions = index.positions
    var mentions = [[Int]](repeating: [], count: entities.count)
    var poolUsers: [EntityID: [EntityID]] = [:], vettedUsers: [EntityID] = [], programs: [EntityID: [EntityID]] = [:]
    var namedBy: [EntityID: [EntityID]] = [:]
    var byKind = [[Entity]](repeating: [], count: Kind.allCases.count)
    for entity in entities where entity.id.version == nil { byKind[entity.id.kind.rank].append(entity) }
    func current(_ id: EntityID) -> EntityID { positions[id].map { entities[$0].id } ?? id }
    for (position, entity) in entities.enumerated() {
      for reference in entity.references {
        if let target = positions[reference.target], mentions[target].last != position { mentions[target].append(position) }
      }
      if case .program(let program) = entity.content {
        let listed = program.microCredentials.isEmpty ? program.requires?.named ?? [] : program.microCredentials
        for id in listed { programs[current(id), default: []].append(entity.id) }
      }
      for node in entity.requirements.flatMap(\.nodes) {
        switch node.form {
        case .microCredential(let id), .recognition(let id), .role(let id): namedBy.append(entity.id, to: current(id))
        case .choose(_, .listed(let ids), _): for id in ids { namedBy.append(entity.id, to: current(id)) }
        case .choose(_, .program(let id), _): poolUsers.append(entity.id, to: current(id))
        case .choose(_, .stateVetted, _): if vettedUsers.last != entity.id { vettedUsers.append(entity.id) }
        case .all, .any, .other: break
        }
      }
    }
    self.configuration = configuration
    sorted = entities
    self.byKind = byKind
    self.index = positions
    self.mentions = mentions
    self.poolUsers = poolUsers
    self.vettedUsers = vettedUsers
    self.programs = programs
    self.namedBy = namedBy
  }

  package var entities: [Entity] {
    LookupLog.current?.add(Lookup(.everything))
    return sorted
  }

  package func entity(_ id: EntityID) -> Entity? { position(id, .entity).map { sorted[$0] } }

  /// What others show of a thing.
  package func face(_ id: EntityID) -> Face? { position(id, .face).map { Face(sorted[$0]) } }

  /// The id under which an alias is kept.
  package func current(_ id: EntityID) -> EntityID { position(id, .face).map { sorted[$0].id } ?? id }

  package func title(_ id: EntityID) -> String { position(id, .face).map { sorted[$0].title } ?? id.id }

  /// All of a kind in the order of their ids, frozen versions left out.
  package func all(_ kind: Kind) -> [Entity] {
    LookupLog.current?.add(Lookup(.kind, at: kind.rank))
    return byKind[kind.rank]
  }

  /// The same with frozen versions.
  package func everything(of kind: Kind) -> [Entity] {
    LookupLog.current?.add(Lookup(.kind, at: kind.rank))
    // Kinds stand together.
    let first = sorted.partitioningIndex { $0.id.kind.rank >= kind.rank }
    return Array(sorted[first...].prefix { $0.id.kind == kind })
  }

  /// The one of the same kind that comes so many places later (earlier where negative) in the order of ids.
  package func neighbour(of id: EntityID, _ step: Int) -> Entity? {
    LookupLog.current?.add(Lookup(.kind, at: id.kind.rank))
    guard let position = index[id], sorted.indices.contains(position + step) else { return nil }
    let other = sorted[position + step]
    return other.id.kind == id.kind ? other : nil
  }

  /// Frozen versions of a role, newest first.
  package func versions(of role: EntityID) -> [Entity] {
    // They follow the current card.
    guard let position = position(EntityID(.role, role.id), .history) else { return [] }
    let id = sorted[position].id.id
    let versions = sorted[(position + 1)...].prefix { $0.id.kind == .role && $0.id.id == id }
    if let log = LookupLog.current { for place in versions.indices { log.add(Lookup(.entity, at: place)) } }
    return Array(versions)
  }

  /// Everything that mentions this entity, frozen versions left out.
  package func uses(of id: EntityID) -> [Entity] {
    guard let position = position(id, .uses) else { return [] }
    let log = LookupLog.current
    return mentions[position].filter { sorted[$0].id.version == nil && $0 != position }.map { user in
      log?.add(Lookup(.entity, at: user))
      return sorted[user]
    }
  }

  /// Where a thing stands in `entities`, told without noting it; nil for aliases too.
  package func place(of id: EntityID) -> Int? { index[id].flatMap { sorted[$0].id == id ? $0 : nil } }

  /// The id under which a thing is kept, told without noting it; nil where there is no such thing.
  package func known(_ id: EntityID) -> EntityID? { index[id].map { sorted[$0].id } }

  /// Where a thing stands among all. What is asked of it is noted: see `LookupLog`.
  private func position(_ id: EntityID, _ subject: Lookup.Subject) -> Int? {
    let position = index[id]
    if let log = LookupLog.current {
      if let position { log.add(Lookup(subject, at: position)) }
      if position.map({ sorted[$0].id != id }) ?? true { log.add(id, isKeptAs: position.map { sorted[$0].id }) }
    }
    return position
  }

  // MARK: - Requirements

  /// The micro-credentials that a pool holds.
  package func members(of pool: Requirement.Pool) -> [EntityID] {
    switch pool {
    case .listed(let ids): ids.map(current)
    case .program(let id): microCredentials(of: id)
    case .stateVetted:
      all(.microCredential).filter {
        if case .microCredential(let it) = $0.content { it.stateVetted } else { false }
      }.map(\.id)
    }
  }

  /// What a program lists, by its list or by the names in its requirement.
  package func microCredentials(of program: EntityID) -> [EntityID] {
    guard let entity = entity(program), case .program(let it) = entity.content else { return [] }
    if !it.microCredentials.isEmpty { return it.microCredentials.map(current) }
    return (it.requires?.named ?? []).map(current)
  }

  /// How a micro-credential counts for something else.
  package enum Counting: Sendable, Hashable { case named, fromPool }

  /// Roles, programs, recognitions and policies that this micro-credential helps to meet.
  package func counters(of id: EntityID) -> [(id: EntityID, how: Counting)] {
    guard let place = position(id, .counters) else { return [] }
    let entity = sorted[place]
    var found: [(EntityID, Counting)] = (namedBy[entity.id] ?? []).map { ($0, .named) }
    var seen = Set(found.map(\.0))
    for program in programs[entity.id] ?? [] {
      for user in poolUsers[program] ?? [] where seen.insert(user).inserted { found.append((user, .fromPool)) }
    }
    if case .microCredential(let it) = entity.content, it.stateVetted {
      for user in vettedUsers where seen.insert(user).inserted { found.append((user, .fromPool)) }
    }
    return found.filter { $0.0.version == nil }
  }

  /// Policies, recognitions and roles that count whatever the state has vetted.
  package var choosersOfVetted: [EntityID] {
    LookupLog.current?.add(Lookup(.vetted))
    return vettedUsers.filter { $0.version == nil }
  }

  package func programs(listing id: EntityID) -> [EntityID] {
    position(id, .programs).flatMap { programs[sorted[$0].id] } ?? []
  }

  package var words: RequirementWords {
    RequirementWords { id in self.title(id) }
  }
}

extension Entity {
  /// The requirement trees of this entity.
  package var requirements: [Requirement] {
    switch content {
    case .role(let it): it.requires.map { [$0] } ?? []
    case .program(let it): it.requires.map { [$0] } ?? []
    case .recognition(let it): it.requires.map { [$0] } ?? []
    case .policy(let it): it.options.compactMap(\.requires)
    default: []
    }
  }
}

extension [Entity] {
  /// Where those begin of which something is true, which holds for none before them.
  func partitioningIndex(_ isPast: (Entity) -> Bool) -> Int {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
