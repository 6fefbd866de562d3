import Catalog
import Mustache

/// A pathway as a nested list in which each role is followed once; later mentions say "as above".
struct PathwaySteps: Sendable {
  private let site: Site
  private let map: RoleMap
  private var onward: [EntityID: [EntityID]] = [:]
  private var sideways: [EntityID: [EntityID]] = [:]
  private var done: Set<EntityID> = []
  /// Deeper lists can't be read; what lies below begins a list of its own.
  private static let deepest = 10
  private(set) var roots: [PathwayStep] = []

  init(_ site: Site, _ map: RoleMap) {
    self.site = site
    self.map = map
    for move in map.moves {
      if move.isLateral {
        sideways[move.from, default: []].append(move.to)
        sideways[move.to, default: []].append(move.from)
      } else {
        onward[move.from, default: []].append(move.to)
      }
    }
    var waiting = map.entry + map.roles
    var next = 0
    while next < waiting.count {
      let role = waiting[next]
      next += 1
      if !done.contains(role), let step = step(role, depth: 0, later: &waiting) { roots.append(step) }
    }
  }

  private mutating func step(_ role: EntityID, depth: Int, later: inout [EntityID]) -> PathwayStep? {
    guard let entity = site.catalog.entity(role) else { return nil }
    var step = PathwayStep(id: entity.id.id, title: entity.title, url: site.url(role))
    if done.contains(role) {
      step.note = ", as above"
      return step
    }
    if depth >= Self.deepest {
      step.note = ", below"
      later.append(role)
      return step
    }
    done.insert(role)
    step.card = map.card(role)
    step.beside = MoveLink.series(site, sideways[role] ?? [])
    for next in onward[role] ?? [] {
      if let next = self.step(next, depth: depth + 1, later: &later) { step.steps.append(next) }
    }
    return step
  }
}

/// A role in the nested list of a pathway.
struct PathwayStep: View {
  var id: String
  var title: String
  var url: String
  var note: String?
  /// Set where the role is followed, not where it is named again.
  var card: Role?
  /// Roles one may change places with.
  var beside: [MoveLink] = []
  var steps: [PathwayStep] = []

  static let shape = Shape<PathwayStep>(
    "step of a pathway",
    [
      .text("id") { $0.id }, .text("title") { $0.title }, .text("url") { $0.url }, .text("note") { $0.note },
      .flag("is_followed") { $0.card != nil },
      .flag("stays") { $0.card?.staysInClassroom ?? false }, .text("level") { $0.card?.level?.rawValue },
      .list("beside", of: MoveLink.self) { $0.beside }, .flag("has_beside") { !$0.beside.isEmpty },
      .list("steps", of: PathwayStep.self) { $0.steps }, .flag("has_steps") { !$0.steps.isEmpty },
    ])
}
