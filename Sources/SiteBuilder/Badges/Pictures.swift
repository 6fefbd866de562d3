import Awards
import Catalog
import OpenBadges

/// Which micro-credentials have pictures for badges: drawing one takes a hundred times as long as a page.
extension Site {
  /// In a larger catalog only micro-credentials that were awarded have pictures.
  static let mostWithBadgePictures = 1_000

  /// Whether a micro-credential has a picture for badges. A catalog that issues no badges has none.
  func hasBadgePicture(_ entity: Entity) -> Bool {
    isIssuing && (drawsEveryBadge || previews.isAwarded(entity.id))
      && stone(entity) != nil
  }

  /// The stone of a micro-credential as its picture on badges.
  func badgePicture(_ entity: Entity, _ shop: PictureShop) throws -> [UInt8] {
    guard let stone = stone(entity) else { return [] }
    return try shop.png(stone.svg(size: Self.badgeSize), width: Self.badgeSize, height: Self.badgeSize)
  }

  /// Edge of a badge's picture, in pixels.
  private static let badgeSize = 512
}

extension SitePages {
  /// A picture for badges of each micro-credential that has one.
  mutating func addBadgePictures() {
    let site = site, shop = shop
    for entity in site.catalog.all(.microCredential) where site.hasBadgePicture(entity) {
      let drawn = awardedPictures[entity.id]
      add(Page(path: Addresses.badgePictureFile(entity.id), takesLong: true) { $0 += try drawn ?? site.badgePicture(entity, shop) })
    }
  }
}

extension Site {
  /// The pictures that badges are baked into, drawn once for all badges of a micro-credential.
  func awardedPictures(_ shop: PictureShop, jobs: Int) async throws -> [EntityID: [UInt8]] {
    let entities = badges.awarded.sorted().compactMap { catalog.entity(EntityID(.microCredential, $0)) }
    let drawn = try await Parallel.map(entities, jobs: jobs, chunk: 1) { ($0.id, try self.badgePicture($0, shop)) }
    return Dictionary(drawn) { first, _ in first }
  }
}
