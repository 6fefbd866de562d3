/// What a file of the site is to be served as.
package enum MediaType {
  /// By the ending of its name; text is in UTF-8.
  package static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let type = whole[name] { return type }
    guard let dot = name.lastIndex(of: "."), let type = byEnding[String(name[name.index(after: dot)...])] else {
      return "application/octet-stream"
    }
    return type
  }

  /// Whether it is to lie there packed as well: not what is packed already, and not what is for the host alone.
  static func isPackable(_ path: String) -> Bool {
    let type = of(path)
    return whole[path] == nil && type.hasPrefix("text/") || ["json", "xml", "manifest+json"].contains(where: type.hasSuffix)
  }

  /// Endings that hosts know nothing of, or take for something else: to many, `dot` is a document of a word processor.
  static let unknownElsewhere = ["dot", "jwt", "mmd"]

  private static let whole = ["_headers": "text/plain; charset=utf-8", "_redirects": "text/plain; charset=utf-8"]

  private static let byEnding = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
    "js": "text/javascript; charset=utf-8", "json": "application/json", "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "webp": "image/webp", "gif": "image/gif", "avif": "image/avif", "ico": "image/x-icon", "xml": "application/xml",
    "atom": "application/atom+xml", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
    // A token of a credential: what verifiers of Open Badges expect.
    "jwt": "text/plain; charset=utf-8", "dot": "text/vnd.graphviz; charset=utf-8", "mmd": "text/plain; charset=utf-8",
  ]
}
