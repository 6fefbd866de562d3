import Catalog
import FrontMatter
import Storage

/// A site whose sources are in order, and all that its files are made with.
struct LinkedSite: Sendable {
  let site: Site
  let theme: Theme
  let images: [SourceFile]
  let tree: SourceTree
  let shop: PictureShop
  let packing: Bool

  /// The same with other words in the bodies of some things, whose outlines are as they were.
  func rewording(_ things: [Entity]) -> LinkedSite {
    let reworded = Site(site.catalog.rewording(things), site.traits, address: site.address, badges: site.badges)
    return LinkedSite(site: reworded, theme: theme, images: images, tree: tree, shop: shop, packing: packing)
  }

  /// Every file.
  /// - Parameter awardedPictures: pictures that badges are baked into, where they were drawn before.
  func plan(awardedPictures: [EntityID: [UInt8]] = [:]) -> SitePlan {
    SitePlan(site, theme, images: images, tree: tree, shop: shop, awardedPictures: awardedPictures, packing: packing)
  }

  /// Some of the files, without looking at the others.
  func collecting(_ add: (inout SitePages) -> Void) -> [Page] {
    var collected = SitePages(site: site, theme: theme, shop: shop)
    add(&collected)
    return collected.pages
  }

  /// Style sheets, scripts and drawings of the theme.
  func assets() -> [Page] { collecting { $0.addAssets() } }

  /// The page of a thing, and what lies beside it.
  func pages(of entity: Entity) -> [Page] { collecting { $0.addPages(of: entity) } }
}

extension Site {
  /// The thing in whose folder a file lies; nil where it is in none.
  /// - Parameter path: below the site's folder.
  func thing(around path: String) -> Entity? {
    let steps = path.split(separator: "/").map(String.init)
    guard steps.count > 1 else { return nil }
    var ids = Kind.allCases.filter { Addresses.hasOwnPage($0) && $0 != .page }.map { EntityID($0, steps[1]) }
    if let year = SchoolYear(steps.count > 2 ? steps[2] : "") { ids.insert(EntityID(.role, steps[1], version: year), at: 0) }
    ids.append(EntityID(.page, steps[0]))
    return ids.first { catalog.place(of: $0) != nil && path.hasPrefix(Addresses.folder($0)) }.flatMap(catalog.entity)
  }
}
