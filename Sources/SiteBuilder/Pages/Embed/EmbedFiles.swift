import Catalog

extension SitePages {
  /// The card of a role or micro-credential for the pages of others, and how to embed it.
  mutating func addEmbed(_ entity: Entity) {
    let site = site
    guard EmbedPage.isOffered(entity) else { return }
    add(
      Page(path: Addresses.folder(entity.id) + "embed/index.html", of: entity.id, template: EmbedPage.template) { [theme] out in
        guard let view = EmbedPage(site, entity) else { return }
        try theme[EmbedPage.self].render(view, into: &out)
      })
    add(Page(path: Addresses.oEmbedFile(entity.id), of: entity.id) { OEmbed(site: site, entity: entity).write(into: &$0) })
  }
}
