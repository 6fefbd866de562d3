import Catalog
import Mustache

/// What a role takes and brings, in a few words.
struct RoleInBrief {
  private let site: Site
  private let entity: Entity
  private let role: Role
  private let stones: [EntityID]
  private let incentives: Incentives

  /// - Parameter stones: the micro-credentials that it asks for.
  init(_ site: Site, _ entity: Entity, _ role: Role, _ stones: [EntityID], _ incentives: Incentives) {
    self.site = site
    self.entity = entity
    self.role = role
    self.stones = stones
    self.incentives = incentives
  }

  init(_ site: Site, _ entity: Entity, _ role: Role) {
    let stones = (role.requires?.named ?? []).map(site.catalog.current)
    self.init(site, entity, role, stones, Incentives(site, of: entity, role, stones))
  }

  var facts: [FactView] {
    var facts: [FactView] = []
    if !stones.isEmpty {
      let count = stones.count == 1 ? "1 micro-credential" : "\(stones.count) micro-credentials"
      facts.append(FactView("Asks for", count, note: role.binding?.level.words))
    }
    if let effort = site.effort(stones) {
      let assumed = stones.contains { site.catalog.entity($0)?.common.assumed.contains("effort_hours") ?? false }
      let weeks = site.weeks(stones).map { "\($0.display) weeks each, at your pace" }
      facts.append(FactView("Effort", "\(effort.display) hours", mark: assumed ? site.prose.mark : nil, note: weeks))
    }
    if !stones.isEmpty, let fact = incentives.fact { facts.append(fact) }
    if let stays = role.staysInClassroom {
      let tag = stays ? "<span class=\"tag stay\">Stays</span>" : "Leaves it"
      facts.append(FactView("In the classroom", HTML(bytes: Array(tag.utf8) + (site.mark("stays_in_classroom", of: entity)?.bytes ?? []))))
    }
    if let level = role.level { facts.append(FactView("Level", level == .campus ? "Campus" : "District", note: role.family)) }
    if let year = role.schoolYear {
      var note = entity.common.updated.map { HTML(escaping: "Updated \($0.long)") }
      if let mark = site.mark("updated", of: entity) { note?.bytes += mark.bytes }
      facts.append(FactView("Version", HTML(escaping: year.long), note: note))
    }
    return facts
  }
}
