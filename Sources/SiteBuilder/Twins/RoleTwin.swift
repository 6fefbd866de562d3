import Catalog
import FrontMatter

/// What the twin of a role card says beyond what every twin does.
///
/// - `version`: the school `year` of the card and whether it is the `current` one;
/// - `facts`: `family`, `level`, `stays_in_classroom`, `introduced`, `groups` (of staff, by name); for the micro-credentials asked
///   for together `hours` ([least, most]), whether those are `hours_assumed`, `weeks` of each, and by today's policies `stipend` and
///   `cpe_hours`; `compensation` for pay in the role;
/// - `responsibilities`: texts;
/// - `qualifications`: each with `id`, the `number` it is printed with, its `url` on the card, `text`, `level` (required or preferred) and `kind`;
/// - `requirement`: see `RequirementTwin`; `binding`: its `level` and the day `from` which it holds;
/// - `recommends`, `competencies`, `programs`: things; `leads_to`: things with the kind of `move`;
/// - `recognitions`: things with the number of micro-credentials asked for here that are `counting` toward them;
/// - `disclaimer` of the catalog.
struct RoleTwin {
  let site: Site
  let card: RoleCard
  private var role: Role { card.role }
  private var catalog: Catalog { site.catalog }

  init(_ site: Site, _ card: RoleCard) {
    self.site = site
    self.card = card
  }

  var members: [(name: String, value: JSONValue?)] {
    let stones = (role.requires?.named ?? []).map(catalog.current)
    return [
      ("version", .members([("year", card.year.map(text)), ("current", .flag(card.isCurrent))])),
      ("facts", .members(facts(stones))),
      ("responsibilities", .some(role.responsibilities.map { .text(catalog.plain($0)) })),
      ("qualifications", .some(role.qualifications.enumerated().map { qualification($1, number: $0 + 1) })),
      ("requirement", role.requires.map { RequirementTwin(site, card.entity, $0).value }),
      ("binding", role.binding.map { .members([("level", .text($0.level.rawValue)), ("from", $0.from.map(text))]) }),
      ("recommends", .some(role.recommends.compactMap { site.microCredential($0) })),
      ("competencies", .some(role.competencies.compactMap { site.thing($0) })),
      ("programs", .some(role.programs.compactMap { site.thing($0) })),
      ("leads_to", .some(role.leadsTo.compactMap { site.thing($0.role, [("move", .text($0.kind.rawValue))]) })),
      ("recognitions", .some(recognitions(stones))),
      ("disclaimer", site.configuration.disclaimer.map { .text(catalog.plain($0.text)) }),
    ]
  }

  private func text(_ value: some CustomStringConvertible) -> JSONValue { .text(value.description) }
  private func range(_ range: IntRange) -> JSONValue { .list([.number(range.min), .number(range.max)]) }

  private func facts(_ stones: [EntityID]) -> [(name: String, value: JSONValue?)] {
    let incentives = Incentives(
      site, organization: site.organization(of: card.entity)?.id, count: stones.count, groups: role.groups.map(\.value))
    let isAssumed = stones.contains { catalog.entity($0)?.common.assumed.contains("effort_hours") ?? false }
    let effort = site.effort(stones)
    return [
      ("family", role.family.map { .text($0) }), ("level", role.level.map { .text($0.rawValue) }),
      ("stays_in_classroom", role.staysInClassroom.map { .flag($0) }), ("introduced", role.introduced.map(text)),
      ("groups", .some(role.groups.map { .text(site.configuration.group($0.value)) })),
      ("hours", effort.map(range)), ("hours_assumed", isAssumed && effort != nil ? .flag(true) : nil),
      ("weeks", site.weeks(stones).map(range)), ("stipend", incentives.money.first.map { .text($0) }),
      ("cpe_hours", incentives.hours > 0 ? .number(incentives.hours) : nil),
      ("compensation", role.compensation.map { .text(catalog.plain($0)) }),
    ]
  }

  private func qualification(_ it: Role.Qualification, number: Int) -> JSONValue {
    .members([
      ("id", .text(it.id)), ("number", .text("Q\(number)")),
      ("url", .text(site.absolute(site.addresses.url(card.entity.id, fragment: it.id)))), ("text", .text(catalog.plain(it.text))),
      ("level", .text(it.level.rawValue)), ("kind", it.basis.map { .text($0.rawValue) }),
    ])
  }

  private func recognitions(_ stones: [EntityID]) -> [JSONValue] {
    var counting: [EntityID: Int] = [:]
    for stone in stones {
      for counter in catalog.counters(of: stone) where counter.id.kind == .recognition { counting[counter.id, default: 0] += 1 }
    }
    return counting.keys.sorted().compactMap { id in site.thing(id, [("counting", counting[id].map { .number($0) })]) }
  }
}

extension Site {
  /// Names a micro-credential in a twin, with its stone, category and hours of work.
  func microCredential(_ id: EntityID, _ more: [(name: String, value: JSONValue?)] = []) -> JSONValue? {
    guard let entity = catalog.entity(id), case .microCredential(let it) = entity.content else { return nil }
    return thing(
      entity.id,
      [
        ("image", .text(absolute(addresses.stone(entity.id)))), ("category", .text(it.category.value)),
        ("hours", it.effort.map { .list([.number($0.min), .number($0.max)]) }),
      ] + more)
  }
}
