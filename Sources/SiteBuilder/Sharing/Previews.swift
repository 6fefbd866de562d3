import Catalog
import Mustache

/// A picture for previews, by its address.
struct PreviewLink: View {
  var url: String
  /// What it shows, for those who cannot see it.
  var alt: String

  static let shape = Shape<PreviewLink>(
    "preview",
    [
      .text("url") { $0.url }, .text("alt") { $0.alt }, .number("width") { _ in Preview.width },
      .number("height") { _ in Preview.height },
    ])
}

extension Site {
  /// The picture of previews of a thing: its own, that of today's card for an earlier version, or that of the whole catalog.
  func preview(_ entity: Entity) -> PreviewLink? {
    var own = entity
    if entity.id.version != nil, let current = catalog.entity(EntityID(entity.id.kind, entity.id.id)) { own = current }
    guard previews.draws(own.id) else { return preview }
    return PreviewLink(
      url: absolute("\(address.prefix)/\(Addresses.previewFile(own.id))"),
      alt: "\(own.title.filter { $0 != "†" }), \(own.id.kind.withArticle) of \(configuration.title)")
  }

  /// The picture of previews of every page that has none of its own.
  var preview: PreviewLink? {
    guard previews.isDrawing else { return nil }
    return PreviewLink(url: absolute("\(address.prefix)/\(Addresses.previewFile)"), alt: "The catalog \(configuration.title)")
  }

  /// What is drawn for a thing; nil for kinds without a picture of their own.
  func previewDrawing(_ entity: Entity) -> Preview? {
    switch entity.content {
    case .role(let role):
      let stones = (role.requires?.named ?? []).map(catalog.current)
      let count = stones.isEmpty ? nil : Numerals.count(stones.count, "micro-credential")
      let hours = stones.isEmpty ? nil : effort(stones).map { "\($0.display) hours" }
      return preview(
        entity, kicker: ["Role card", role.family], facts: [count, hours], figure: listCairn(entity).map { .cairn($0) })
    case .microCredential(let it):
      return preview(
        entity, kicker: ["Micro-credential", it.category.value], facts: [it.effort.map { "\($0.display) hours" }],
        figure: stone(entity).map { .stone($0) })
    case .pathway(let pathway):
      let map = RoleMap(self, pathway)
      let graph = RoleGraph(self, roles: map.drawn, moves: map.moves, scale: .map, label: "").reduced
      let stays = map.decided == 0 ? nil : "\(map.staying) \(map.staying == 1 ? "stays" : "stay") in the classroom"
      return preview(
        entity, kicker: ["Pathway", organization(of: entity)?.title], facts: [Numerals.count(map.roles.count, "role"), stays],
        figure: GraphSketch(graph.diagram).map { .map($0) })
    default: return nil
    }
  }

  private func preview(_ entity: Entity, kicker: [String?], facts: [String?], figure: PreviewFigure?) -> Preview {
    let facts = facts.compactMap { $0 }
    return Preview(
      kicker: kicker.compactMap { $0 }.joined(separator: " · "), title: entity.title, summary: entity.common.summary,
      facts: facts.isEmpty ? nil : facts.joined(separator: " · "), figure: figure, catalog: configuration.title,
      accent: configuration.accent)
  }

  /// What is drawn for the whole catalog: the cairn of the role that its first page features.
  var previewDrawing: Preview {
    let home = configuration.home
    return Preview(
      kicker: configuration.organization.map(catalog.title) ?? "", title: home.title.isEmpty ? configuration.title : home.title,
      summary: home.lede.isEmpty ? configuration.summary : home.lede, facts: nil,
      figure: home.featuredRole.flatMap(catalog.entity).flatMap(listCairn).map { .cairn($0) }, catalog: configuration.title,
      accent: configuration.accent)
  }
}
