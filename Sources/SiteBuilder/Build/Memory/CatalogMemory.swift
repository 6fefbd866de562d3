import Catalog

/// A catalog as the next build finds it: everything about it but the things themselves, and which files show whose body.
struct CatalogMemory: Sendable {
  /// Of everything that all pages depend on, and of the theme.
  let site: Mark
  let traits: SiteTraits
  let shape: CatalogShape
  /// The source of each thing, below the content folder.
  let paths: [String]
  let outlines: [Mark]
  /// For each thing, the numbers of the files that show its body.
  let readers: [[Int]]

  init(site: Mark, _ catalog: CatalogAnswers, _ traits: SiteTraits, _ files: [MadeFile]) {
    self.site = site
    self.traits = traits
    shape = catalog.catalog.shape
    paths = catalog.catalog.entities.map(\.path)
    outlines = catalog.outlines
    var readers = [[Int]](repeating: [], count: catalog.count)
    for (number, file) in files.enumerated() {
      for lookup in file.lookups ?? [] where lookup.subject == .body { readers[lookup.place].append(number) }
    }
    self.readers = readers
  }

  func add(to packed: inout PackedBytes) {
    packed.add(site)
    packed.add(traits.hasMoves ? 1 : 0)
    packed.add(traits.activeRoles)
    packed.add(traits.isDated ? 1 : 0)
    packed.add(traits.termPages.count)
    for (term, page) in traits.termPages.sorted(by: { $0.key < $1.key }) {
      packed.add(term)
      packed.add(page)
    }
    packed.add(paths.count)
    for place in paths.indices {
      packed.add(shape.ids[place])
      packed.add(paths[place])
      packed.add(outlines[place])
    }
    let aliases = shape.index.entries.filter { shape.ids[$0.place] != $0.id }
    packed.add(aliases.count)
    for (alias, place) in aliases.sorted(by: { $0.id < $1.id }) {
      packed.add(alias)
      packed.add(place)
    }
    let relations = shape.relations
    for lists in [relations.mentions, relations.poolUsers, relations.programs, relations.namedBy, [relations.vettedUsers], readers] {
      packed.add(lists)
    }
  }

  init?(packed bytes: ArraySlice<UInt8>) {
    var reader = PackedReader(bytes)
    guard let site = reader.mark(), let hasMoves = reader.int(), let activeRoles = reader.int(), let isDated = reader.int(),
      let terms = reader.count()
    else { return nil }
    var termPages: [String: Int] = [:]
    for _ in 0..<terms {
      guard let term = reader.text(), let page = reader.int() else { return nil }
      termPages[term] = page
    }
    guard let count = reader.count() else { return nil }
    var ids: [EntityID] = [], paths: [String] = [], outlines: [Mark] = []
    var index = PlaceTable(minimumCapacity: count)
    for place in 0..<count {
      guard let id = reader.id(), let path = reader.text(), let outline = reader.mark() else { return nil }
      ids.append(id)
      paths.append(path)
      outlines.append(outline)
      if index.add(id, place) != nil { return nil }
    }
    guard let aliases = reader.count() else { return nil }
    for _ in 0..<aliases {
      guard let alias = reader.id(), let place = reader.int(), ids.indices.contains(place), index.add(alias, place) == nil else {
        return nil
      }
    }
    guard let mentions = reader.lists(below: count), let poolUsers = reader.lists(below: count), let programs = reader.lists(below: count),
      let namedBy = reader.lists(below: count), let vetted = reader.lists(below: count), vetted.count == 1,
      let readers = reader.lists(below: .max), reader.isAtEnd,
      [mentions, poolUsers, programs, namedBy, readers].allSatisfy({ $0.count == count })
    else { return nil }
    self.site = site
    traits = SiteTraits(hasMoves: hasMoves == 1, activeRoles: activeRoles, isDated: isDated == 1, termPages: termPages)
    shape = CatalogShape(
      ids: ids, index: index,
      relations: CatalogRelations(
        mentions: mentions, poolUsers: poolUsers, programs: programs, namedBy: namedBy, vettedUsers: vetted[0]))
    self.paths = paths
    self.outlines = outlines
    self.readers = readers
  }
}

extension PackedReader {
  /// Lists of numbers from 0 to below a limit.
  fileprivate mutating func lists(below limit: Int) -> [[Int]]? {
    guard let count = count() else { return nil }
    var lists: [[Int]] = []
    lists.reserveCapacity(count)
    for _ in 0..<count {
      guard let list = ints(), list.allSatisfy({ (0..<limit).contains($0) }) else { return nil }
      lists.append(list)
    }
    return lists
  }
}
