import Catalog

/// A requirement at a glance: which micro-credentials it names, how many are free to choose, and what else it asks for.
struct RequirementSummary: Sendable {
  var named: [EntityID] = []
  /// Places that any of a list, or either of two, may take.
  var open = 0
  /// "about 75", where a single list is chosen from.
  var poolWords: String?
  /// What no micro-credential can meet, each kind once.
  var others: [String] = []

  init(_ requirement: Requirement?, _ site: Site) {
    guard let requirement else { return }
    add(requirement)
    var kinds: Set<Requirement.OtherKind> = []
    var pools: [Requirement.Pool] = []
    for node in requirement.nodes {
      if case .other(_, let kind) = node.form, kinds.insert(kind).inserted {
        let words = kind.words
        others.append(others.isEmpty ? words : words.prefix(1).lowercased() + words.dropFirst())
      }
      if case .choose(_, let pool, _) = node.form { pools.append(pool) }
    }
    if pools.count == 1, case .program(let id) = pools[0], let entity = site.catalog.entity(id), case .program(let program) = entity.content
    {
      poolWords = program.declaredSize.map { $0.words ?? String($0.count.value) }
    }
  }

  /// Of `any`, only what the shortest way asks for counts.
  private mutating func add(_ requirement: Requirement) {
    switch requirement.form {
    case .all(let parts): for part in parts { add(part) }
    case .any(let parts):
      if parts.contains(where: { if case .microCredential = $0.form { true } else { false } }) { open += 1 }
    case .choose(let count, _, _): open += count
    case .microCredential(let id): named.append(id)
    case .recognition, .role, .other: break
    }
  }

  var total: Int { named.count + open }
  /// "This one, plus any 13": the one lies under all the others.
  var hasBase: Bool { named.count == 1 && open > 0 }

  /// "One named, then any 13"
  var words: String? {
    if open == 0 { return nil }
    if named.isEmpty { return "All free to choose" }
    return "\(Numerals.capitalised(named.count)) named, then any \(Numerals.words(open))"
  }
}
