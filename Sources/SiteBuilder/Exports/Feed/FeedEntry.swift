import Catalog
import FrontMatter
import Mustache

/// One change: a thing of the catalog on the day it was last changed.
struct FeedEntry: Sendable {
  private let site: Site
  private let entity: Entity
  private let day: CalendarDate

  init(_ site: Site, _ entity: Entity, _ day: CalendarDate) {
    self.site = site
    self.entity = entity
    self.day = day
  }

  /// RFC 3339; sources know days only.
  var moment: String { "\(day)T00:00:00Z" }

  func write(into feed: inout XMLText) {
    let url = site.absolute(site.addresses.url(entity.id))
    feed.open("entry")
    feed.element("id", id)
    feed.element("title", entity.id.version.map { "\(entity.title), \($0.long)" } ?? entity.title)
    feed.element("updated", moment)
    feed.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", url)])
    feed.empty("category", [("term", entity.id.kind.rawValue), ("label", entity.id.kind.noun)])
    if !entity.common.summary.isEmpty { feed.element("summary", entity.common.summary) }
    if let changes { feed.element("content", changes, [("type", "html")]) }
    feed.close("entry")
  }

  /// A tag URI (RFC 4151) of the address for good and the day: the same thing changed again is another entry.
  private var id: String {
    let host = site.home.origin.drop { $0 != "/" }.dropFirst(2).prefix { $0 != ":" }
    return "tag:\(host),\(day):\(site.home.prefix)\(Addresses.path(entity.id))"
  }

  /// What a version of a role card changed; nil where there is no earlier one.
  private var changes: String? {
    guard let card = RoleCard(entity) else { return nil }
    let history = site.catalog.history(of: entity.id.id)
    guard let place = history.firstIndex(where: { $0.entity.id == entity.id }), place + 1 < history.count else { return nil }
    let older = history[place + 1], changes = RoleDifference(from: older, to: card, in: site.catalog).ofSubstance
    let since = older.year.map { "Compared with the card of \($0.long)" } ?? "Compared with the card before"
    if changes.isEmpty { return "<p>\(since): only the school year.</p>" }
    let items = changes.map { "<li>\(HTML(escaping: "\($0.section.title): \($0.words)").text)</li>" }.joined()
    return "<p>\(since):</p><ul>\(items)</ul>"
  }
}
