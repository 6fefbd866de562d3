import Catalog
import Mustache

/// The other end of a move, in a list.
struct MoveLink: View {
  var id: String
  var title: String
  var url: String
  /// Whether no other follows in its series.
  var last = false

  static let shape = Shape<MoveLink>(
    "move", [.text("id") { $0.id }, .text("title") { $0.title }, .text("url") { $0.url }, .flag("last") { $0.last }])

  static func series(_ site: Site, _ ids: [EntityID]) -> [MoveLink] {
    var links = ids.map { MoveLink(id: $0.id, title: site.catalog.title($0), url: site.url($0)) }
    if !links.isEmpty { links[links.count - 1].last = true }
    return links
  }
}
