/// What is earned: micro-credentials nobody asks for, competencies nothing shows, programs nobody is in, and what is gone.
enum LearningHealth {
  static func topics(_ catalog: Catalog, _ told: ToldWarnings) -> [HealthTopic] {
    [
      told.topic(
        "unused-micro-credentials", of: "unused-micro-credential", .learning, "Micro-credentials that no role, program or recognition uses",
        "Name them where they count, or retire them."),
      told.topic(
        "unassessed-competencies", of: "unassessed-competency", .learning, "Competencies that no micro-credential assesses",
        "Name them under `competencies` of one that does."),
      programs(catalog), retired(catalog),
      told.topic(
        "short-lists", of: "declared-size", .learning, "Programs whose list is not as long as declared",
        "List the others, or correct `declared_size`.", isWordy: true),
    ]
  }

  private static func programs(_ catalog: Catalog) -> HealthTopic {
    var topic = HealthTopic(
      "programs-without-roles", .learning, "Programs that are for no role",
      "Name the roles under `roles`, or the program under `programs` of a role.")
    var named: Set<EntityID> = []
    for entity in catalog.all(.role) {
      if case .role(let role) = entity.content { named.formUnion(role.programs.map(catalog.current)) }
    }
    for entity in catalog.active(.program) {
      if case .program(let program) = entity.content, program.roles.isEmpty, !named.contains(entity.id) { topic.add(entity) }
    }
    return topic
  }

  /// Retired things that something still in use asks for.
  private static func retired(_ catalog: Catalog) -> HealthTopic {
    var topic = HealthTopic(
      "retired-but-asked-for", .learning, "Requirements that ask for something retired",
      "Put its successor in its place, or allow something else beside it with `any`.")
    for kind in [Kind.role, .program, .recognition, .policy] {
      for entity in catalog.active(kind) {
        var gone = entity.requirements.flatMap(\.nodes).flatMap(\.asked)
        if case .role(let role) = entity.content { gone += role.recommends }
        if case .program(let program) = entity.content { gone += program.microCredentials }
        let titles = gone.map(catalog.current).uniqued.filter(catalog.isRetired).map { "“\(catalog.title($0))”" }
        if !titles.isEmpty { topic.add(entity, "It names \(titles.joined(separator: ", ")).") }
      }
    }
    return topic
  }
}

extension Requirement {
  /// What this node names itself.
  fileprivate var asked: [EntityID] {
    switch form {
    case .microCredential(let id), .recognition(let id), .role(let id), .choose(_, .program(let id), _): [id]
    case .choose(_, .listed(let ids), _): ids
    case .all, .any, .choose(_, .stateVetted, _), .other: []
    }
  }
}
