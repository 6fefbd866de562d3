import Catalog
import Mustache

/// Micro-credentials of one skill, in a table of a longer list.
struct SkillRow: View {
  var category: String
  var links: [StoneLink]

  static let shape = Shape<SkillRow>(
    "skill", [.text("category") { $0.category }, .list("links", of: StoneLink.self) { $0.links }])

  /// A longer list is not shown: the page would grow too heavy for a slow line.
  static let most = 80

  /// By category, in the order of the configuration, then as the list has them.
  static func list(_ ids: [EntityID], _ site: Site) -> [SkillRow] {
    let order = site.configuration.categories.map(\.name)
    var rows: [SkillRow] = [], position: [String: Int] = [:]
    for id in ids {
      guard let entity = site.catalog.entity(id), case .microCredential(let it) = entity.content else { continue }
      let row = position[it.category.value] ?? rows.count
      if row == rows.count {
        position[it.category.value] = row
        rows.append(SkillRow(category: it.category.value, links: []))
      }
      rows[row].links.append(StoneLink(title: entity.title, url: site.url(entity.id), stone: site.addresses.stone(entity.id)))
    }
    let rank = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return rows.enumerated().sorted {
      (rank[$0.element.category] ?? order.count, $0.offset) < (rank[$1.element.category] ?? order.count, $1.offset)
    }.map(\.element)
  }
}

/// A micro-credential with its stone.
struct StoneLink: View {
  var title: String
  var url: String
  /// Address of the drawing.
  var stone: String

  static let shape = Shape<StoneLink>(
    "micro-credential with stone", [.text("title") { $0.title }, .text("url") { $0.url }, .text("stone") { $0.stone }])
}
