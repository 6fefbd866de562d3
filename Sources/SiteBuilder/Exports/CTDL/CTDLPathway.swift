import Catalog

extension CTDL {
  /// ceterms:Pathway with a ceterms:JobComponent for each of its roles. Moves between them are said as ceterms:precedes; what a role asks
  /// for, as its ceterms:hasCondition.
  func pathway(_ entity: Entity, _ it: Pathway, _ components: inout CTDLComponents) -> [JSONValue] {
    let owner = PermanentNames.name(entity.id)
    var roles: [EntityID] = []
    var seen: Set<EntityID> = []
    for id in (it.roles + it.edges.flatMap { [$0.from, $0.to] }).map(catalog.current) where seen.insert(id).inserted { roles.append(id) }
    func name(_ role: EntityID) -> String { "\(owner)/\(PermanentNames.name(role))" }
    var next: [EntityID: [EntityID]] = [:], previous: [EntityID: [EntityID]] = [:]
    for edge in it.edges {
      let from = catalog.current(edge.from), to = catalog.current(edge.to)
      next[from, default: []].append(to)
      previous[to, default: []].append(from)
    }
    func named(_ ids: [EntityID]?) -> JSONValue? { .some((ids ?? []).map { .text(address(name($0))) }) }
    // Where no move goes on from; all roles where every one does.
    let last = roles.filter { next[$0] == nil }
    let head: JSONValue = .members(
      node("ceterms:Pathway", entity) + [
        ("ceterms:inLanguage", language), ("ceterms:ownedBy", self.owner(entity)), ("ceterms:offeredBy", self.owner(entity)),
        ("ceterms:lifeCycleStatusType", lifeCycle(entity)), ("ceterms:keyword", texts(entity.common.tags)),
        ("ceterms:hasDestinationComponent", named(last.isEmpty ? roles : last)), ("ceterms:hasPart", named(roles)),
      ])
    let jobs = roles.compactMap { id -> JSONValue? in
      guard let role = catalog.entity(id), case .role(let card) = role.content else { return nil }
      let condition = card.requires.map {
        components.condition(
          $0, self, at: .init(pathway: address(owner), owner: name(id), page: site.permanentPage(id)),
          note: card.binding.map { $0.level.words + "." })
      }
      return .members(
        component("ceterms:JobComponent", name(id), of: role, in: [address(owner)]) + [
          ("ceterms:precedes", named(next[id])), ("ceterms:precededBy", named(previous[id])),
          ("ceterms:hasCondition", condition.map { .list([$0]) }),
        ])
    }
    return [head] + jobs
  }

  /// The way to a recognition: a ceterms:Pathway of its own, since only component conditions count exactly.
  func pathway(to entity: Entity, _ requirement: Requirement, _ components: inout CTDLComponents) -> [JSONValue] {
    let owner = PermanentNames.name(entity.id) + "/pathway", goal = PermanentNames.name(entity.id) + "/goal"
    let head: JSONValue = .members(
      node("ceterms:Pathway", owner) + [
        ("ceterms:name", text("The way to “\(entity.title)”")), ("ceterms:description", text(catalog.words.sentence(requirement))),
        ("ceterms:subjectWebpage", .text(site.permanentPage(entity.id))), ("ceterms:inLanguage", language),
        ("ceterms:ownedBy", self.owner(entity)), ("ceterms:offeredBy", self.owner(entity)),
        ("ceterms:hasDestinationComponent", .list([.text(address(goal))])), ("ceterms:hasPart", .list([.text(address(goal))])),
      ])
    let condition = components.condition(
      requirement, self, at: .init(pathway: address(owner), owner: goal, page: site.permanentPage(entity.id)))
    return [
      head,
      .members(
        component("ceterms:CredentialComponent", goal, of: entity, in: [address(owner)]) + [("ceterms:hasCondition", .list([condition]))]),
    ]
  }

  /// A part of pathways that stands for a thing of the catalog.
  func component(_ type: String, _ name: String, of entity: Entity, in pathways: [String]) -> Members {
    node(type, name) + [
      ("ceterms:name", text(entity.title)), ("ceterms:description", text(entity.publishedSummary)),
      ("ceterms:subjectWebpage", .text(site.permanentPage(entity.id))), ("ceterms:proxyFor", .text(address(entity.id))),
      ("ceasn:isPartOf", .some(pathways.map { .text($0) })),
    ]
  }
}
