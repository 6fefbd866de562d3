import FrontMatter

/// The whole catalog: every entity, found by id, alias or use. Immutable, and handed on by reference; made by `Linking` once nothing
/// is wrong.
package final class Catalog: Sendable {
  package let configuration: Configuration
  /// Sorted by id: kinds in their order, frozen versions after the current one.
  package let entities: [Entity]
  /// Current ones (no frozen versions) of each kind, by the kind's rank.
  let byKind: [[Entity]]
  /// Position of each id and alias in `entities`.
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
    self.entities = entities
    self.byKind = byKind
    self.index = positions
    self.mentions = mentions
    self.poolUsers = poolUsers
    self.vettedUsers = vettedUsers
    self.programs = programs
    self.namedBy = namedBy
  }

  package func entity(_ id: EntityID) -> Entity? {
    index[id].map { entities[$0] }
  }

  /// The id under which an alias is kept.
  package func current(_ id: EntityID) -> EntityID {
    index[id].map { entities[$0].id } ?? id
  }

  package func title(_ id: EntityID) -> String {
    entity(id)?.title ?? id.id
  }

  /// All of a kind in the order of their ids, frozen versions left out.
  package func all(_ kind: Kind) -> [Entity] { byKind[kind.rank] }

  /// The one of the same kind that comes so many places later (earlier where negative) in the order of ids.
  package func neighbour(of id: EntityID, _ step: Int) -> Entity? {
    guard let position = index[id], entities.indices.contains(position + step) else { return nil }
    let other = entities[position + step]
    return other.id.kind == id.kind ? other : nil
  }

  /// Frozen versions of a role, newest first.
  package func versions(of role: EntityID) -> [Entity] {
    // They follow the current card.
    guard let position = index[EntityID(.role, role.id)] else { return [] }
    let id = entities[position].id.id
    return Array(entities[(position + 1)...].prefix { $0.id.kind == .role && $0.id.id == id })
  }

  /// Everything that mentions this entity, frozen versions left out.
  package func uses(of id: EntityID) -> [Entity] {
    guard let position = index[id] else { return [] }
    return mentions[position].map { entities[$0] }.filter { $0.id.version == nil && $0.id != entities[position].id }
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
    guard let entity = entity(id) else { return [] }
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
  package var choosersOfVetted: [EntityID] { vettedUsers.filter { $0.version == nil } }

  package func programs(listing id: EntityID) -> [EntityID] { programs[current(id)] ?? [] }

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
