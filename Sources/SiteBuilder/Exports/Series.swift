import Catalog

/// A file that tells of one thing after the other, so that the part of one can be made anew without the others.
struct Series: Sendable {
  let things: [EntityID]
  /// What stands before the first part.
  let head: @Sendable (inout [UInt8]) -> Void
  /// What stands between two parts.
  let separator: String
  /// What stands after the last.
  let tail: String
  let part: @Sendable (Entity, inout [UInt8]) -> Void

  /// Those of a site, by path.
  static func all(_ site: Site) -> [String: Series] {
    var all = [CatalogFile.path: CatalogFile.series(site)]
    for kind in Kind.allCases { all[CSVTable.path(kind)] = CSVTable.series(site, kind) }
    return all
  }

  /// Adds the whole file.
  /// - Returns: where the part of each thing stands.
  @discardableResult
  func write(_ catalog: Catalog, into out: inout [UInt8]) -> [Range<Int>] {
    // Growing by doubling would hold a large file twice.
    out.reserveCapacity(out.count + things.count * Self.usualSize)
    head(&out)
    var parts: [Range<Int>] = []
    parts.reserveCapacity(things.count)
    for id in things {
      guard let entity = catalog.entity(id) else { continue }
      if !parts.isEmpty { out += separator.utf8 }
      let start = out.count
      part(entity, &out)
      parts.append(start..<out.count)
    }
    out += tail.utf8
    return parts
  }

  /// What one thing takes at most on average, in bytes.
  private static let usualSize = 6 << 10
}
