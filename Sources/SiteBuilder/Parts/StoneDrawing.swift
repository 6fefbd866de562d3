import Catalog
import Mustache
import Stones

extension Site {
  /// The stone of a micro-credential, as its page, index and cairns draw it.
  func stone(_ entity: Entity) -> Stone? {
    guard case .microCredential(let it) = entity.content else { return nil }
    let pigment = configuration.categories.first { $0.name == it.category.value }?.pigment.flatMap(Pigment.init(rawValue:))
    return Stone(id: entity.id.id, title: entity.title, category: it.category.value, mark: it.mark, pigment: pigment)
  }

  func stone(_ id: EntityID) -> Stone? { catalog.entity(id).flatMap(stone) }

  /// A cairn of the micro-credentials that a requirement names, and an open stone for each that may be chosen.
  /// - Returns: nil where nothing is to be drawn: no micro-credential, or more than a cairn holds.
  func cairn(_ requirement: Requirement?, width: Int, label: String = "", allSolid: Bool = true) -> HTML? {
    guard let requirement else { return nil }
    let places = RequirementSummary(requirement, self)
    guard (1...Cairn.most).contains(places.total) else { return nil }
    let named = places.named.compactMap(stone).map { Cairn.Laid($0, .solid) }
    let open = (0..<places.open).map { place in
      Cairn.Laid(Stone(id: "open-\(place + 1)", title: "Any of the list", category: ""), allSolid ? .solid : .open)
    }
    return HTML(bytes: Cairn(named + open, base: places.hasBase).svg(width: width, label: label))
  }

  func cairn(of ids: [EntityID], width: Int, label: String = "") -> HTML? {
    let stones = ids.compactMap(stone)
    guard !stones.isEmpty, stones.count <= Cairn.most else { return nil }
    return HTML(bytes: Cairn(stones.map { Cairn.Laid($0) }).svg(width: width, label: label))
  }
}
