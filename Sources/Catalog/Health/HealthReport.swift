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

/// Warnings of the checks, by rule and with what they are about.
struct ToldWarnings {
  private var byCode: [String: [(entity: Entity, warning: Diagnostic)]] = [:]

  init(_ catalog: Catalog, _ warnings: [Diagnostic]) {
    let entities = Dictionary(catalog.entities.map { ($0.span.path, $0) }) { first, _ in first }
    for warning in warnings {
      if let entity = entities[warning.span.path] { byCode[warning.code, default: []].append((entity, warning)) }
    }
  }

  /// A topic that tells what one check found.
  /// - Parameter isWordy: whether the sentences of the check say more than the title of the topic.
  func topic(
    _ code: String, of check: String, _ area: HealthTopic.Area, _ title: String, _ advice: String, isWordy: Bool = false
  ) -> HealthTopic {
    var topic = HealthTopic(code, area, title, advice)
    for (entity, warning) in byCode[check] ?? [] { topic.add(entity, isWordy ? warning.message : nil, at: warning.span) }
    return topic
  }
}

extension Configuration {
  /// The school year that a day lies in.
  package func schoolYear(of day: CalendarDate) -> SchoolYear? {
    let hasBegun = (day.month, day.day) >= (schoolYearStarts.month, schoolYearStarts.day)
    return SchoolYear(startingIn: hasBegun ? day.year : day.year - 1)
  }
}

extension Catalog {
  /// What is in use: active, and no earlier version.
  func active(_ kind: Kind) -> [Entity] { all(kind).filter { $0.common.status == .active } }
}
