import Catalog

/// What people take along from a page: words for a posting, a card for another site, a code on paper.
extension SitePages {
  mutating func addTakeaways(of entity: Entity) {
    if let card = RoleCard(entity) {
      addPosting(card)
      addAddressCode(card)
    }
    addEmbed(entity)
  }
}
