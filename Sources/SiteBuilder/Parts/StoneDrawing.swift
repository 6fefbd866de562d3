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
  func cairn(_ requirement: Requirement?, allSolid: Bool = true) -> Cairn? {
    guard let requirement else { return nil }
    let places = RequirementSummary(requirement, self)
    guard (1...Cairn.most).contains(places.total) else { return nil }
    let named = places.named.compactMap(stone).map { Cairn.Laid($0, .solid) }
    let open = (0..<places.open).map { place in
      Cairn.Laid(Stone(id: "open-\(place + 1)", title: "Any of the list", category: ""), allSolid ? .solid : .open)
    }
    return Cairn(named + open, base: places.hasBase)
  }

  func cairn(_ requirement: Requirement?, width: Int, label: String = "", allSolid: Bool = true) -> HTML? {
    cairn(requirement, allSolid: allSolid).map { HTML(bytes: $0.svg(width: width, label: label)) }
  }

  func cairn(of ids: [EntityID]) -> Cairn? {
    guard ids.count <= Cairn.most else { return nil }
    let stones = ids.compactMap(stone)
    return stones.isEmpty ? nil : Cairn(stones.map { Cairn.Laid($0) })
  }

  func cairn(of ids: [EntityID], width: Int, label: String = "") -> HTML? {
    cairn(of: ids).map { HTML(bytes: $0.svg(width: width, label: label)) }
  }

  /// The cairn that stands beside this in lists, each in a file of its own: drawings of every row would make a list heavy.
  func listCairn(_ entity: Entity) -> Cairn? {
    switch entity.content {
    case .role(let role): cairn(of: role.requires?.named ?? [])
    case .program: cairn(of: catalog.microCredentials(of: entity.id))
    case .recognition(let recognition): cairn(recognition.requires, allSolid: false)
    default: nil
    }
  }
}
