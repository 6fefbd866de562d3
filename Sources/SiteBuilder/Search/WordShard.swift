/// A file of neighbouring words, each entry `["word","title","name","part","summary","body"]` with places as `PlaceText`;
/// what is empty at the end is left out, and `0` in place of the last says that the word stands in too many bodies to list.
struct WordShard: Sendable {
  let first: [UInt8]
  private(set) var bytes: [UInt8] = []
  /// Positions in the lexicon's order.
  private(set) var words: Range<Int>

  /// An entry may be longer; then it has a file of its own.
  static let size = 16 << 10
  /// About how many bytes lie between words that begin a file whatever stands before them.
  private static let stride: UInt64 = 12 << 10

  static func all(_ lexicon: Lexicon) -> [WordShard] {
    var shards: [WordShard] = [], entry: [UInt8] = []
    for (position, word) in lexicon.sorted.enumerated() {
      entry.removeAll(keepingCapacity: true)
      write(lexicon.words[word], lexicon.postings(of: word), of: lexicon.size, into: &entry)
      if let last = shards.last, last.bytes.count + entry.count < size, !isBeginning(lexicon.words[word], entry.count) {
        shards[shards.count - 1].bytes.append(UInt8(ascii: ","))
        shards[shards.count - 1].bytes += entry
        shards[shards.count - 1].words = last.words.lowerBound..<position + 1
      } else {
        shards.append(WordShard(first: Array(lexicon.words[word]), bytes: entry, words: position..<position + 1))
      }
    }
    return shards
  }

  /// Whether a word begins a file. That depends on nothing before it, so a change of a text moves the borders near its words only, and all
  /// other files stay as they are.
  private static func isBeginning(_ word: ArraySlice<UInt8>, _ size: Int) -> Bool {
    var digest = Digest()
    digest.add(word)
    return (digest.value ^ digest.value >> 32) % stride < UInt64(size)
  }

  /// - Parameter size: how many things there are.
  static func write(_ word: ArraySlice<UInt8>, _ postings: some Collection<SearchPosting>, of size: Int, into out: inout [UInt8]) {
    // A word of most bodies tells nothing about any; listing them would only make its neighbours slow to load.
    let isCommon = postings.count > max(2000, size / 4)
    var fields = SearchField.allCases.map { field -> [UInt8] in
      var places: [UInt8] = [], before = -1
      if field == .body, isCommon { return places }
      for posting in postings where posting.field == field {
        PlaceText.append(Int(posting.place), after: before, to: &places)
        if field.isWhole { places.append(PlaceText.letter(Int(posting.weight))) }
        before = Int(posting.place)
      }
      return places
    }
    if !isCommon { while fields.last?.isEmpty == true { fields.removeLast() } }
    out += "[\"".utf8
    out += word
    out.append(UInt8(ascii: "\""))
    for (index, places) in fields.enumerated() {
      if isCommon, index == fields.count - 1 {
        out += ",0".utf8
      } else {
        out += ",\"".utf8
        out += places
        out.append(UInt8(ascii: "\""))
      }
    }
    out.append(UInt8(ascii: "]"))
  }
}
