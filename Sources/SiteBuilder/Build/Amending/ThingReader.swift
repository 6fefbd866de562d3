import Catalog
import Storage
import Synchronization

/// Reads single things of a catalog whose outlines are known.
final class ThingReader: Sendable {
  private let sources: Sources
  private let kept: CatalogMemory
  private let files: [String: SourceFile]
  private let failed = Atomic(false)

  init(_ sources: Sources, _ kept: CatalogMemory) {
    self.sources = sources
    self.kept = kept
    files = Dictionary(sources.texts.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Whether a thing was not what it should have been, so that nothing made of it counts.
  var hasFailed: Bool { failed.load(ordering: .relaxed) }

  func read(_ place: Int) -> Entity {
    let path = kept.paths[place]
    if let file = files[path], let draft = try? sources.draft(file), draft.outline == kept.outlines[place],
      case .entity(let entity) = draft.subject, entity.id == kept.shape.ids[place]
    {
      return entity
    }
    failed.store(true, ordering: .relaxed)
    guard case .entity(let nothing) = Draft(path: path, shownAs: path, bytes: []).subject else {
      preconditionFailure("A thing whose file has no name for one: \(path)")
    }
    return nothing
  }
}
