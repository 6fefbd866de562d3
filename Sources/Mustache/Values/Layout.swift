/// The names of a record and where each is read, found by hash.
final class Layout: Sendable {
  /// What the record is called in messages ("role row").
  let name: String
  /// In the order they were declared; the index is the slot.
  let names: [String]
  /// Open addressing over a power of two, at most half full, so that a probe ends soon even when the name is missing.
  private let table: [Entry]

  private struct Entry {
    var hash: UInt64
    var slot: Int
  }

  /// Of two equal names the first counts.
  init(_ name: String, _ names: [String]) {
    self.name = name
    self.names = names
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var table = [Entry](repeating: Entry(hash: 0, slot: -1), count: size)
    fill: for (slot, name) in names.enumerated() {
      let hash = nameHash(name)
      var at = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[at].slot >= 0 {
        if table[at].hash == hash { continue fill }
        at = (at + 1) & (size - 1)
      }
      table[at] = Entry(hash: hash, slot: slot)
    }
    self.table = table
  }

  func slot(of hash: UInt64) -> Int? {
    let mask = table.count - 1
    var at = Int(truncatingIfNeeded: hash) & mask
    while table[at].slot >= 0 {
      if table[at].hash == hash { return table[at].slot }
      at = (at + 1) & mask
    }
    return nil
  }
}
