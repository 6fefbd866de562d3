import Catalog

/// The words of the catalog as the next build finds them, so that it need not read every text to change the index.
struct WordMemory: Sendable {
  let head: SearchHead
  /// Where each thing of the index stands in the catalog.
  let order: [Int]
  let lexicon: Lexicon

  init(_ index: SearchIndex, _ catalog: Catalog) {
    head = index.words.head
    order = index.order.entities.compactMap { catalog.place(of: $0.id) }
    lexicon = index.words.lexicon
  }

  func add(to packed: inout PackedBytes) {
    packed.add(head.stamp)
    packed.add(head.ranges.count)
    for range in head.ranges {
      packed.add(range.kind.rawValue)
      packed.add(range.places.count)
      packed.add(range.current)
    }
    packed.add(head.facets.count)
    for facet in head.facets {
      packed.add(facet.id)
      packed.add(facet.label)
      packed.add(facet.count)
    }
    packed.add(order.count)
    for place in order { packed.add(place) }
    packed.add(lexicon.sorted.count)
    for word in lexicon.sorted {
      packed.add(Array(lexicon.words[word]))
      packed.add(lexicon.postings(of: word).count)
    }
    // All postings, each in as many bytes as any other: there are a hundred for each thing.
    packed.add(lexicon.postings.count * Self.row)
    for word in lexicon.sorted {
      for posting in lexicon.postings(of: word) {
        withUnsafeBytes(of: posting.place.littleEndian) { packed.put($0) }
        packed.put(CollectionOfOne(posting.field.rawValue))
        packed.put(CollectionOfOne(posting.weight))
      }
    }
  }

  private static let row = 6

  init?(packed bytes: ArraySlice<UInt8>) {
    var reader = PackedReader(bytes)
    guard let stamp = reader.text(), let stretches = reader.count() else { return nil }
    var ranges: [SearchOrder.Stretch] = [], start = 0
    for _ in 0..<stretches {
      guard let kind = reader.text().flatMap(Kind.init(rawValue:)), let count = reader.int(), let current = reader.int(), count >= 0 else {
        return nil
      }
      ranges.append(SearchOrder.Stretch(kind: kind, places: start..<start + count, current: current))
      start += count
    }
    guard let narrowings = reader.count() else { return nil }
    var facets: [SearchHead.Facet] = []
    for _ in 0..<narrowings {
      guard let id = reader.text(), let label = reader.text(), let count = reader.int() else { return nil }
      facets.append(SearchHead.Facet(id: id, label: label, count: count))
    }
    guard let order = reader.ints(), order.count == start, let count = reader.count() else { return nil }
    var words = WordTable(), starts = [0]
    for _ in 0..<count {
      guard let word = reader.slice(), let postings = reader.int() else { return nil }
      _ = words.number(of: word)
      starts.append(starts[starts.count - 1] + postings)
    }
    guard let rows = reader.slice(), reader.isAtEnd, rows.count == starts[count] * Self.row, words.count == count,
      let postings = Self.postings(rows, starts, below: start)
    else { return nil }
    head = SearchHead(stamp: stamp, ranges: ranges, facets: facets)
    self.order = order
    lexicon = Lexicon(sorted: words, postings, starts: starts, of: start)
  }

  private static func postings(_ rows: ArraySlice<UInt8>, _ starts: [Int], below count: Int) -> [SearchPosting]? {
    rows.withUnsafeBytes { rows in
      var postings: [SearchPosting] = []
      postings.reserveCapacity(rows.count / row)
      for word in 0..<(starts.count - 1) {
        for number in starts[word]..<starts[word + 1] {
          let place = UInt32(littleEndian: rows.loadUnaligned(fromByteOffset: number * row, as: UInt32.self))
          guard place < count, let field = SearchField(rawValue: rows[number * row + 4]) else { return nil }
          postings.append(SearchPosting(word: UInt32(word), place: place, field: field, weight: rows[number * row + 5]))
        }
      }
      return postings
    }
  }
}
