/// Who refers to each thing of a catalog, found in one pass over it.
struct BackwardReferences {
  /// A requirement that a rubric judges.
  struct Judged {
    var microCredential: String
    var number: Int
  }
  /// A role that asks for a micro-credential, and how.
  struct Asking {
    var role: String
    var words: String
  }

  private(set) var judged: [String: [Judged]] = [:]
  private(set) var asking: [String: [Asking]] = [:]
  private(set) var programs: [String: [String]] = [:]
  /// Micro-credentials and roles that name a competency.
  private(set) var showing: [String: [String]] = [:]
  /// Roles before and after a role, by promotions and in pathways.
  private(set) var earlierRoles: [String: [String]] = [:]
  private(set) var laterRoles: [String: [String]] = [:]
  private var users: [String: [CatalogSection: [String]]] = [:]

  init(_ catalog: SyntheticCatalog) {
    for it in catalog.roles {
      add(it.id, it.competencies + it.requires.flatMap(\.mcs) + it.next, it.body)
      for group in it.requires { ask(group, it.id) }
      for id in it.competencies { showing[id, default: []].append(it.id) }
      for id in it.next { move(it.id, id) }
    }
    for it in catalog.microcredentials {
      add(it.id, it.competencies + it.prerequisites + [it.rubric] + it.requirements.map(\.rubric), it.body)
      for id in it.competencies { showing[id, default: []].append(it.id) }
      for (index, part) in it.requirements.enumerated() {
        judged[part.rubric, default: []].append(Judged(microCredential: it.id, number: index))
      }
    }
    for it in catalog.programs {
      let named = Self.unique(it.milestones.flatMap(\.mcs))
      add(it.id, it.roles + named, it.body)
      for id in named { programs[id, default: []].append(it.id) }
    }
    for it in catalog.pathways {
      let roles = it.orderedRoles
      add(it.id, roles, it.body)
      for (from, to) in zip(roles, roles.dropFirst()) { move(from, to) }
    }
    for it in catalog.faq { add(it.id, it.links, it.a) }
  }

  /// Whoever names the thing or links to it, by section in the order of sections.
  func users(of id: String) -> [(section: CatalogSection, ids: [String])] {
    guard let found = users[id] else { return [] }
    return CatalogSection.allCases.compactMap { section in found[section].map { (section, $0) } }
  }

  static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private mutating func add(_ user: String, _ named: [String], _ body: String) {
    for id in Self.unique(named + SourceText.links(body)) where id != user {
      users[id, default: [:]][CatalogSection(of: user), default: []].append(user)
    }
  }

  private mutating func move(_ from: String, _ to: String) {
    if laterRoles[from]?.contains(to) == true { return }
    laterRoles[from, default: []].append(to)
    earlierRoles[to, default: []].append(from)
  }

  private mutating func ask(_ group: SyntheticCatalog.Role.Group, _ role: String) {
    let words = group.n.map { "One of \(group.mcs.count), any \($0) of them." } ?? "One of \(group.mcs.count), all of them."
    // A role that asks twice for the same is named once, as on Cairn's pages.
    for id in Self.unique(group.mcs) where asking[id]?.last?.role != role {
      asking[id, default: []].append(Asking(role: role, words: words))
    }
  }
}
