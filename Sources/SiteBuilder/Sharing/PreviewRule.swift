import Catalog

/// Which pages have pictures of their own for previews: drawing one takes a hundred times as long as a page.
struct PreviewRule: Sendable {
  /// Whether the catalog's pictures are drawn: its own, its icons, and those of its roles, micro-credentials and pathways.
  let isDrawing: Bool
  /// Of a catalog that draws none, what was awarded has pictures all the same: badges are there to be shared.
  let awarded: Set<String>

  private static let kinds: [Kind] = [.role, .microCredential, .pathway]
  /// A larger catalog has them only where its author asks for them.
  private static let most = 1_000

  init(_ catalog: Catalog, _ badges: IssuedBadges) {
    isDrawing = catalog.configuration.pictures ?? (Self.kinds.reduce(0) { $0 + catalog.count(of: $1) } <= Self.most)
    awarded = badges.awarded
  }

  func isAwarded(_ id: EntityID) -> Bool { id.kind == .microCredential && awarded.contains(id.id) }

  func draws(_ id: EntityID) -> Bool {
    if isAwarded(id) { return true }
    return isDrawing && id.version == nil && Self.kinds.contains(id.kind)
  }
}
