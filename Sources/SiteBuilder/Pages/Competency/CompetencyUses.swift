import Catalog

/// Who asks for a competency, and what shows it.
struct CompetencyUses: Sendable {
  var credentials: [Entity] = []
  var roles: [Entity] = []

  init(_ site: Site, _ competency: Entity) {
    for user in site.catalog.uses(of: competency.id) {
      let named: [EntityID]
      switch user.content {
      case .microCredential(let it): named = it.competencies
      case .role(let it): named = it.competencies
      default: continue
      }
      guard named.contains(where: { site.catalog.current($0) == competency.id }) else { continue }
      if user.id.kind == .role { roles.append(user) } else { credentials.append(user) }
    }
  }
}
