import Catalog
import FrontMatter

/// What a role card says at a glance, some of it worked out from what it asks for.
struct RoleFacts: Sendable {
  let role: Role
  let groups: [String]
  let effort: IntRange?
  let weeks: IntRange?
  let isAssumed: Bool
  let incentives: Incentives

  init(_ site: Site, _ card: RoleCard) {
    role = card.role
    let stones = card.stones(site.catalog)
    groups = role.groups.map { site.configuration.group($0.value) }
    effort = site.effort(stones)
    weeks = site.weeks(stones)
    isAssumed = stones.contains { site.catalog.entity($0)?.common.assumed.contains("effort_hours") ?? false }
    incentives = Incentives(
      site, organization: site.organization(of: card.entity)?.id, count: stones.count, groups: role.groups.map(\.value))
  }

  static let record = TwinObject<RoleFacts>([
    .text("family", "The family of roles it belongs to.") { $0.it.role.family },
    .choice("level", "Where in the organization it is.") { $0.it.role.level },
    .flag("stays_in_classroom", "Whether one goes on teaching.") { $0.it.role.staysInClassroom },
    .year("introduced", "The school year in which it began.") { $0.it.role.introduced },
    .texts("groups", "Groups of staff who hold it.") { $0.it.groups },
    .range("hours", "Hours of work that the micro-credentials asked for take together.") { $0.it.effort },
    .flag("hours_assumed", "Whether some of these hours were chosen for a demonstration.") {
      $0.it.isAssumed && $0.it.effort != nil ? true : nil
    },
    .range("weeks", "Weeks that each of them usually takes.") { $0.it.weeks },
    .text("stipend", "What earning them pays by today’s policies.") { $0.it.incentives.money.first },
    .number("cpe_hours", "Hours of continuing education they count for by today’s policies.") {
      $0.it.incentives.hours > 0 ? $0.it.incentives.hours : nil
    },
    .prose("compensation", "Pay in the role.") { $0.it.role.compensation },
  ])
}
