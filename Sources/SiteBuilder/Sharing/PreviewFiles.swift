import Catalog

extension SitePages {
  /// The pictures of previews.
  mutating func addPreviews() {
    let site = site
    if site.previews.isDrawing { add(Addresses.previewFile) { site.previewDrawing } }
    for entity in site.catalog.entities where site.previews.draws(entity.id) {
      add(Addresses.previewFile(entity.id), of: entity.id) { site.previewDrawing(entity) }
    }
  }

  private mutating func add(_ path: String, of owner: EntityID? = nil, _ drawing: @escaping @Sendable () -> Preview?) {
    let shop = shop
    add(
      Page(path: path, of: owner, takesLong: true) { out in
        if let drawing = drawing() { out += try shop.png(drawing.svg, width: Preview.width, height: Preview.height) }
      })
  }
}
