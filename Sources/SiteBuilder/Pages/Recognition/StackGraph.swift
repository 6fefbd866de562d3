import Catalog

/// What a recognition needs as a drawing: how its parts hang together, and what it leads to in turn.
struct StackGraph: Sendable {
  private(set) var diagram: Diagram
  private let site: Site
  private let here: EntityID
  private var names: [String: Int] = [:]

  /// Fewer micro-credentials than this need no drawing.
  private static let fewest = 3
  /// More of a kind than this stand as one node.
  private static let mostBeside = 6
  /// What lies deeper is named as a whole.
  private static let deepest = 3

  /// - Returns: nil where so little is needed that words say it better.
  init?(_ site: Site, _ entity: Entity, _ recognition: Recognition) {
    guard let requires = recognition.requires, Self.isDrawn(recognition, site) else { return nil }
    self.site = site
    here = entity.id
    let label = "What \(entity.title) needs and what it leads to. The clauses below say the same."
    diagram = Diagram(nodes: [], edges: [], scale: .focus, label: label)
    let center = add(
      entity.id.id, Diagram.Node(id: "", title: entity.title, url: site.url(entity.id), line: "This recognition", look: .here))
    let parts = RequirementClauses(site: site, requirement: requires).parts
    add(parts.enumerated().map { Part(requirement: $1, clause: "#n\($0 + 1)", depth: 1) }, to: center, .firm)
    addUsers(of: entity.id, from: center)
  }

  static func isDrawn(_ recognition: Recognition, _ site: Site) -> Bool {
    RequirementSummary(recognition.requires, site).total >= fewest
  }

  /// A part of the requirement and the clause it belongs to.
  private struct Part {
    var requirement: Requirement
    var clause: String
    var depth: Int

    func below(_ requirement: Requirement) -> Part { Part(requirement: requirement, clause: clause, depth: depth + 1) }
  }

  // MARK: - What it needs

  /// Draws parts before the node that needs them. Many micro-credentials beside each other become one node.
  private mutating func add(_ parts: [Part], to node: Int, _ kind: Diagram.Edge.Kind) {
    let plain = parts.filter { if case .microCredential = $0.requirement.form { true } else { false } }
    let isFolded = plain.count > Self.mostBeside
    if isFolded, let first = plain.first {
      let words = kind == .choice ? "One of \(plain.count)" : "These \(plain.count)"
      let list = Diagram.Node(id: "", title: "\(words) micro-credentials", url: first.clause, line: "Listed below", look: .choice)
      join(add("named", list), node, kind)
    }
    for part in parts {
      if isFolded, case .microCredential = part.requirement.form { continue }
      join(add(part), node, kind)
    }
  }

  private mutating func add(_ part: Part) -> Int {
    switch part.requirement.form {
    case .microCredential(let id): return add(id)
    case .recognition(let id): return add(id.id, Diagram.Node(id: "", title: site.catalog.title(id), url: site.url(id), line: needs(id)))
    case .role(let id):
      return add(id.id, Diagram.Node(id: "", title: site.catalog.title(id), url: site.url(id), line: "Having been in it"))
    case .other(_, let kind):
      return add(kind.rawValue, Diagram.Node(id: "", title: kind.words, url: part.clause, line: "No micro-credential"))
    case .all(let parts):
      return add(parts, of: part, "all", "All of these", .firm)
    case .any(let parts):
      return add(parts, of: part, "any", "Any one of these", .choice)
    case .choose(let count, let pool, let years):
      return addPool(count, pool, years, part)
    }
  }

  private mutating func add(_ parts: [Requirement], of part: Part, _ name: String, _ title: String, _ kind: Diagram.Edge.Kind) -> Int {
    let isDeep = part.depth > Self.deepest
    let node = add(
      name,
      Diagram.Node(
        id: "", title: isDeep ? "Further conditions" : title, url: part.clause, line: isDeep ? "In words below" : "", look: .choice))
    if !isDeep { add(parts.map(part.below), to: node, kind) }
    return node
  }

  private mutating func addPool(_ count: Int, _ pool: Requirement.Pool, _ years: Int?, _ part: Part) -> Int {
    let members = site.catalog.members(of: pool)
    var title = "Any \(Numerals.words(count)) of \(Numerals.words(members.count))", url = "#list"
    var line = years.map { "Within \(Numerals.count($0, "year"))" } ?? ""
    switch pool {
    case .program(let id):
      url = site.url(id)
      if let entity = site.catalog.entity(id), case .program(let program) = entity.content, let size = program.declaredSize {
        title = "Any \(Numerals.words(count)) of \(size.words ?? String(size.count.value))"
      }
      if line.isEmpty { line = "The list is below" }
    case .stateVetted: if line.isEmpty { line = "Vetted by the state" }
    case .listed: break
    }
    let node = add("choice", Diagram.Node(id: "", title: title, url: url, line: line, look: .choice))
    if members.count <= Self.mostBeside { for id in members { join(add(id), node, .choice) } }
    return node
  }

  private mutating func add(_ id: EntityID) -> Int {
    let effort = site.effort([id]).map { "\($0.display) hours" } ?? ""
    return add(id.id, Diagram.Node(id: "", title: site.catalog.title(id), url: site.url(id), line: effort))
  }

  private func needs(_ id: EntityID) -> String {
    guard let entity = site.catalog.entity(id), case .recognition(let it) = entity.content else { return "Recognition" }
    let total = RequirementSummary(it.requires, site).total
    return total == 0 ? it.form.words : "Needs \(Numerals.count(total, "micro-credential"))"
  }

  // MARK: - What it leads to

  private mutating func addUsers(of id: EntityID, from center: Int) {
    let askers = site.catalog.counters(of: id).map(\.id).filter { $0 != id }.sorted()
    let policies = site.catalog.uses(of: id).filter { !askers.contains($0.id) && $0.counts(with: id, site.catalog) }.map(\.id)
    if askers.count + policies.count > Self.mostBeside {
      let title = "\(askers.count + policies.count) others where it counts"
      return join(center, add("users", Diagram.Node(id: "", title: title, url: "#used", look: .choice)), .firm)
    }
    for (users, line) in [(askers, "Asks for it"), (policies, "Counts with it")] {
      for user in users {
        join(center, add(user.id, Diagram.Node(id: "", title: site.catalog.title(user), url: site.url(user), line: line)), .firm)
      }
    }
  }

  // MARK: - Nodes and lines

  /// - Parameter name: of the node in exports; a number follows where it is taken.
  private mutating func add(_ name: String, _ node: Diagram.Node) -> Int {
    let count = names[name, default: 0] + 1
    names[name] = count
    var node = node
    // No id of the catalog has a dot.
    node.id = count == 1 ? name : "\(name).\(count)"
    diagram.nodes.append(node)
    return diagram.nodes.count - 1
  }

  private mutating func join(_ from: Int, _ to: Int, _ kind: Diagram.Edge.Kind) {
    diagram.edges.append(Diagram.Edge(from: from, to: to, kind: kind))
  }
}

extension Entity {
  /// Whether it is a policy in which this counts as well.
  fileprivate func counts(with id: EntityID, _ catalog: Catalog) -> Bool {
    guard case .policy(let policy) = content else { return false }
    return policy.countsWith.contains { catalog.current($0.target) == id }
  }
}
