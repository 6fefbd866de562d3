package import FrontMatter

/// One version of a role card: today's, or one that was frozen.
package struct RoleCard: Sendable {
  package let entity: Entity
  package let role: Role

  package init?(_ entity: Entity) {
    guard case .role(let role) = entity.content else { return nil }
    self.entity = entity
    self.role = role
  }

  package var isCurrent: Bool { entity.id.version == nil }
  /// The school year that it is the card of.
  package var year: SchoolYear? { entity.id.version ?? role.schoolYear }
}

extension Catalog {
  /// Every version of a role's card, newest first: today's, where there is one, and then those that were frozen.
  package func history(of role: String) -> [RoleCard] {
    // They stand together.
    let first = EntityID(.role, role)
    let low = shape.ids.partitioningIndex { $0 >= first }
    var end = low
    while end < shape.ids.count, shape.ids[end].kind == .role, shape.ids[end].id == role { end += 1 }
    if let log = LookupLog.current {
      if low < end { log.add(Lookup(.history, at: low)) } else { log.add(first, isKeptAs: shape.index[first].map { shape.ids[$0] }) }
      for place in low..<end { log.add(Lookup(.entity, at: place)) }
    }
    return (low..<end).compactMap { RoleCard(self[$0]) }
  }
}
