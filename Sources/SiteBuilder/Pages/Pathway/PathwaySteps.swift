import Catalog
import Mustache

/// A pathway as a nested list in which each role is followed once; later mentions say "as above".
struct PathwaySteps: Sendable {
  private let site: Site
  private let stays: [EntityID: Bool]
  private var onward: [EntityID: [EntityID]] = [:]
  private var sideways: [EntityID: [EntityID]] = [:]
  private var done: Set<EntityID> = []
  /// Deeper lists can't be read; what lies below begins a list of its own.
  private static let deepest = 10
  private(set) var roots: [PathwayStep] = []

  init(_ site: Site, _ map: PathwayMap) {
    self.site = site
    stays = map.stays
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
    var step = PathwayStep(title: entity.title, url: site.url(role))
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
    step.stays = stays[role] ?? false
    let beside = (sideways[role] ?? []).map(site.catalog.title)
    if !beside.isEmpty { step.note = ", or sideways to " + beside.joined(separator: " or ") }
    for next in onward[role] ?? [] {
      if let next = self.step(next, depth: depth + 1, later: &later) { step.steps.append(next) }
    }
    return step
  }
}

/// A role in the nested list of a pathway.
struct PathwayStep: View {
  var title: String
  var url: String
  var note: String?
  var stays = false
  var steps: [PathwayStep] = []

  static let shape = Shape<PathwayStep>(
    "step of a pathway",
    [
      .text("title") { $0.title }, .text("url") { $0.url }, .text("note") { $0.note }, .flag("stays") { $0.stays },
      .list("steps", of: PathwayStep.self) { $0.steps }, .flag("has_steps") { !$0.steps.isEmpty },
    ])
}
