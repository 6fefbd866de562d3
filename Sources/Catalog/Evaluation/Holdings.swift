import FrontMatter

/// What of a record is valid on a day.
struct Holdings: Sendable {
  let roles: Set<EntityID>
  let recognitions: Set<EntityID>
  let confirmed: Set<String>
  /// The last valid award of each micro-credential.
  private var last: [EntityID: CalendarDate] = [:]
  private let known: Set<EntityID>

  init(_ record: Record, _ rules: some RequirementRules, _ day: CalendarDate) {
    func isValid(_ id: EntityID, since: CalendarDate) -> Bool {
      since <= day && (rules.validYears(of: id).map { since > day.adding(years: -$0) } ?? true)
    }
    for award in record.awards {
      let id = rules.current(award.microCredential)
      if isValid(id, since: award.earned), award.earned > last[id] ?? award.earned.adding(days: -1) { last[id] = award.earned }
    }
    known = Set(record.awards.lazy.filter { $0.earned <= day }.map { rules.current($0.microCredential) })
    roles = Set(record.roles.map(rules.current))
    recognitions = Set(
      record.recognitions.compactMap { id, granted in
        let id = rules.current(id)
        return granted.map { isValid(id, since: $0) } ?? true ? id : nil
      })
    confirmed = record.confirmed
  }

  /// The day of the last award that is valid.
  func earned(_ id: EntityID) -> CalendarDate? { last[id] }
  /// Whether it was ever earned, valid or not.
  func wasEarned(_ id: EntityID) -> Bool { known.contains(id) }
}
