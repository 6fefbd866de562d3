/// Places by id. Ids are asked for a hundred times a page, where it is felt that a dictionary guards against keys that an enemy chose.
package struct PlaceTable: Sendable {
  /// In the order in which they came.
  package private(set) var entries: [(id: EntityID, place: Int)] = []
  /// Open addressing over a power of two, at most half full: position in `entries`, below zero where there is none.
  private var slots: [Int32]

  package init(minimumCapacity: Int = 0) {
    entries.reserveCapacity(minimumCapacity)
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  package subscript(id: EntityID) -> Int? {
    let entry = Int(slots[slot(of: id)])
    return entry < 0 ? nil : entries[entry].place
  }

  /// Notes a place where there is none yet.
  /// - Returns: the place that the id has already; then nothing is noted.
  package mutating func add(_ id: EntityID, _ place: Int) -> Int? {
    if entries.count * 2 >= slots.count { grow() }
    let slot = slot(of: id)
    if slots[slot] >= 0 { return entries[Int(slots[slot])].place }
    slots[slot] = Int32(entries.count)
    entries.append((id, place))
    return nil
  }

  /// Where the id is, or would be.
  private func slot(of id: EntityID) -> Int {
    var at = Int(truncatingIfNeeded: Self.hash(id)) & (slots.count - 1)
    while slots[at] >= 0, entries[Int(slots[at])].id != id { at = (at + 1) & (slots.count - 1) }
    return at
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for place in entries.indices { slots[slot(of: entries[place].id)] = Int32(place) }
  }

  /// FNV-1a over kind, year and name.
  private static func hash(_ id: EntityID) -> UInt64 {
    let prime: UInt64 = 0x100_0000_01b3
    var hash: UInt64 = (0xcbf2_9ce4_8422_2325 ^ UInt64(id.kind.rank | (id.version?.start ?? 0) << 8)) &* prime
    var name = id.id
    name.withUTF8 { for byte in $0 { hash = (hash ^ UInt64(byte)) &* prime } }
    return hash ^ hash >> 32
  }
}
