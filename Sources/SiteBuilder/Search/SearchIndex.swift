import Catalog

/// The words of the whole catalog, each with the things it leads to, in files of bounded size.
struct SearchIndex: Sendable {
  let order: SearchOrder
  let facets: [SearchFacet]
  let words: SearchWords

  static func make(_ site: Site, jobs: Int) async throws -> SearchIndex {
    let order = SearchOrder(site)
    async let all = SearchFacet.all(site, order.entities)
    let slices = try await Parallel.slices(order.entities, jobs: jobs, chunk: SearchSlice.size) { SearchSlice(site, $0) }
    let facets = await all, lexicon = Lexicon(slices, of: order.entities.count)
    return SearchIndex(order: order, facets: facets, words: SearchWords(SearchHead(site, order, facets), lexicon))
  }
}

/// What of the index follows from the texts.
struct SearchWords: Sendable {
  let head: SearchHead
  let lexicon: Lexicon
  /// Entries in the order of their words.
  let shards: [WordShard]
  /// Beginnings of words that lie in more shards than anybody should load while typing, with the best that begin so.
  let beginnings: [[UInt8]]
  /// The words to compare a mistyped one with, the most telling first.
  let spelling: [UInt8]

  init(_ head: SearchHead, _ lexicon: Lexicon) {
    self.head = head
    self.lexicon = lexicon
    shards = WordShard.all(lexicon)
    beginnings = Beginnings(lexicon, shards).entries
    spelling = lexicon.spelling
  }
}
