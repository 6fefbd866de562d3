import Catalog
package import Diagnostics
package import FrontMatter

/// What a report should tell.
package struct HealthQuestion: Sendable {
  /// The day whose school year is the current one.
  package var day: CalendarDate
  /// After how many years an untouched page is worth a look.
  package var years: Int

  package init(day: CalendarDate, years: Int) {
    self.day = day
    self.years = years
  }
}

extension Build {
  /// How the catalog does; nil in place of it where the content has errors.
  package func answer(_ question: HealthQuestion) async throws -> (answer: HealthAnswer?, diagnostics: [Diagnostic]) {
    let (catalog, findings) = try await catalog()
    let answer = catalog.map { HealthAnswer($0, HealthReport($0, warnings: findings, on: question.day, olderThan: question.years)) }
    return (answer, findings)
  }
}
