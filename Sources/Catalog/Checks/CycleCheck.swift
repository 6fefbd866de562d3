import Diagnostics

/// Nothing leads back to itself: prerequisites, promotions, what a recognition needs, parts of the site. Lateral moves may loop.
enum CycleCheck {
  private struct Arrow {
    var to: EntityID
    var span: Span
  }

  static func run(_ catalog: Catalog, _ findings: inout [Diagnostic]) {
    report(prerequisites(catalog), "prerequisite-cycle", "must be earned before itself", catalog, &findings)
    report(promotions(catalog), "promotion-cycle", "is promoted to itself", catalog, &findings)
    report(needs(catalog), "requirement-cycle", "needs itself", catalog, &findings)
    report(parents(catalog), "organization-cycle", "is part of itself", catalog, &findings)
    report(parts(catalog), "page-cycle", "follows itself", catalog, &findings)
  }

  private static func prerequisites(_ catalog: Catalog) -> [EntityID: [Arrow]] {
    arrows(catalog) { entity in
      guard case .microCredential(let it) = entity.content else { return [] }
      return it.prerequisites.map { Arrow(to: $0, span: place(of: $0, in: entity)) }
    }
  }

  private static func promotions(_ catalog: Catalog) -> [EntityID: [Arrow]] {
    var found = arrows(catalog) { entity in
      guard case .role(let it) = entity.content, entity.id.version == nil else { return [] }
      return it.leadsTo.filter { $0.kind != .lateral }.map { Arrow(to: $0.role, span: place(of: $0.role, in: entity)) }
    }
    for entity in catalog.all(.pathway) {
      guard case .pathway(let pathway) = entity.content else { continue }
      for edge in pathway.edges where edge.kind != .lateral {
        found[catalog.current(edge.from), default: []].append(Arrow(to: catalog.current(edge.to), span: edge.span))
      }
    }
    return found
  }

  private static func needs(_ catalog: Catalog) -> [EntityID: [Arrow]] {
    arrows(catalog) { entity in
      guard entity.id.version == nil else { return [] }
      return entity.requirements.flatMap(\.nodes).compactMap { node in
        switch node.form {
        case .recognition(let id), .role(let id): Arrow(to: id, span: node.span)
        default: nil
        }
      }
    }
  }

  private static func parents(_ catalog: Catalog) -> [EntityID: [Arrow]] {
    arrows(catalog) { entity in
      guard case .organization(let it) = entity.content, let parent = it.parent else { return [] }
      return [Arrow(to: parent, span: place(of: parent, in: entity))]
    }
  }

  private static func parts(_ catalog: Catalog) -> [EntityID: [Arrow]] {
    arrows(catalog) { entity in
      guard case .page(let it) = entity.content else { return [] }
      return it.pages.map { Arrow(to: $0.value, span: $0.span) }
    }
  }

  private static func place(of target: EntityID, in entity: Entity) -> Span {
    entity.references.first { $0.target == target }?.span ?? entity.span
  }

  private static func arrows(_ catalog: Catalog, _ of: (Entity) -> [Arrow]) -> [EntityID: [Arrow]] {
    var found: [EntityID: [Arrow]] = [:]
    for entity in catalog.sorted {
      let out = of(entity).map { Arrow(to: catalog.current($0.to), span: $0.span) }
      if !out.isEmpty { found[entity.id] = out }
    }
    return found
  }

  /// Walks depth first without recursion; each loop is reported once, at the arrow that closes it.
  private static func report(
    _ arrows: [EntityID: [Arrow]], _ code: String, _ what: String, _ catalog: Catalog, _ findings: inout [Diagnostic]
  ) {
    var finished: Set<EntityID> = [], trail: [EntityID] = [], on: Set<EntityID> = []
    for start in arrows.keys.sorted() where !finished.contains(start) {
      var stack: [(id: EntityID, next: Int)] = [(start, 0)]
      trail = [start]
      on = [start]
      while let top = stack.last {
        let out = arrows[top.id] ?? []
        guard top.next < out.count else {
          finished.insert(top.id)
          on.remove(top.id)
          trail.removeLast()
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let arrow = out[top.next]
        if on.contains(arrow.to), let from = trail.firstIndex(of: arrow.to) {
          let loop = (trail[from...] + [arrow.to]).map { "`\($0.id)`" }.joined(separator: " → ")
          findings.append(
            Diagnostic(
              code, at: arrow.span, "`\(arrow.to.id)` \(what): \(loop).",
              fix: code == "promotion-cycle" ? "Make one of the moves `lateral`, or take it out." : "Take one of them out."))
        } else if !finished.contains(arrow.to) {
          stack.append((arrow.to, 0))
          trail.append(arrow.to)
          on.insert(arrow.to)
        }
      }
    }
  }
}
