import Catalog
import Mustache

/// Links that narrow a list of several pages: each leads to the search with one value of a facet.
struct FacetLinks: View {
  let label: String
  /// Those with the most things, in the order of the facet.
  let links: [LinkView]
  /// How many values there are in all.
  let count: Int
  /// The search in this list, where not all values have a link.
  let more: String?

  private static let shown = 8

  static let shape = Shape<FacetLinks>(
    "links of a facet",
    [
      .text("label") { $0.label }, .list("links", of: LinkView.self) { $0.links }, .number("count") { $0.count },
      .text("more") { $0.more },
    ])

  /// For the first page of a list that has more; nothing for others, which would work the same out again.
  static func all(_ site: Site, _ kind: Kind, _ pagination: Pagination) -> [FacetLinks] {
    guard pagination.hasPages, pagination.page == 1 else { return [] }
    let list = search(site, kind)
    return SearchFacet.all(site, site.catalog.all(kind)).map { facet in
      let most = facet.values.map(\.places.count).sorted(by: >), isLong = most.count > shown + 2
      let shown = isLong ? facet.values.filter { $0.places.count >= most[Self.shown - 1] }.prefix(Self.shown) : facet.values[...]
      return FacetLinks(
        label: facet.label,
        links: shown.map {
          LinkView(title: $0.label, url: "\(list)&\(facet.id)=\(encoded($0.id))", note: Numerals.grouped($0.places.count))
        },
        count: facet.values.count, more: isLong ? list : nil)
    }
  }

  /// The search, narrowed to one kind.
  static func search(_ site: Site, _ kind: Kind) -> String { site.addresses.search + "?kind=\(kind.rawValue)" }

  /// A value as it stands in the query of an address.
  private static func encoded(_ id: String) -> String {
    var out = ""
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "-"): out.unicodeScalars.append(Unicode.Scalar(byte))
      default: out += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }
}
