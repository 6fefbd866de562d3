/// The list of pages for search engines.
enum Sitemap {
  static func page(of pages: [Page]) -> Page {
    let addresses = pages.compactMap(\.canonical).sorted()
    return Page(path: "sitemap.xml") { out in
      out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
      for address in addresses {
        out += "<url><loc>".utf8
        for byte in address.utf8 { if byte == UInt8(ascii: "&") { out += "&amp;".utf8 } else { out.append(byte) } }
        out += "</loc></url>\n".utf8
      }
      out += "</urlset>\n".utf8
    }
  }
}
