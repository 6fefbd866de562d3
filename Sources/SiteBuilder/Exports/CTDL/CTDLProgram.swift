import Catalog

extension CTDL {
  /// ceterms:LearningProgram.
  func program(_ entity: Entity, _ it: Program) -> JSONValue {
    let listed = it.microCredentials.isEmpty ? it.requires?.named ?? [] : it.microCredentials
    let leads = listed.isEmpty ? nil : condition("Prepares for", "Micro-credentials that the program lists.", credentials: listed)
    return .members(
      node("ceterms:LearningProgram", entity) + [
        ("ceterms:inLanguage", language), ("ceterms:lifeCycleStatusType", lifeCycle(entity)), ("ceterms:ownedBy", owner(entity)),
        ("ceterms:keyword", texts(entity.common.tags)), ("ceterms:isPreparationFor", leads.map { .list([$0]) }),
        ("ceterms:entryCondition", it.access.map { .list([condition("Who may join", catalog.plain($0), [])]) }),
        ("ceterms:requires", it.requires.map { .list([condition($0, name: "What completes it")]) }),
        ("ceterms:occupationType", .some(roles(it))), ("ceterms:versionIdentifier", it.schoolYear.map(version)),
      ])
  }

  private func roles(_ it: Program) -> [JSONValue] {
    it.roles.compactMap { id in
      catalog.entity(id).map { alignment($0.title, node: address($0.id), framework: (site.configuration.title, site.permanent("roles/"))) }
    }
  }
}
