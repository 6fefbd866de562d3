import Synchronization

/// What was asked of the catalog while something was made.
package final class LookupLog: Sendable {
  /// The log of what the task at hand is making; nil where nobody keeps one.
  @TaskLocal package static var current: LookupLog?

  package struct Notes: Sendable {
    /// In the order in which they were asked, some more than once.
    package var lookups: [Lookup] = []
    /// Things whose bodies were asked for.
    package var bodies: Set<EntityID> = []
    /// Ids that are not those under which a thing is kept, with that id; nil where there was no such thing.
    package var names: [EntityID: EntityID?] = [:]
  }

  private let notes = Mutex(Notes())

  package init() {}

  /// Hands out what was noted, and begins anew.
  package func take() -> Notes {
    notes.withLock { notes in
      defer {
        notes.lookups.removeAll(keepingCapacity: true)
        notes.bodies.removeAll(keepingCapacity: true)
        notes.names.removeAll(keepingCapacity: true)
      }
      return notes
    }
  }

  package func add(_ lookup: Lookup) { notes.withLock { $0.lookups.append(lookup) } }

  func add(bodyOf id: EntityID) { notes.withLock { _ = $0.bodies.insert(id) } }

  func add(_ id: EntityID, isKeptAs other: EntityID?) { notes.withLock { $0.names[id] = .some(other) } }
}
