import Catalog
import OpenBadges

/// Names for good of the things of a catalog, as other systems keep them: UUIDs worked out from the address that the catalog states for
/// itself, the kind and the id. A new title changes nothing; a new id is a new name, and the old one is told where the file lists aliases.
struct PermanentNames: Sendable {
  private let space: NameBasedUUID

  /// - Parameter home: where the catalog is published for good, wherever a copy of it lies.
  init(_ home: SiteAddress) {
    space = NameBasedUUID("\(home.origin)\(home.prefix)/", in: .url)
  }

  /// - Parameter name: a path such as `role/plc-leader`; once published, never another.
  func uuid(_ name: String) -> String { NameBasedUUID(name, in: space).text }

  /// The path that stands for a thing.
  static func name(_ id: EntityID) -> String { "\(id.kind.rawValue)/\(id.id)" }
}
