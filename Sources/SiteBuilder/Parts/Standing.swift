import Catalog

/// Where a micro-credential stands in what somebody asks for.
struct Standing: Sendable {
  enum Place: Sendable, Equatable {
    /// By name; one of several ways where `isChoice`.
    case named(isChoice: Bool)
    /// As one of any `count` of a list, or of what the state has vetted.
    case chosen(count: Int, isVetted: Bool, withinYears: Int?)
  }

  /// The strongest place it has; nil where it does not count.
  let place: Place?
  /// How many micro-credentials meet the requirement at the least.
  let asked: Int
  /// What is asked for besides, which no micro-credential can meet.
  let others: [Requirement.OtherKind]

  init(of entity: Entity, in requirement: Requirement, _ catalog: Catalog) {
    let places = Self.places(of: entity, in: requirement, isChoice: false, catalog)
    place = places.first { if case .named = $0 { true } else { false } } ?? places.first
    asked = Self.least(requirement)
    var others: [Requirement.OtherKind] = []
    for node in requirement.nodes {
      if case .other(_, let kind) = node.form, !others.contains(kind) { others.append(kind) }
    }
    self.others = others
  }

  /// Whether it alone meets the requirement.
  var isEnough: Bool { place != nil && asked == 1 && others.isEmpty }

  /// "One of any 13", without a full stop.
  var words: String? {
    switch place {
    case .named(isChoice: true): "One of several ways"
    case .named: asked == 1 ? "The one it asks for" : "One of \(asked)"
    case .chosen(let count, let isVetted, let years):
      (count == 1 ? "Any one" : "One of any \(count)") + (isVetted ? " that the state has vetted" : count == 1 ? " of its list" : "")
        + (years.map { ", earned within \(Numerals.count($0, "year"))" } ?? "")
    case nil: nil
    }
  }

  /// "It also asks for an evaluation and an interview."
  var otherWords: String? {
    others.isEmpty ? nil : "It also asks for \(Numerals.series(others.map(Self.noun)))."
  }

  private static func noun(_ kind: Requirement.OtherKind) -> String {
    switch kind {
    case .licence: "a license"
    case .degree: "a degree"
    case .years: "years of experience"
    case .evaluation: "an evaluation"
    case .interview: "an interview"
    case .training: "training"
    }
  }

  private static func places(of entity: Entity, in requirement: Requirement, isChoice: Bool, _ catalog: Catalog) -> [Place] {
    switch requirement.form {
    case .all(let parts): parts.flatMap { places(of: entity, in: $0, isChoice: isChoice, catalog) }
    case .any(let parts): parts.flatMap { places(of: entity, in: $0, isChoice: isChoice || parts.count > 1, catalog) }
    case .microCredential(let id): catalog.current(id) == entity.id ? [.named(isChoice: isChoice)] : []
    case .choose(let count, let pool, let years):
      holds(pool, entity, catalog) ? [.chosen(count: count, isVetted: pool.isVetted, withinYears: years)] : []
    case .recognition, .role, .other: []
    }
  }

  private static func holds(_ pool: Requirement.Pool, _ entity: Entity, _ catalog: Catalog) -> Bool {
    switch pool {
    case .listed(let ids): ids.contains { catalog.current($0) == entity.id }
    case .program(let id): catalog.programs(listing: entity.id).contains(catalog.current(id))
    case .stateVetted: if case .microCredential(let it) = entity.content { it.stateVetted } else { false }
    }
  }

  private static func least(_ requirement: Requirement) -> Int {
    switch requirement.form {
    case .all(let parts): parts.reduce(0) { $0 + least($1) }
    case .any(let parts): parts.map(least).min() ?? 0
    case .choose(let count, _, _): count
    case .microCredential: 1
    case .recognition, .role, .other: 0
    }
  }
}

extension Requirement.Pool {
  fileprivate var isVetted: Bool { if case .stateVetted = self { true } else { false } }
}
