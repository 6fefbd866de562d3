import Catalog
import Storage

/// What each page was made from: its template, all that it looked up in the catalog while it was made, and the answers it got. The page is
/// the same as long as these are.
struct PageKeys: Sendable {
  /// Of everything that all pages depend on.
  let site: Mark
  /// Ids of all things, in the catalog's order, with the marks of outline, source and face.
  private let things: [(id: EntityID, outline: Mark, source: Mark, face: Mark)]
  /// Answers that are lists.
  private let answers: [(lookup: Lookup, mark: Mark)]
  /// Ids that were not those under which a thing is kept, with that id.
  let names: [EntityID: EntityID?]
  /// Templates with all that they include.
  private let templates: [(name: String, mark: Mark)]
  /// Which page looked up what, and the number of its template, below zero where it has none.
  private let pages: [(path: String, template: Int, lookups: [Lookup])]

  init(site: Mark, _ catalog: CatalogAnswers, _ theme: Theme, files: [MadeFile], names: [EntityID: EntityID?]) {
    self.site = site
    self.names = names
    things = (0..<catalog.count).map { (catalog.id($0), catalog.outlines[$0], catalog.sources[$0], catalog.faces[$0]) }
    var pages: [(path: String, template: Int, lookups: [Lookup])] = [], asked: Set<Lookup> = []
    pages.reserveCapacity(files.count)
    let used = Set(files.compactMap(\.page.template)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    for file in files {
      guard let lookups = file.lookups else { continue }
      pages.append((file.path, file.page.template.flatMap { numbers[$0] } ?? -1, lookups))
      for lookup in lookups where ![.entity, .body, .face].contains(lookup.subject) { asked.insert(lookup) }
    }
    self.pages = pages
    templates = used.map { ($0, theme.mark(of: $0)) }
    answers = asked.sorted().map { ($0, catalog.answer($0)) }
  }

  /// Which pages are still what they were, with what they would look up now.
  /// - Parameter remade: files that were made anew since, of things that are others by now.
  func valid(for catalog: CatalogAnswers, _ theme: Theme, but remade: Set<String>) -> [String: [Lookup]] {
    for (id, kept) in names where catalog.catalog.known(id) != kept { return [:] }
    // Places of things move when others come and go.
    let places = things.map { thing in catalog.catalog.place(of: thing.id) }
    var changed = [Bool](repeating: false, count: Int(Lookup(.badges, at: max(things.count, Kind.allCases.count)).code) + 1)
    for (place, thing) in things.enumerated() {
      let now = places[place]
      changed[Lookup(.entity, at: place)] = now.map { catalog.outlines[$0] } != thing.outline
      changed[Lookup(.body, at: place)] = now.map { catalog.sources[$0] } != thing.source
      changed[Lookup(.face, at: place)] = now.map { catalog.faces[$0] } != thing.face
    }
    func moved(_ lookup: Lookup) -> Lookup? {
      guard lookup.isOfThing else { return lookup }
      guard places.indices.contains(lookup.place) else { return nil }
      return places[lookup.place].map { Lookup(lookup.subject, at: $0) }
    }
    for (lookup, mark) in answers { changed[lookup] = moved(lookup).map(catalog.answer) != mark }
    func valid(_ lookups: [Lookup]) -> [Lookup]? {
      var now: [Lookup] = []
      now.reserveCapacity(lookups.count)
      for lookup in lookups {
        guard !changed[lookup], let moved = moved(lookup) else { return nil }
        now.append(moved)
      }
      return now.sorted()
    }
    var found = Dictionary<String, [Lookup]>(minimumCapacity: pages.count)
    let isSame = templates.map { theme.mark(of: $0.name) == $0.mark }
    for page in pages where page.template < 0 || isSame[page.template] {
      if !remade.contains(page.path) { found[page.path] = valid(page.lookups) }
    }
    return found
  }
}

extension [Bool] {
  /// True for a lookup that nobody can have made.
  fileprivate subscript(lookup: Lookup) -> Bool {
    get { Int(lookup.code) >= count || self[Int(lookup.code)] }
    set { if Int(lookup.code) < count { self[Int(lookup.code)] = newValue } }
  }
}

// MARK: - Keeping

extension PageKeys {
  func add(to packed: inout PackedBytes) {
    packed.add(site)
    packed.add(things.count)
    for thing in things {
      packed.add(thing.id.written)
      packed.add(thing.outline)
      packed.add(thing.source)
      packed.add(thing.face)
    }
    packed.add(answers.count)
    for (lookup, mark) in answers {
      packed.add(UInt64(lookup.code))
      packed.add(mark)
    }
    packed.add(names.count)
    for (id, kept) in names {
      packed.add(id.written)
      packed.add(kept?.written)
    }
    packed.add(templates.count)
    for (name, mark) in templates {
      packed.add(name)
      packed.add(mark)
    }
    packed.add(pages.count)
    for (path, template, lookups) in pages {
      packed.add(path)
      packed.add(template + 1)
      packed.add(lookups.count)
      var last: UInt32 = 0
      for lookup in lookups {
        packed.add(UInt64(lookup.code - last))
        last = lookup.code
      }
    }
  }

  init?(packed bytes: ArraySlice<UInt8>) {
    var reader = PackedReader(bytes)
    guard let site = reader.mark(), let count = reader.count() else { return nil }
    var things: [(id: EntityID, outline: Mark, source: Mark, face: Mark)] = []
    things.reserveCapacity(count)
    for _ in 0..<count {
      guard let id = reader.id(), let outline = reader.mark(), let source = reader.mark(), let face = reader.mark() else { return nil }
      things.append((id, outline, source, face))
    }
    guard let asked = reader.count() else { return nil }
    var answers: [(lookup: Lookup, mark: Mark)] = []
    for _ in 0..<asked {
      guard let lookup = reader.number().flatMap({ UInt32(exactly: $0) }).flatMap(Lookup.init(code:)), let mark = reader.mark() else {
        return nil
      }
      answers.append((lookup, mark))
    }
    guard let named = reader.count() else { return nil }
    var names: [EntityID: EntityID?] = [:]
    for _ in 0..<named {
      guard let id = reader.id(), let kept = reader.optionalText() else { return nil }
      names[id] = .some(kept.flatMap(EntityID.init(whole:)))
    }
    guard let kinds = reader.count() else { return nil }
    var templates: [(name: String, mark: Mark)] = []
    for _ in 0..<kinds {
      guard let name = reader.text(), let mark = reader.mark() else { return nil }
      templates.append((name, mark))
    }
    guard let listed = reader.count() else { return nil }
    var pages: [(path: String, template: Int, lookups: [Lookup])] = []
    pages.reserveCapacity(listed)
    for _ in 0..<listed {
      guard let path = reader.text(), let template = reader.int(), (0...kinds).contains(template), let lookups = reader.lookups() else {
        return nil
      }
      pages.append((path, template - 1, lookups))
    }
    guard reader.isAtEnd else { return nil }
    self.site = site
    self.things = things
    self.answers = answers
    self.names = names
    self.templates = templates
    self.pages = pages
  }
}

extension PackedReader {
  fileprivate mutating func lookups() -> [Lookup]? {
    guard let count = count() else { return nil }
    var lookups: [Lookup] = [], last: UInt32 = 0
    lookups.reserveCapacity(count)
    for _ in 0..<count {
      guard let step = number().flatMap({ UInt32(exactly: $0) }) else { return nil }
      let (code, isTooLarge) = last.addingReportingOverflow(step)
      guard !isTooLarge, let lookup = Lookup(code: code) else { return nil }
      lookups.append(lookup)
      last = code
    }
    return lookups
  }
}
