import Catalog

/// A file that repeats what the twins of things say, one after the other, so that the part of one can be made anew without the others.
final class Series: Sendable {
  let things: [EntityID]
  /// What the file begins with.
  let head: @Sendable (inout [UInt8]) -> Void
  /// What stands before the first part, where there is one.
  let opening: String
  /// What stands between two parts.
  let separator: String
  /// What stands after the last.
  let tail: String
  let part: @Sendable (Twin, inout [UInt8]) -> Void

  init(
    things: [EntityID], head: @escaping @Sendable (inout [UInt8]) -> Void, opening: String, separator: String, tail: String,
    part: @escaping @Sendable (Twin, inout [UInt8]) -> Void
  ) {
    self.things = things
    self.head = head
    self.opening = opening
    self.separator = separator
    self.tail = tail
    self.part = part
  }

  /// Adds the whole file.
  func write(_ site: Site, into out: inout [UInt8]) {
    head(&out)
    var isFirst = true
    for id in things {
      guard let entity = site.catalog.entity(id) else { continue }
      out += (isFirst ? opening : separator).utf8
      isFirst = false
      part(Twin(site, entity), &out)
    }
    out += tail.utf8
  }
}
