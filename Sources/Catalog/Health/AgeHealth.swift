import FrontMatter

/// Pages that nobody has dated, or touched for long.
enum AgeHealth {
  /// What readers rely on to be current.
  private static let kinds: [Kind] = [.role, .microCredential, .program, .pathway, .recognition, .policy, .faq, .page]

  static func topics(_ catalog: Catalog, _ day: CalendarDate, olderThan years: Int) -> [HealthTopic] {
    var undated = HealthTopic(
      "without-updated", .age, "Pages that do not say when they were last checked", "Write the day under `updated`.")
    var old = HealthTopic(
      "long-unchanged", .age, "Pages last checked more than \(years) \(years == 1 ? "year" : "years") ago",
      "Check them and write the day under `updated`.")
    let oldest = day.adding(years: -years)
    for entity in kinds.flatMap(catalog.active) {
      guard let updated = entity.common.updated else {
        undated.add(entity)
        continue
      }
      if updated < oldest { old.add(entity, "Last checked on \(updated.long).") }
    }
    return [undated, old]
  }
}
