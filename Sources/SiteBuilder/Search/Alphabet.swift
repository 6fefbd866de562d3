import Catalog

/// Titles and other names in the order of their letters.
struct Alphabet: Sendable {
  struct Entry: Sendable {
    let key: [UInt8]
    let letter: String
    let name: String
    let isTitle: Bool
    let entity: Entity
  }

  let entries: [Entry]
  /// Letters that anything begins with, and the place of the first.
  let letters: [(name: String, id: String, start: Int)]
  /// How many things the entries lead to.
  let things: Int

  init(_ site: Site) {
    var entries: [Entry] = [], things = 0
    for kind in SearchOrder.kinds {
      for entity in site.catalog.all(kind) where entity.common.status != .retired {
        things += 1
        entries.append(Entry(entity.title, isTitle: true, entity))
        for name in entity.common.alsoCalled where name != entity.title { entries.append(Entry(name, isTitle: false, entity)) }
      }
    }
    entries.sort { a, b in
      a.key == b.key ? (a.entity.id, a.name) < (b.entity.id, b.name) : a.key.lexicographicallyPrecedes(b.key)
    }
    self.entries = entries
    self.things = things
    var letters: [(String, String, Int)] = []
    for (place, entry) in entries.enumerated() where letters.last?.0 != entry.letter {
      letters.append((entry.letter, Self.id(entry.letter), place))
    }
    self.letters = letters
  }

  static func id(_ letter: String) -> String { letter == Self.others ? "letter-0" : "letter-\(letter.lowercased())" }

  /// What begins with no letter from A to Z.
  static let others = "0–9"
}

extension Alphabet.Entry {
  init(_ name: String, isTitle: Bool, _ entity: Entity) {
    var key: [UInt8] = []
    WordCutter.each(in: name) { word, isJoined in
      guard !isJoined else { return }
      if !key.isEmpty { key.append(0x20) }
      key += word
    }
    let isLetter = key.first.map { (0x61...0x7a).contains($0) } ?? false
    letter = isLetter ? String(decoding: key.prefix(1), as: UTF8.self).uppercased() : Alphabet.others
    // Digits come before letters, and so must every other sign, or a letter would begin twice.
    self.key = isLetter || key.first.map { $0 < 0x61 } ?? true ? key : [0x20] + key
    self.name = name
    self.isTitle = isTitle
    self.entity = entity
  }
}
