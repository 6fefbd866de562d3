import Diagnostics

/// Nothing leads back to itself: prerequisites, promotions, what a recognition needs, parts of the site. Lateral moves may loop.
enum CycleCheck {
  private struct Arrow {
    /// Place of what it leads to.
    var to: Int
    var span: Span
  }

  /// Where each thing leads, by its place.
  private typealias Arrows = [[Arrow]]

  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    report(prerequisites(catalog), "prerequisite-cycle", "must be earned before itself", catalog, &findings)
    report(promotions(catalog), "promotion-cycle", "is promoted to itself", catalog, &findings)
    report(needs(catalog), "requirement-cycle", "needs itself", catalog, &findings)
    report(parents(catalog), "organization-cycle", "is part of itself", catalog, &findings)
    report(parts(catalog), "page-cycle", "follows itself", catalog, &findings)
  }

  private static func prerequisites(_ catalog: Catalog) -> Arrows {
    arrows([.microCredential], catalog) { entity in
      guard case .microCredential(let it) = entity.content else { return [] }
      return it.prerequisites.map { ($0, place(of: $0, in: entity)) }
    }
  }

  private static func promotions(_ catalog: Catalog) -> Arrows {
    var found = arrows([.role], catalog) { entity in
      guard case .role(let it) = entity.content, entity.id.version == nil else { return [] }
      return it.leadsTo.filter { $0.kind != .lateral }.map { ($0.role, place(of: $0.role, in: entity)) }
    }
    for entity in catalog.all(.pathway) {
      guard case .pathway(let pathway) = entity.content else { continue }
      for edge in pathway.edges where edge.kind != .lateral {
        guard let from = catalog.shape.index[edge.from], let to = catalog.shape.index[edge.to] else { continue }
        found[from].append(Arrow(to: to, span: edge.span))
      }
    }
    return found
  }

  private static func needs(_ catalog: Catalog) -> Arrows {
    arrows([.role, .program, .recognition, .policy], catalog) { entity in
      guard entity.id.version == nil else { return [] }
      return entity.requirements.flatMap(\.nodes).compactMap { node in
        switch node.form {
        case .recognition(let id), .role(let id): (id, node.span)
        default: nil
        }
      }
    }
  }

  private static func parents(_ catalog: Catalog) -> Arrows {
    arrows([.organization], catalog) { entity in
      guard case .organization(let it) = entity.content, let parent = it.parent else { return [] }
      return [(parent, place(of: parent, in: entity))]
    }
  }

  private static func parts(_ catalog: Catalog) -> Arrows {
    arrows([.page], catalog) { entity in
      guard case .page(let it) = entity.content else { return [] }
      return it.pages.map { ($0.value, $0.span) }
    }
  }

  private static func place(of target: EntityID, in entity: Entity) -> Span {
    let references = entity.references
    return references.indices.first { references[$0].target == target }.map { references[$0].span } ?? entity.span
  }

  private static func arrows(_ kinds: [Kind], _ catalog: Catalog, _ of: (Entity) -> [(to: EntityID, span: Span)]) -> Arrows {
    var found = Arrows(repeating: [], count: catalog.shape.ids.count)
    for place in kinds.flatMap(catalog.shape.places(of:)) {
      found[place] = of(catalog[place]).compactMap { arrow in catalog.shape.index[arrow.to].map { Arrow(to: $0, span: arrow.span) } }
    }
    return found
  }

  /// Walks depth first without recursion; each loop is reported once, at the arrow that closes it.
  private static func report(_ arrows: Arrows, _ code: String, _ what: String, _ catalog: Catalog, _ findings: inout [Diagnostic]) {
    enum State { case new, onTrail, finished }
    var states = [State](repeating: .new, count: arrows.count), trail: [(place: Int, next: Int)] = []
    for start in arrows.indices where !arrows[start].isEmpty && states[start] == .new {
      trail = [(start, 0)]
      states[start] = .onTrail
      while let top = trail.last {
        guard top.next < arrows[top.place].count else {
          states[top.place] = .finished
          trail.removeLast()
          continue
        }
        trail[trail.count - 1].next += 1
        let to = arrows[top.place][top.next].to
        switch states[to] {
        case .finished: continue
        case .new:
          trail.append((to, 0))
          states[to] = .onTrail
        case .onTrail:
          guard let from = trail.firstIndex(where: { $0.place == to }) else { continue }
          let loop = (trail[from...].map(\.place) + [to]).map { "`\(catalog.shape.ids[$0].id)`" }.joined(separator: " → ")
          findings.append(
            Diagnostic(
              code, at: arrows[top.place][top.next].span, "`\(catalog.shape.ids[to].id)` \(what): \(loop).",
              fix: code == "promotion-cycle" ? "Make one of the moves `lateral`, or take it out." : "Take one of them out."))
        }
      }
    }
  }
}
