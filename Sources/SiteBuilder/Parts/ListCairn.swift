import Catalog
import Mustache
import Stones

/// The picture beside a row: a cairn in a file of its own.
struct ListCairn: View {
  let url: String
  let height: Int

  /// In CSS pixels.
  static let width = 60

  init?(_ site: Site, _ entity: Entity) {
    guard let cairn = site.listCairn(entity) else { return nil }
    url = site.addresses.cairn(entity.id)
    height = Int((cairn.height * Double(Self.width) / 200).rounded())
  }

  static let shape = Shape<ListCairn>(
    "cairn of a row", [.text("url") { $0.url }, .number("width") { _ in Self.width }, .number("height") { $0.height }])
}
