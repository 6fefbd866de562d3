import Catalog

/// The part of the site to which a page of prose belongs: the page that lists it, and its neighbors there.
struct PagePart {
  let first: Entity
  let previous: Entity
  let next: Entity?

  /// Nil where no page lists it.
  init?(_ catalog: Catalog, of page: Entity) {
    for user in catalog.uses(of: page.id) {
      guard case .page(let content) = user.content else { continue }
      let pages = content.pages.compactMap { catalog.entity($0.value) }
      guard let place = pages.firstIndex(where: { $0.id == page.id }) else { continue }
      first = user
      previous = place == 0 ? user : pages[place - 1]
      next = place + 1 < pages.count ? pages[place + 1] : nil
      return
    }
    return nil
  }

  /// The pages above one, from the top. `CycleCheck` makes sure that it ends.
  static func above(_ page: Entity, _ catalog: Catalog) -> [Entity] {
    var above: [Entity] = []
    while let part = PagePart(catalog, of: above.first ?? page) { above.insert(part.first, at: 0) }
    return above
  }

  /// Every page that another lists.
  static func listed(_ catalog: Catalog) -> Set<EntityID> {
    var listed: Set<EntityID> = []
    for page in catalog.all(.page) {
      guard case .page(let content) = page.content else { continue }
      for entry in content.pages { listed.insert(catalog.current(entry.value)) }
    }
    return listed
  }
}
