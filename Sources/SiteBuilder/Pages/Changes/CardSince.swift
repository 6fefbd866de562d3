import Catalog
import Mustache

/// What has become of a frozen card since: how today's card differs from it.
struct CardSince: View {
  var words: String
  /// The page that says it in full.
  var url: String?

  /// Nil for a card that is today's, or whose role has no card of today.
  init?(_ site: Site, _ entity: Entity, _ history: [RoleCard]) {
    guard let today = history.first, today.isCurrent, let then = history.first(where: { $0.entity.id == entity.id }), !then.isCurrent
    else { return nil }
    let changes = RoleDifference(from: then, to: today, in: site.catalog).ofSubstance
    var sections: [CardSection] = []
    for change in changes where sections.last != change.section { sections.append(change.section) }
    let names = sections.map { $0.title.prefix(1).lowercased() + $0.title.dropFirst() }
    words =
      changes.isEmpty
      ? "Today’s card says the same." : "Today’s card differs in \(Numerals.count(changes.count, "point")): \(Numerals.series(names))."
    url = changes.isEmpty ? nil : site.addresses.changes(entity.id)
  }

  static let shape = Shape<CardSince>("card since", [.text("words") { $0.words }, .text("url") { $0.url }])
}
