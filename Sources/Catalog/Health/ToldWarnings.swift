import Diagnostics

/// Warnings of the checks, by rule and with what they are about.
struct ToldWarnings {
  private var byCode: [String: [(entity: Entity, warning: Diagnostic)]] = [:]

  init(_ catalog: Catalog, _ warnings: [Diagnostic]) {
    let entities = Dictionary(catalog.sorted.map { ($0.span.path, $0) }) { first, _ in first }
    for warning in warnings {
      if let entity = entities[warning.span.path] { byCode[warning.code, default: []].append((entity, warning)) }
    }
  }

  /// A topic that tells what one check found.
  /// - Parameter isWordy: whether the sentences of the check say more than the title of the topic.
  func topic(
    _ code: String, of check: String, _ area: HealthTopic.Area, _ title: String, _ advice: String, isWordy: Bool = false
  ) -> HealthTopic {
    var topic = HealthTopic(code, area, title, advice)
    for (entity, warning) in byCode[check] ?? [] { topic.add(entity, isWordy ? warning.message : nil, at: warning.span) }
    return topic
  }
}

extension Catalog {
  /// What is in use: active, and no earlier version.
  func active(_ kind: Kind) -> [Entity] { all(kind).filter { $0.common.status == .active } }
}
