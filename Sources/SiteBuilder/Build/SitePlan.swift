import Catalog
import Mustache
import Storage

/// Which files the site has. Nothing is rendered yet: a page's view is made when it is written.
package struct SitePlan: Sendable {
  let site: Site
  private(set) var pages: [Page]
  /// Pages for people.
  let pageCount: Int
  /// Whether each text file lies there packed too, for servers that send it so.
  let packs: Bool
  private let moves: [String: Move]
  /// What the files of the search are made from, where they are among the pages.
  private(set) var search: SearchIndex?
  /// Things whose bodies were read to know which files there are, or to say something on every list.
  let bodies: Set<EntityID>

  /// Paths for the manifest, which anyone may read: the folder of badges stands for all that is in it.
  var listed: [String] { Self.listed(files) }

  /// - Parameter files: every file of a site.
  static func listed(_ files: [String]) -> [String] {
    let badges = Addresses.badges, others = files.filter { !$0.hasPrefix(badges) }
    return others + (others.count == files.count ? [] : [badges])
  }

  /// What of it others may point at.
  func book() -> AddressBook { AddressBook(site, files: pages.map(\.path), moves: moves) }

  /// Every file of the site.
  var files: [String] { pages.map(\.path) + pages.compactMap { packed($0.path) } }

  /// The path of a file's packed twin; nil where it has none.
  func packed(_ path: String) -> String? { packs && MediaType.isPackable(path) ? path + ".gz" : nil }

  init(
    _ site: Site, _ theme: Theme, images: [SourceFile] = [], tree: SourceTree? = nil, shop: PictureShop = PictureShop(cache: nil),
    awardedPictures: [EntityID: [UInt8]] = [:], packing: Bool = false
  ) {
    packs = packing
    var collected = SitePages(site: site, theme: theme, shop: shop, awardedPictures: awardedPictures)
    let log = LookupLog()
    LookupLog.$current.withValue(log) {
      collected.addPages()
      collected.addRedirects()
      collected.addFiles()
      collected.addImages(images, from: tree)
    }
    bodies = log.take().bodies
    self.site = site
    pages = collected.pages
    pageCount = pages.count(where: \.isInSitemap)
    moves = collected.moves
  }

  func adding(_ index: SearchIndex) -> SitePlan {
    var plan = self
    plan.pages += SearchFiles.pages(site, index)
    plan.search = index
    return plan
  }
}
