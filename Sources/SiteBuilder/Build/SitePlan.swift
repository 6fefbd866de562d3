import Catalog
import Mustache
import Storage

/// Which files the site has. Nothing is rendered yet: a page's view is made when it is written.
package struct SitePlan: Sendable {
  let pages: [Page]
  /// Pages for people.
  let pageCount: Int

  /// Paths for the manifest, which anyone may read: the folder of badges stands for all that is in it.
  var listed: [String] {
    let badges = Addresses.badges
    let others = pages.map(\.path).filter { !$0.hasPrefix(badges) }
    return others.count == pages.count ? others : others + [badges]
  }

  init(
    _ site: Site, _ theme: Theme, images: [SourceFile] = [], tree: SourceTree? = nil, shop: PictureShop = PictureShop(cache: nil),
    awardedPictures: [EntityID: [UInt8]] = [:]
  ) {
    var collected = SitePages(site: site, theme: theme, shop: shop, awardedPictures: awardedPictures)
    collected.addPages()
    let people = collected.pages.filter { $0.canonical != nil }.count
    collected.addRedirects()
    collected.addFiles()
    collected.addImages(images, from: tree)
    pages = collected.pages
    pageCount = people
  }
}
