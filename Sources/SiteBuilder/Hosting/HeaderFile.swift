/// The file `_headers`, which says to hosts that read it (Netlify, Cloudflare Pages) which headers to send.
enum HeaderFile {
  static let path = "_headers"

  /// Where several rules fit, these hosts send the headers of all of them; of two content security policies browsers keep both.
  static func text(_ site: Site) -> String {
    let prefix = site.address.prefix
    var text = rule("\(prefix)/*", SecurityPolicy.headers)
    for section in SecurityPolicy.unframed {
      text += rule("\(prefix)/\(section)/*", [("Content-Security-Policy", SecurityPolicy.noFrames)])
    }
    if site.badges.isIssuing { text += rule("\(prefix)/badges/:badge/credential.jwt", [("Content-Type", MediaType.of("credential.jwt"))]) }
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
