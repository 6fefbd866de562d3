import FrontMatter

/// The list of pages for search engines (https://www.sitemaps.org/protocol.html), with the day each was last changed where it says so.
enum Sitemap {
  static let path = "sitemap.xml"
  /// No list may have more.
  static let most = 50_000

  /// One list, or an index of several.
  static func pages(of pages: [Page], _ site: Site, most: Int = most) -> [Page] {
    let places = pages.lazy.filter(\.isInSitemap).map { Place(address: $0.canonical(site), updated: $0.updated) }
      .sorted { $0.address < $1.address }
    guard places.count > most else { return [list(places[...], path)] }
    let starts = Array(stride(from: 0, to: places.count, by: most))
    let lists = starts.enumerated().map { number, start in
      list(places[start..<min(start + most, places.count)], "sitemap-\(number + 1).xml")
    }
    let addresses = lists.map { Place(address: site.absolute("\(site.address.prefix)/\($0.path)"), updated: nil) }
    return [document(path, "sitemapindex", "sitemap", addresses[...])] + lists
  }

  private struct Place: Sendable {
    var address: String
    var updated: CalendarDate?
  }

  private static func list(_ places: ArraySlice<Place>, _ path: String) -> Page { document(path, "urlset", "url", places) }

  private static func document(_ path: String, _ root: String, _ element: String, _ places: ArraySlice<Place>) -> Page {
    Page(path: path) { out in
      out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
      for place in places {
        out += "<\(element)><loc>".utf8
        for byte in place.address.utf8 { if byte == UInt8(ascii: "&") { out += "&amp;".utf8 } else { out.append(byte) } }
        out += "</loc>".utf8
        if let day = place.updated { out += "<lastmod>\(day)</lastmod>".utf8 }
        out += "</\(element)>\n".utf8
      }
      out += "</\(root)>\n".utf8
    }
  }
}
