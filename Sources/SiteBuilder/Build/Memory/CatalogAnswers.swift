import Catalog

/// What a catalog answers to each lookup, as a mark: where two catalogs answer with the same marks, whatever asks no more than that is
/// the same for both.
struct CatalogAnswers: Sendable {
  let catalog: Catalog
  /// Of the outline of each thing, in the catalog's order.
  let outlines: [Mark]
  /// Of the whole source of each.
  let sources: [Mark]
  let faces: [Mark]
  /// Of what was awarded.
  private let badges: Mark

  /// Nil where the mark of a source is not known.
  init?(_ catalog: Catalog, _ drafts: [Draft], badges: Mark) {
    var marks = Dictionary<String, (outline: Mark, source: Mark)>(minimumCapacity: drafts.count)
    for draft in drafts {
      if case .entity(let entity) = draft.subject, let outline = draft.outline, let source = draft.mark {
        marks[entity.path] = (outline, source)
      }
    }
    let entities = catalog.entities
    let known = entities.compactMap { marks[$0.path] }
    guard known.count == entities.count else { return nil }
    self.catalog = catalog
    outlines = known.map(\.outline)
    sources = known.map(\.source)
    self.badges = badges
    faces = entities.map { entity in
      let face = Face(entity)
      return Mark { packed in
        packed.add(face.id.written)
        packed.add(face.title)
        packed.add(face.summary)
        packed.add(face.aliases.count)
        for alias in face.aliases { packed.add(alias) }
      }
    }
  }

  var count: Int { sources.count }

  func answer(_ lookup: Lookup) -> Mark {
    let place = lookup.place
    switch lookup.subject {
    case .entity: return outlines[place]
    case .body: return sources[place]
    case .face: return faces[place]
    case .uses: return mark(catalog.uses(of: id(place)).map(\.id))
    case .history: return mark(catalog.history(of: id(place).id).map(\.entity.id))
    case .programs: return mark(catalog.programs(listing: id(place)))
    case .vetted: return mark(catalog.choosersOfVetted)
    case .badges: return badges
    case .counters:
      return Mark { packed in
        for counter in catalog.counters(of: id(place)) {
          packed.add(counter.id.written)
          packed.add(counter.how == .named ? 0 : 1)
        }
      }
    case .kind: return mark(entities.indices.filter { entities[$0].id.kind.rank == place })
    case .everything: return mark(Array(entities.indices))
    case .bodies: return Mark { packed in for source in sources { packed.add(source) } }
    }
  }

  private var entities: [Entity] { catalog.entities }

  func id(_ place: Int) -> EntityID { catalog.entities[place].id }

  private func mark(_ ids: [EntityID]) -> Mark {
    Mark { packed in
      for id in ids {
        packed.add(id.written)
      }
    }
  }

  /// Of the outlines of things, in their order.
  private func mark(_ places: [Int]) -> Mark {
    Mark { packed in
      for place in places { packed.add(outlines[place]) }
    }
  }
}
