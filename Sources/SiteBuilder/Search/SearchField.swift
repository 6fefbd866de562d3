/// Where in a thing a word stands, from what says most to what says least. The raw value is its place in an entry of the index.
enum SearchField: UInt8, CaseIterable, Sendable {
  case title, name, part, summary, body

  /// Whether each place says how many words the title or name has, and whether the word begins it.
  var isWhole: Bool { self == .title || self == .name }
}

/// That a word stands in a field of a thing.
struct SearchPosting: Sendable {
  var word: UInt32
  let place: UInt32
  let field: SearchField
  /// Of a title or name: how many words it has, up to 31, and 32 where this one begins it.
  let weight: UInt8
}
