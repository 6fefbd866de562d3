import Synchronization

/// Things that are read one by one, each when it is first asked for.
final class Shelf: Sendable {
  private let things: Mutex<[Entity?]>
  private let read: @Sendable (Int) -> Entity

  init(count: Int, read: @escaping @Sendable (Int) -> Entity) {
    things = Mutex([Entity?](repeating: nil, count: count))
    self.read = read
  }

  subscript(_ place: Int) -> Entity {
    if let there = things.withLock({ $0[place] }) { return there }
    let new = read(place)
    // Another task may have been as quick.
    return things.withLock { things in
      let kept = things[place] ?? new
      things[place] = kept
      return kept
    }
  }
}
