package import Diagnostics
package import FrontMatter

/// How a catalog does on a day: what is missing, unused or out of date. None of it keeps a site from being built.
package struct HealthReport: Sendable {
  package let day: CalendarDate
  /// In the order in which they are told, also those without findings.
  package let topics: [HealthTopic]

  /// - Parameters:
  ///   - warnings: what the checks of the catalog found, which are not made again.
  ///   - day: whose school year is the current one.
  ///   - years: after how many years a page that was not touched is worth a look.
  package init(_ catalog: Catalog, warnings: [Diagnostic], on day: CalendarDate, olderThan years: Int) {
    self.day = day
    let told = ToldWarnings(catalog, warnings)
    topics =
      RoleHealth.topics(catalog, told, day) + LearningHealth.topics(catalog, told) + PolicyHealth.topics(catalog, day)
      + WordHealth.topics(catalog) + AgeHealth.topics(catalog, day, olderThan: years) + GroundHealth.topics(catalog, told)
  }

  /// How many things there are to look at; notes are not counted.
  package var found: Int { topics.reduce(0) { $0 + ($1.isNote ? 0 : $1.findings.count) } }
}

extension Configuration {
  /// The school year that a day lies in.
  package func schoolYear(of day: CalendarDate) -> SchoolYear? {
    let hasBegun = (day.month, day.day) >= (schoolYearStarts.month, schoolYearStarts.day)
    return SchoolYear(startingIn: hasBegun ? day.year : day.year - 1)
  }
}
