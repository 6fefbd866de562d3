/// On what pages rest: documents, and what was only assumed.
enum GroundHealth {
  private static let kinds: [Kind] = [.role, .microCredential, .program, .pathway, .recognition, .policy, .faq]

  static func topics(_ catalog: Catalog, _ told: ToldWarnings) -> [HealthTopic] {
    var bare = HealthTopic("without-sources", .grounds, "Pages that name no source", "Say under `sources` which document says so.")
    var assumed = HealthTopic(
      "assumed-fields", .grounds, "Pages with assumed values, marked †", "Ask whoever knows, and take the field out of `assumed`.",
      isNote: true)
    var external = HealthTopic(
      "external-sources", .grounds, "Pages that rest on documents elsewhere", "Look now and then whether these addresses still lead there.",
      isNote: true)
    for entity in catalog.sorted where entity.id.version == nil && entity.common.status != .retired {
      let common = entity.common
      if common.sources.isEmpty, common.status == .active, kinds.contains(entity.id.kind) { bare.add(entity) }
      if !common.assumed.isEmpty { assumed.add(entity, "Assumed: \(common.assumed.sorted().joined(separator: ", ")).") }
      let addresses = common.sources.compactMap(\.url).uniqued
      if !addresses.isEmpty { external.add(entity, addresses.joined(separator: " ")) }
    }
    return [
      bare,
      told.topic(
        "figures-without-source", of: "statistic-without-source", .grounds, "Figures without a source",
        "Say under `source` which document gives it."), assumed, external,
    ]
  }
}
