/// The file `_headers`, which says to hosts that read it (Netlify, Cloudflare Pages) which headers to send.
enum HeaderFile {
  static let path = "_headers"

  /// Of one header in several rules some hosts send every value and some only the last, so each rule says all there is to say.
  static func text(_ site: Site) -> String {
    let prefix = site.address.prefix
    var text = rule("\(prefix)/*", SecurityPolicy.headers)
    for section in SecurityPolicy.unframed {
      text += rule("\(prefix)/\(section)/*", [("Content-Security-Policy", SecurityPolicy.contentWithoutFrames)])
    }
    for ending in MediaType.unknownElsewhere { text += rule("\(prefix)/*.\(ending)", [("Content-Type", MediaType.of(".\(ending)"))]) }
    return text
  }

  private static func rule(_ pattern: String, _ headers: [(name: String, value: String)]) -> String {
    pattern + "\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
  }
}

extension SitePages {
  mutating func addHeaders() {
    let site = site
    add(Page(path: HeaderFile.path) { $0 += HeaderFile.text(site).utf8 })
  }
}
