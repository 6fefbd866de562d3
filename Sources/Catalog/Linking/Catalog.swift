import FrontMatter

/// The whole catalog: every entity, found by id, alias or use. Immutable, and handed on by reference; made by `Linking` once nothing
/// is wrong.
package final class Catalog: Sendable {
  package let configuration: Configuration
  package let shape: CatalogShape
  /// All things in the order of their ids; none where they are read when they are asked for.
  private let all: [Entity]
  private let shelf: Shelf?
  /// Current ones (no frozen versions) of each kind, by the kind's rank.
  private let byKind: [[Entity]]

  init(_ configuration: Configuration, _ index: EntityIndex) {
    self.configuration = configuration
    shape = CatalogShape(index)
    all = index.entities
    shelf = nil
    var byKind = [[Entity]](repeating: [], count: Kind.allCases.count)
    for entity in all where entity.id.version == nil { byKind[entity.id.kind.rank].append(entity) }
    self.byKind = byKind
  }

  /// The same with other words in the bodies of some things, whose outlines are as they were.
  package func rewording(_ things: [Entity]) -> Catalog {
    var all = all, byKind = byKind
    for thing in things {
      guard let place = shape.index[thing.id] else { continue }
      all[place] = thing
      let kind = thing.id.kind.rank
      if thing.id.version == nil, let place = byKind[kind].firstIndex(where: { $0.id == thing.id }) { byKind[kind][place] = thing }
    }
    return Catalog(configuration, shape, all, byKind)
  }

  private init(_ configuration: Configuration, _ shape: CatalogShape, _ all: [Entity], _ byKind: [[Entity]]) {
    self.configuration = configuration
    self.shape = shape
    self.all = all
    self.byKind = byKind
    shelf = nil
  }

  /// A catalog that is known already but for the things themselves, each of which is read when it is first asked for.
  /// - Parameter read: gives the thing at a place.
  package init(_ configuration: Configuration, _ shape: CatalogShape, read: @escaping @Sendable (Int) -> Entity) {
    self.configuration = configuration
    self.shape = shape
    all = []
    shelf = Shelf(count: shape.ids.count, read: read)
    byKind = []
  }

  /// The thing at a place, told without noting it.
  subscript(_ place: Int) -> Entity {
    if let shelf { return shelf[place] }
    return all[place]
  }

  /// Sorted by id: kinds in their order, frozen versions after the current one.
  var sorted: [Entity] { shelf == nil ? all : shape.ids.indices.map { self[$0] } }

  package var entities: [Entity] {
    LookupLog.current?.add(Lookup(.everything))
    return sorted
  }

  package func entity(_ id: EntityID) -> Entity? { position(id, .entity).map { self[$0] } }

  /// What others show of a thing.
  package func face(_ id: EntityID) -> Face? { position(id, .face).map { Face(self[$0]) } }

  /// The id under which an alias is kept.
  package func current(_ id: EntityID) -> EntityID { position(id, .face).map { shape.ids[$0] } ?? id }

  package func title(_ id: EntityID) -> String { position(id, .face).map { self[$0].title } ?? id.id }

  /// All of a kind in the order of their ids, frozen versions left out.
  package func all(_ kind: Kind) -> [Entity] {
    LookupLog.current?.add(Lookup(.kind, at: kind.rank))
    return shelf == nil ? byKind[kind.rank] : places(of: kind).map { self[$0] }
  }

  /// How many there are of a kind, frozen versions left out.
  package func count(of kind: Kind) -> Int {
    LookupLog.current?.add(Lookup(.kind, at: kind.rank))
    return shelf == nil ? byKind[kind.rank].count : places(of: kind).count
  }

  /// Where the current ones of a kind stand.
  private func places(of kind: Kind) -> [Int] { shape.places(of: kind).filter { shape.ids[$0].version == nil } }

  /// The ids of all of a kind, in their order and with frozen versions.
  package func ids(of kind: Kind) -> ArraySlice<EntityID> {
    LookupLog.current?.add(Lookup(.kind, at: kind.rank))
    return shape.ids[shape.places(of: kind)]
  }

  /// The one of the same kind that comes so many places later (earlier where negative) in the order of ids.
  package func neighbour(of id: EntityID, _ step: Int) -> Entity? {
    LookupLog.current?.add(Lookup(.kind, at: id.kind.rank))
    guard let position = shape.index[id], shape.ids.indices.contains(position + step), shape.ids[position + step].kind == id.kind else {
      return nil
    }
    return self[position + step]
  }

  /// Frozen versions of a role, newest first.
  package func versions(of role: EntityID) -> [Entity] {
    // They follow the current card.
    guard let position = position(EntityID(.role, role.id), .history) else { return [] }
    let id = shape.ids[position].id
    return shape.ids[(position + 1)...].prefix { $0.kind == .role && $0.id == id }.indices.map { place in
      LookupLog.current?.add(Lookup(.entity, at: place))
      return self[place]
    }
  }

  /// Everything that mentions this entity, frozen versions left out.
  package func uses(of id: EntityID) -> [Entity] {
    guard let position = position(id, .uses) else { return [] }
    let log = LookupLog.current
    return shape.relations.mentions[position].filter { shape.ids[$0].version == nil && $0 != position }.map { user in
      log?.add(Lookup(.entity, at: user))
      return self[user]
    }
  }

  /// Where a thing stands in `entities`, told without noting it; nil for aliases too.
  package func place(of id: EntityID) -> Int? { shape.index[id].flatMap { shape.ids[$0] == id ? $0 : nil } }

  /// The id under which a thing is kept, told without noting it; nil where there is no such thing.
  package func known(_ id: EntityID) -> EntityID? { shape.index[id].map { shape.ids[$0] } }

  /// Where a thing stands among all. What is asked of it is noted: see `LookupLog`.
  private func position(_ id: EntityID, _ subject: Lookup.Subject) -> Int? {
    let position = shape.index[id]
    if let log = LookupLog.current {
      if let position { log.add(Lookup(subject, at: position)) }
      if position.map({ shape.ids[$0] != id }) ?? true { log.add(id, isKeptAs: position.map { shape.ids[$0] }) }
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
    let relations = shape.relations
    var found: [(Int, Counting)] = relations.namedBy[place].map { ($0, .named) }
    var seen = Set(found.map(\.0))
    for program in relations.programs[place] {
      for user in relations.poolUsers[program] where seen.insert(user).inserted { found.append((user, .fromPool)) }
    }
    if case .microCredential(let it) = self[place].content, it.stateVetted {
      for user in relations.vettedUsers where seen.insert(user).inserted { found.append((user, .fromPool)) }
    }
    return found.map { (shape.ids[$0.0], $0.1) }.filter { $0.0.version == nil }
  }

  /// Policies, recognitions and roles that count whatever the state has vetted.
  package var choosersOfVetted: [EntityID] {
    LookupLog.current?.add(Lookup(.vetted))
    return shape.relations.vettedUsers.map { shape.ids[$0] }.filter { $0.version == nil }
  }

  package func programs(listing id: EntityID) -> [EntityID] {
    position(id, .programs).map { shape.relations.programs[$0].map { shape.ids[$0] } } ?? []
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

extension RandomAccessCollection where Index == Int {
  /// Where those begin of which something is true, which holds for none before them.
  func partitioningIndex(_ isPast: (Element) -> Bool) -> Int {
    var low = startIndex, high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
