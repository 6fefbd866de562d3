import Catalog
import Mustache

/// The roles one step away, as a drawing and as a list.
struct Neighbours: Sendable {
  var moves: [LinkGroup] = []
  var drawing: HTML?

  init(_ site: Site, _ entity: Entity, _ role: Role) {
    let here = EntityID(.role, entity.id.id)
    var from: [EntityID] = [], sideways: [EntityID] = [], to: [EntityID] = []
    func add(_ id: EntityID, to list: inout [EntityID]) {
      let id = site.catalog.current(id)
      if id != here, !list.contains(id) { list.append(id) }
    }
    for step in role.leadsTo {
      if step.kind == .lateral { add(step.role, to: &sideways) } else { add(step.role, to: &to) }
    }
    for user in site.catalog.uses(of: here) {
      switch user.content {
      case .role(let other):
        for step in other.leadsTo where site.catalog.current(step.role) == here {
          if step.kind == .lateral { add(user.id, to: &sideways) } else { add(user.id, to: &from) }
        }
      case .pathway(let pathway):
        for edge in pathway.edges {
          let (a, b) = (site.catalog.current(edge.from), site.catalog.current(edge.to))
          if edge.kind == .lateral {
            if a == here { add(b, to: &sideways) } else if b == here { add(a, to: &sideways) }
          } else if a == here {
            add(b, to: &to)
          } else if b == here {
            add(a, to: &from)
          }
        }
      default: break
      }
    }
    for (label, ids) in [("Comes from", from), ("Moves sideways to", sideways), ("Leads to", to)] where !ids.isEmpty {
      moves.append(LinkGroup(label: label, links: ids.sorted().compactMap { site.move($0) }))
    }
  }
}

extension Site {
  /// A role as the end of a move, saying whether it stays in the classroom.
  func move(_ id: EntityID) -> LinkView? {
    guard let entity = catalog.entity(id), case .role(let role) = entity.content else { return nil }
    let note = role.staysInClassroom.map { $0 ? "(stays in the classroom)" : "(leaves the classroom)" }
    return LinkView(title: entity.title, url: url(entity.id), note: note)
  }
}
