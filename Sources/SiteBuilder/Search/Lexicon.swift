/// Every word with its places, joined from slices: words in the order of their bytes, places ascending.
struct Lexicon {
  let words: WordTable
  /// How many things there are.
  let size: Int
  /// Numbers of the words in the order of their bytes.
  let sorted: [Int]
  private let postings: [SearchPosting]
  /// Where the postings of each word begin, and the end of the last.
  private let starts: [Int]

  /// How much of a list of words to compare with is worth loading, in bytes.
  private static let longestSpelling = 40 << 10

  init(_ slices: [SearchSlice], of size: Int) {
    var words = WordTable(), counts: [Int] = []
    let numbers = slices.map { slice in
      (0..<slice.words.count).map { local -> Int in
        let number = words.number(of: slice.words[local])
        if number == counts.count { counts.append(0) }
        return number
      }
    }
    for (slice, numbers) in zip(slices, numbers) { for posting in slice.postings { counts[numbers[Int(posting.word)]] += 1 } }
    var next = [0]
    for count in counts { next.append(next[next.count - 1] + count) }
    starts = next
    let total = next[next.count - 1]
    postings = [SearchPosting](unsafeUninitializedCapacity: total) { buffer, filled in
      for (slice, numbers) in zip(slices, numbers) {
        for var posting in slice.postings {
          let number = numbers[Int(posting.word)]
          posting.word = UInt32(number)
          buffer.initializeElement(at: next[number], to: posting)
          next[number] += 1
        }
      }
      filled = total
    }
    self.words = words
    self.size = size
    sorted = (0..<words.count).sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
  }

  func postings(of word: Int) -> ArraySlice<SearchPosting> { postings[starts[word]..<starts[word + 1]] }

  /// Words as they stand in the index, parted by spaces, those that name the most things first.
  var spelling: [UInt8] {
    let ranked = sorted.compactMap { word -> (rank: Int, word: Int)? in
      let bytes = words[word], postings = postings(of: word)
      guard bytes.count > 3, bytes.allSatisfy({ $0 > 0x39 }) else { return nil }
      let whole = postings.filter(\.field.isWhole).count, parts = postings.filter { $0.field == .part }.count
      return (whole * 1000 + parts * 10 + min(postings.count, 9), word)
    }.sorted { ($1.rank, $0.word) < ($0.rank, $1.word) }
    var out: [UInt8] = []
    for (_, word) in ranked where out.count + words[word].count < Self.longestSpelling {
      if !out.isEmpty { out.append(0x20) }
      out += words[word]
    }
    return out
  }
}
