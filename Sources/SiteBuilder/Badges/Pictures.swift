import Awards
import Catalog
import Mustache
import OpenBadges

/// A picture for previews, by its address.
struct PreviewLink: View {
  var url: String
  var alt: String

  static let shape = Shape<PreviewLink>(
    "preview",
    [
      .text("url") { $0.url }, .text("alt") { $0.alt }, .number("width") { _ in Preview.width },
      .number("height") { _ in Preview.height },
    ])
}

/// Which micro-credentials have pictures: drawing one takes a hundred times as long as a page.
extension Site {
  /// In a larger catalog only micro-credentials that were awarded have pictures.
  static let mostWithPictures = 1_000

  /// Whether a micro-credential has a picture for badges and one for previews. A catalog that issues no badges has none.
  func hasPictures(_ entity: Entity) -> Bool {
    badges.isIssuing && (catalog.all(.microCredential).count <= Self.mostWithPictures || badges.awarded.contains(entity.id.id))
      && stone(entity) != nil
  }

  /// The picture of previews of a micro-credential, on its page and on the pages of its badges.
  func preview(_ entity: Entity) -> PreviewLink? {
    guard hasPictures(entity) else { return nil }
    return PreviewLink(
      url: absolute("\(address.prefix)/\(Addresses.previewFile(entity.id))"), alt: Preview.alt(entity.title, self))
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
  /// A picture for badges and one for previews of each micro-credential that has them.
  mutating func addPictures() {
    let site = site, shop = shop
    for entity in site.catalog.all(.microCredential) where site.hasPictures(entity) {
      guard case .microCredential(let it) = entity.content else { continue }
      let drawn = awardedPictures[entity.id]
      add(Page(path: Addresses.badgePictureFile(entity.id), isDrawn: true) { $0 += try drawn ?? site.badgePicture(entity, shop) })
      add(
        Page(path: Addresses.previewFile(entity.id), isDrawn: true) {
          $0 += try shop.png(Preview(site: site, entity: entity, credential: it).svg, width: Preview.width, height: Preview.height)
        })
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
