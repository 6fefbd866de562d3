/// What to show for the first letters of a word while those who type it have not said more: an entry for each beginning whose words
/// fill more than two files. There are few of them, since each spans three files at least.
struct Beginnings {
  private(set) var entries: [[UInt8]] = []

  /// Things for each.
  private static let most = 50
  private static let longest = 6

  init(_ lexicon: Lexicon, _ shards: [WordShard]) {
    guard shards.count > 2 else { return }
    // Which file each word of the order stands in.
    var shardOf: [Int] = []
    for (number, shard) in shards.enumerated() { shardOf += repeatElement(number, count: shard.words.count) }
    for length in 1...Self.longest {
      var start = 0
      while start < lexicon.sorted.count {
        let word = lexicon.words[lexicon.sorted[start]]
        var end = start + 1
        guard word.count >= length, word.isScalarBoundary(length) else {
          start = end
          continue
        }
        let beginning = word.prefix(length)
        while end < lexicon.sorted.count, lexicon.words[lexicon.sorted[end]].starts(with: beginning) { end += 1 }
        if shardOf[end - 1] - shardOf[start] > 1 {
          var entry: [UInt8] = []
          WordShard.write(beginning, Self.best(lexicon, start..<end), of: Int.max, into: &entry)
          entries.append(entry)
        }
        start = end
      }
    }
  }

  /// Titles that begin so before those with such a word later on, then other names.
  private static func best(_ lexicon: Lexicon, _ range: Range<Int>) -> [SearchPosting] {
    var found: [UInt32: SearchPosting] = [:]
    for position in range {
      for posting in lexicon.postings(of: lexicon.sorted[position]) where posting.field.isWhole {
        if found[posting.place].map({ rank(posting) < rank($0) }) ?? true { found[posting.place] = posting }
      }
    }
    return found.values.sorted { (rank($0), $0.place) < (rank($1), $1.place) }.prefix(most).sorted { $0.place < $1.place }
  }

  private static func rank(_ posting: SearchPosting) -> Int {
    Int(posting.field.rawValue) * 64 + (posting.weight & 32 == 0 ? 32 : 0) + Int(posting.weight & 31)
  }
}

extension ArraySlice<UInt8> {
  /// Whether no letter of more than one byte is cut after so many.
  fileprivate func isScalarBoundary(_ length: Int) -> Bool {
    length == count || self[startIndex + length] & 0xc0 != 0x80
  }
}
