import Catalog

/// Cards worth seeing beside a role's own.
enum Comparisons {
  private static let most = 3

  /// Of an earlier version today's card; else the nearest roles, those one can move to without a promotion first. Where nothing is near,
  /// the choice is left to the reader.
  static func links(_ site: Site, _ entity: Entity, _ neighbours: Neighbours) -> [LinkView] {
    if entity.id.version != nil {
      let current = EntityID(.role, entity.id.id)
      guard site.catalog.entity(current)?.common.status == .active, site.comparesRoles else { return [] }
      return [LinkView(title: "today’s card", url: site.addresses.comparison([entity.id, current]))]
    }
    guard site.comparesRoles, entity.common.status == .active else { return [] }
    let near = neighbours.nearest.filter { site.catalog.entity($0)?.common.status == .active }.prefix(most)
    if near.isEmpty { return [LinkView(title: "other roles", url: site.addresses.comparison([entity.id]))] }
    return near.map { LinkView(title: site.catalog.title($0), url: site.addresses.comparison([entity.id, $0])) }
  }
}

extension Addresses {
  /// Where roles can be chosen to be compared.
  var comparisons: String { "\(prefix)/roles/\(ConfigurationCheck.comparison)/" }

  /// These cards side by side.
  func comparison(_ cards: [EntityID]) -> String {
    "\(comparisons)?roles=" + cards.map { card in card.id + (card.version.map { "@\($0)" } ?? "") }.joined(separator: ",")
  }
}
