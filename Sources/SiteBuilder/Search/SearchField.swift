/// Where in a thing a word stands, from what says most to what says least. The raw value is its place in an entry of the index.
enum SearchField: UInt8, CaseIterable, Sendable {
  case title, name, part, summary, body

  /// Whether each place says how many words the title or name has, and whether the word begins it.
  var isWhole: Bool { self == .title || self == .name }
}

/// That a word stands in a field of a thing.
struct SearchPosting: Sendable {
  var word: UInt32
  /// Place, field and weight in one number: there are a hundred for each thing.
  private let code: UInt32

  private static let bits = 9

  /// - Parameter place: below 2²³.
  init(word: UInt32, place: UInt32, field: SearchField, weight: UInt8) {
    precondition(place < 1 << (32 - Self.bits), "more things than the search can number")
    self.word = word
    code = place << Self.bits | UInt32(field.rawValue) << 6 | UInt32(weight & 63)
  }

  var place: UInt32 { code >> Self.bits }

  var field: SearchField {
    guard let field = SearchField(rawValue: UInt8(code >> 6 & 7)) else { preconditionFailure("no such field") }
    return field
  }

  /// Of a title or name: how many words it has, up to 31, and 32 where this one begins it.
  var weight: UInt8 { UInt8(code & 63) }
}
