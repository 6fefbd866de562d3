import Catalog
import Mustache

/// The roles one step away, as a drawing and as a list.
struct Neighbours: Sendable {
  var moves: [LinkGroup] = []
  /// Sideways, then upward, then where one comes from; each part in the order of ids.
  private(set) var nearest: [EntityID] = []
  private var diagram: Diagram?

  /// Drawn when asked for.
  var drawing: HTML? { diagram.map(GraphDrawing.html) }

  init(_ site: Site, _ entity: Entity, _ role: Role) {
    let here = EntityID(.role, entity.id.id)
    let steps = Steps(site, here, role)
    var from: [EntityID] = [], sideways: [EntityID] = [], to: [EntityID] = []
    var seen: Set<RoleGraph.Move> = []
    for move in steps.own where move.from != move.to && seen.insert(move.normal).inserted {
      if move.isLateral {
        sideways.append(move.from == here ? move.to : move.from)
      } else if move.from == here {
        to.append(move.to)
      } else {
        from.append(move.from)
      }
    }
    for (label, ids) in [("Comes from", from), ("Moves sideways to", sideways), ("Leads to", to)] where !ids.isEmpty {
      moves.append(LinkGroup(label: label, links: ids.sorted().compactMap { site.move($0) }))
    }
    nearest = sideways.sorted() + to.sorted() + from.sorted()
    if moves.isEmpty { return }
    diagram =
      RoleGraph(
        site, roles: [here] + to.sorted() + sideways.sorted() + from.sorted(), moves: steps.own + steps.among, here: here, scale: .focus,
        label: "Roles next to \(entity.title)"
      ).diagram
  }

  /// Moves that begin or end at a role, and those that may lead from one of its neighbours to another.
  private struct Steps {
    var own: [RoleGraph.Move] = []
    var among: [RoleGraph.Move] = []

    init(_ site: Site, _ here: EntityID, _ role: Role) {
      func move(_ from: EntityID, _ to: EntityID, _ kind: Role.Move) -> RoleGraph.Move {
        RoleGraph.Move(from: site.catalog.current(from), to: site.catalog.current(to), isLateral: kind == .lateral)
      }
      func steps(of role: Role, _ id: EntityID) -> [RoleGraph.Move] { role.leadsTo.map { move(id, $0.role, $0.kind) } }
      own = steps(of: role, here)
      for user in site.catalog.uses(of: here) {
        switch user.content {
        case .role(let other): own += steps(of: other, user.id).filter { $0.to == here }
        case .pathway(let pathway):
          for edge in pathway.edges {
            let step = move(edge.from, edge.to, edge.kind)
            if step.from == here || step.to == here { own.append(step) } else { among.append(step) }
          }
        default: break
        }
      }
      for id in Set(own.flatMap { [$0.from, $0.to] }).sorted() where id != here {
        if let neighbour = site.catalog.entity(id), case .role(let other) = neighbour.content { among += steps(of: other, id) }
      }
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
