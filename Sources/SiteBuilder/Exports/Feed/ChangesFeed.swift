import Catalog
import FrontMatter

/// What was changed lately, newest first, as an Atom feed (RFC 4287). Its days are those that the sources give: a build reads no clock.
struct ChangesFeed: Sendable {
  static let path = "changes.atom"
  /// More would only make each look at the feed longer.
  private static let most = 50

  private let site: Site
  private let entries: [FeedEntry]

  /// Nil where nothing says when it was changed: a feed needs a day.
  init?(_ site: Site) {
    self.site = site
    let dated = site.catalog.entities.compactMap { entity in entity.common.updated.map { (entity: entity, day: $0) } }
    let newest = dated.sorted { ($1.day, $0.entity.id) < ($0.day, $1.entity.id) }.prefix(Self.most)
    if newest.isEmpty { return nil }
    entries = newest.map { FeedEntry(site, $0.entity, $0.day) }
  }

  func write(into out: inout [UInt8]) {
    var feed = XMLText()
    let configuration = site.configuration
    feed.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", configuration.language)])
    feed.element("id", site.permanent(Self.path))
    feed.element("title", "\(configuration.title): changes")
    if !configuration.summary.isEmpty { feed.element("subtitle", configuration.summary) }
    feed.element("updated", entries[0].moment)
    feed.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", site.absolute("\(site.address.prefix)/\(Self.path)"))])
    feed.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", site.absolute(site.addresses.home))])
    feed.open("author")
    feed.element("name", configuration.organization.flatMap(site.catalog.entity)?.title ?? configuration.title)
    feed.close("author")
    if let license = configuration.license { feed.element("rights", license.name) }
    for entry in entries { entry.write(into: &feed) }
    feed.close("feed")
    out += feed.bytes
  }
}
