import Catalog
import FrontMatter

/// What the planner's modules load: everything that answers are worked out from, once, in one file. It says nothing of anybody.
///
/// One object with the members
/// - `format`: 1; it changes when a reader of the old form would misread the new one;
/// - `starts`: the first day of a school year, `08-01`; `groups`: of staff, id to name;
/// - `categories`: their names with their pigment;
/// - `mcs`: id to `title`, `category`, `hours` and `weeks` (each [least, most]), `years` of validity, what is to be earned `after`
///   which, and a `status` other than active;
/// - `pools`: `program:<id>` and `state-vetted` to the ids in them;
/// - `roles`, `recognitions`, `programs`: lists of `id`, `title`, `needs` (a requirement) and what else an answer shows;
/// - `policies`: those that amounts, hours, options or days can be worked out from.
/// Members that have nothing to say are left out.
struct CareerPlannerData {
  let site: Site
  private var catalog: Catalog { site.catalog }

  /// Below the output folder.
  static let path = "planner/data.json"

  func write(into out: inout [UInt8]) {
    JSONValue.members([
      ("format", .number(1)), ("starts", .text(catalog.configuration.schoolYearStarts.written)),
      ("groups", .members(catalog.configuration.groups.map { ($0.id, .text($0.name)) })),
      ("categories", .list(categories.map { .list([.text($0.name), .text($0.pigment)]) })),
      ("mcs", .members(catalog.all(.microCredential).map { ($0.id.id, microCredential($0)) })),
      ("pools", .members(pools)),
      ("roles", .list(catalog.all(.role).compactMap(role))),
      ("recognitions", .list(catalog.all(.recognition).compactMap(recognition))),
      ("programs", .list(catalog.all(.program).compactMap(program))),
      ("policies", .list(catalog.all(.policy).compactMap(policy))),
    ]).write(into: &out)
  }

  // MARK: - Micro-credentials

  private var categories: [(name: String, pigment: String)] {
    var seen: Set<String> = []
    return catalog.all(.microCredential).compactMap { entity in
      guard case .microCredential(let it) = entity.content, seen.insert(it.category.value).inserted else { return nil }
      return (it.category.value, site.stone(entity)?.pigment.rawValue ?? "")
    }
  }

  private func microCredential(_ entity: Entity) -> JSONValue? {
    guard case .microCredential(let it) = entity.content else { return nil }
    return .members([
      ("title", .text(entity.title)), ("category", .text(it.category.value)),
      ("hours", it.effort.map(range)), ("weeks", it.weeks.map(range)), ("years", it.validYears.map { .number($0) }),
      ("after", some(it.prerequisites.map { .text(catalog.current($0).id) })),
      ("status", status(entity)),
    ])
  }

  private func range(_ range: IntRange) -> JSONValue { .list([.number(range.min), .number(range.max)]) }
  private func some(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .list(values) }
  private func status(_ entity: Entity) -> JSONValue? {
    entity.common.status == .active ? nil : .text(entity.common.status.rawValue)
  }

  private var pools: [(name: String, value: JSONValue?)] {
    func ids(_ ids: [EntityID]) -> JSONValue { .list(ids.map { .text($0.id) }) }
    let vetted = catalog.members(of: .stateVetted)
    return catalog.all(.program).map { ($0.id.written, ids(catalog.microCredentials(of: $0.id))) }
      + [("state-vetted", vetted.isEmpty ? nil : ids(vetted))]
  }

  // MARK: - What asks for them

  private func needs(_ requirement: Requirement?) -> JSONValue? { requirement.map { .requirement($0, catalog) } }

  private func role(_ entity: Entity) -> JSONValue? {
    guard case .role(let it) = entity.content, entity.common.status != .retired else { return nil }
    return .members([
      ("id", .text(entity.id.id)), ("title", .text(entity.title)), ("needs", needs(it.requires)),
      ("recommends", some(it.recommends.map { .text(catalog.current($0).id) })),
      ("groups", some(it.groups.map { .text($0.value) })), ("stays", it.staysInClassroom.map { .flag($0) }),
      ("status", status(entity)),
    ])
  }

  private func recognition(_ entity: Entity) -> JSONValue? {
    guard case .recognition(let it) = entity.content, entity.common.status != .retired else { return nil }
    return .members([
      ("id", .text(entity.id.id)), ("title", .text(entity.title)), ("kind", .text(it.form.words)), ("needs", needs(it.requires)),
      ("years", it.validYears.map { .number($0) }), ("status", status(entity)),
    ])
  }

  private func program(_ entity: Entity) -> JSONValue? {
    guard case .program(let it) = entity.content, entity.common.status != .retired else { return nil }
    let dated = it.milestones.compactMap { milestone in
      milestone.date.map { JSONValue.members([("label", .text(milestone.label.plain)), ("date", .text($0.description))]) }
    }
    return .members([
      ("id", .text(entity.id.id)), ("title", .text(entity.title)), ("needs", needs(it.requires)),
      ("roles", some(it.roles.map { .text(catalog.current($0).id) })), ("milestones", some(dated)), ("status", status(entity)),
    ])
  }

  // MARK: - Policies

  private func policy(_ entity: Entity) -> JSONValue? {
    guard case .policy(let it) = entity.content, entity.common.status != .retired else { return nil }
    let options = it.options.map { option in
      JSONValue.members([
        ("id", .text(option.id)), ("title", .text(option.title)), ("needs", needs(option.requires)),
        ("from", day(option.from)), ("through", day(option.through)),
      ])
    }
    let windows = it.windows.map { window in
      JSONValue.members([
        ("label", .text(window.label)), ("from", .text(window.from.written)), ("through", .text(window.through.written)),
        ("paid", window.paid.map { .text($0) }),
      ])
    }
    let shares = it.countsWith.map { shared in
      JSONValue.members([("to", .text(catalog.current(shared.target).written)), ("if", shared.condition.map { .text($0.plain) })])
    }
    guard it.amount != nil || it.hours != nil || it.deadline != nil || !it.options.isEmpty || it.assessmentDays != nil else { return nil }
    return .members([
      ("id", .text(entity.id.id)), ("title", .text(entity.title)), ("kind", .text(it.form.rawValue)),
      ("from", day(it.effectiveFrom)), ("through", day(it.effectiveThrough)),
      ("groups", some(it.groups.map { .text($0.value) })),
      ("amount", it.amount.map { .list([.number($0.minorUnits), .text($0.currency)]) }), ("hours", it.hours.map { .number($0) }),
      ("cap", it.cap.map { .members([("count", .number($0.count)), ("per", .text($0.period.rawValue))]) }),
      ("windows", some(windows)), ("assessment", it.assessmentDays.map { .number($0) }),
      ("deadline", it.deadline.map { .members([("label", .text($0.label.plain)), ("day", .text($0.day.written))]) }),
      ("options", some(options)), ("shares", some(shares)), ("status", status(entity)),
    ])
  }

  private func day(_ date: CalendarDate?) -> JSONValue? { date.map { .text($0.description) } }
}
