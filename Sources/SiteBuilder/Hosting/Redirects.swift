import Storage

/// The file `_redirects` of Netlify and Cloudflare Pages: one line for each address that leads elsewhere. Other hosts send the page
/// that stands there.
extension SitePages {
  mutating func addRedirectLines() {
    if moves.isEmpty { return }
    let prefix = site.address.prefix, moves = moves.values.sorted(by: Self.isBefore)
    add(
      Page(path: "_redirects") { out in
        for move in moves {
          out += "\(prefix)/\(move.from) \(prefix)/\(move.to) \(move.isForGood ? 301 : 302)\n".utf8
        }
      })
  }

  /// Hosts read a limited number of lines (Cloudflare 2,000). First comes what no page stands for at the old address, then what moved for
  /// good, and of that the pages of things themselves.
  private static func isBefore(_ a: Move, _ b: Move) -> Bool {
    let depths = (a.from.utf8.filter { $0 == UInt8(ascii: "/") }.count, b.from.utf8.filter { $0 == UInt8(ascii: "/") }.count)
    let ranks = (rank(a), rank(b))
    return (ranks.0, depths.0, a.from) < (ranks.1, depths.1, b.from)
  }

  private static func rank(_ move: Move) -> Int { !move.from.hasSuffix("/") ? 0 : move.isForGood ? 1 : 2 }
}
