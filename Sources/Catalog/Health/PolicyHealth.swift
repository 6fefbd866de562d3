import FrontMatter

/// Policies that are over.
enum PolicyHealth {
  static func topics(_ catalog: Catalog, _ day: CalendarDate) -> [HealthTopic] {
    var ended = HealthTopic(
      "ended-policies", .rules, "Policies that have ended", "Write the one that holds now, and give this one `status: retired`.")
    var stale = HealthTopic(
      "stale-policies", .rules, "Policies of an earlier school year",
      "Check each and write the new `school_year`, or say when it ended with `effective`.")
    let now = catalog.configuration.schoolYear(of: day)
    for entity in catalog.active(.policy) {
      guard case .policy(let policy) = entity.content else { continue }
      if let last = policy.effectiveThrough {
        if last < day { ended.add(entity, "It held through \(last.long).") }
      } else if let now, let year = policy.schoolYear, policy.isStale(in: now) {
        stale.add(entity, "It is of \(year.value.long).", at: year.span)
      }
    }
    return [ended, stale]
  }
}
