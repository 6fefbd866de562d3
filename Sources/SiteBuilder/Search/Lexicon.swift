/// Every word with its places, joined from slices: words in the order of their bytes, places ascending.
struct Lexicon {
  let words: WordTable
  /// How many things there are.
  let size: Int
  /// Numbers of the words in the order of their bytes.
  let sorted: [Int]
  let postings: [SearchPosting]
  /// Where the postings of each word begin, and the end of the last.
  let starts: [Int]

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

  /// - Parameters:
  ///   - words: in the order of their bytes.
  ///   - postings: those of one word after those of another.
  init(sorted words: WordTable, _ postings: [SearchPosting], starts: [Int], of size: Int) {
    self.words = words
    self.postings = postings
    self.starts = starts
    self.size = size
    sorted = Array(0..<words.count)
  }

  /// The same with other words for some things.
  func replacing(_ places: Set<UInt32>, by slice: SearchSlice) -> Lexicon {
    let new = Dictionary(grouping: slice.postings) { Int($0.word) }
    let added = new.keys.sorted { slice.words[$0].lexicographicallyPrecedes(slice.words[$1]) }
    var words = WordTable(), postings: [SearchPosting] = [], starts = [0], next = 0
    postings.reserveCapacity(self.postings.count + slice.postings.count)
    func close(_ word: ArraySlice<UInt8>) {
      if postings.count > starts[starts.count - 1] {
        _ = words.number(of: word)
        starts.append(postings.count)
      }
    }
    func add(_ number: Int) {
      postings += new[number] ?? []
      close(slice.words[number])
    }
    for number in sorted {
      let word = self.words[number], kept = self.postings(of: number)
      while next < added.count, slice.words[added[next]].lexicographicallyPrecedes(word) {
        add(added[next])
        next += 1
      }
      if next < added.count, slice.words[added[next]].elementsEqual(word) {
        // Those of one thing stand together, in the order of things.
        let all = kept.filter { !places.contains($0.place) } + (new[added[next]] ?? [])
        postings += all.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
        next += 1
      } else if kept.contains(where: { places.contains($0.place) }) {
        postings += kept.filter { !places.contains($0.place) }
      } else {
        postings += kept
      }
      close(word)
    }
    for number in added[next...] { add(number) }
    return Lexicon(sorted: words, postings, starts: starts, of: size)
  }

  func postings(of word: Int) -> ArraySlice<SearchPosting> { postings[starts[word]..<starts[word + 1]] }

  /// Words as they stand in the index, parted by spaces, those that name the most things first.
  var spelling: [UInt8] {
    let ranked = sorted.indices.compactMap { place -> (rank: Int, place: Int)? in
      let bytes = words[sorted[place]], postings = postings(of: sorted[place])
      guard bytes.count > 3, bytes.allSatisfy({ $0 > 0x39 }) else { return nil }
      let whole = postings.filter(\.field.isWhole).count, parts = postings.filter { $0.field == .part }.count
      return (whole * 1000 + parts * 10 + min(postings.count, 9), place)
    }.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }
    var out: [UInt8] = []
    for (_, place) in ranked where out.count + words[sorted[place]].count < Self.longestSpelling {
      if !out.isEmpty { out.append(0x20) }
      out += words[sorted[place]]
    }
    return out
  }
}
