import Awards
import FrontMatter
import SiteBuilder

extension AwardRules {
  /// What a catalog lets be awarded today.
  init(_ site: Site, mayRepeat: Bool) throws {
    guard let today = CalendarDate(iso: IssuingOptions.now.text.prefix(10)) else { throw Failure.machine }
    var titles: [String: String] = [:], closed: [String: String] = [:]
    for entity in site.catalog.all(.microCredential) {
      titles[entity.id.id] = entity.title
      if entity.common.status != .active { closed[entity.id.id] = "is \(entity.common.status.rawValue)" }
      if site.issuer(of: entity.id) == nil { closed[entity.id.id] = "has no organization that issues it" }
    }
    self.init(titles: titles, today: today, mayRepeat: mayRepeat, closed: closed)
  }
}
